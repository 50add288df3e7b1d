using System.Globalization;
using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Tells what an organisation is by its names, and by the sorts that the words beside them tell.</summary>
internal sealed class OrganizationKinds : ILexicon<OrganizationKinds>
{
    private const string Any = "*";
    private readonly Dictionary<string, OrganizationKind> _names = new(StringComparer.Ordinal), _ends = new(StringComparer.Ordinal), _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<OrganizationBasis, double> _confidences = [];
    private readonly PeopleLexicon _people;
    private readonly BodyLexicon _bodies;

    private OrganizationKinds(Lexicons lexicons)
    {
        _people = lexicons.Get<PeopleLexicon>();
        _bodies = lexicons.Get<BodyLexicon>();
        foreach (var row in lexicons.Rows("People/organization-kinds.txt"))
        {
            var kind = Enum.Parse<OrganizationKind>(row[0], ignoreCase: true);
            foreach (var entry in PeopleLexicon.List(row, 1))
            {
                var key = NameWords.Fold(entry.Trim('*', ' '));
                (entry.StartsWith(Any, StringComparison.Ordinal) ? _ends : entry.EndsWith(Any, StringComparison.Ordinal) ? _starts : _names).TryAdd(key, kind);
            }
        }
        foreach (var row in lexicons.Rows("People/organization-confidences.txt"))
            _confidences[Enum.Parse<OrganizationBasis>(row[0], ignoreCase: true)] = double.Parse(row[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Reads the lists of a language.</summary>
    public static OrganizationKinds Read(Lexicons lexicons) => new(lexicons);

    /// <summary>What an organisation is, and how sure it is one.</summary>
    internal (OrganizationKind Kind, double Confidence) Of(OrganizationCluster cluster)
    {
        var basis = cluster.Basis;
        var kind = cluster.Kind;
        if (kind is OrganizationKind.Organization or OrganizationKind.Government && cluster.Metonyms.Count == 0)
        {
            var named = cluster.Mentions.Where(mention => mention.Kind != MentionKind.Description).Select(mention => ByName(mention.Text)).Where(found => found.Kind is not null)
                .OrderByDescending(found => found.Basis).FirstOrDefault();
            if (named.Kind is { } known)
                (kind, basis) = (known, (OrganizationBasis)Math.Max((int)basis, (int)named.Basis));
            else if (_bodies.KindOf(cluster.Sorts) is { } told)
                (kind, basis) = (told, (OrganizationBasis)Math.Max((int)basis, (int)OrganizationBasis.Shape));
        }
        var confidence = _confidences.GetValueOrDefault(basis);
        return (kind, cluster.Metonyms.Count == 0 ? confidence : cluster.Metonyms.Max(metonym => metonym.Confidence));
    }

    // The whole name, its end (that of “Bank” in “Bank of Aurelia” is before “of”), its beginning.
    private (OrganizationKind? Kind, OrganizationBasis Basis) ByName(string name)
    {
        var words = NameWords.Fold(_people.WithoutArticle(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return default;
        if (_names.TryGetValue(string.Join(' ', words), out var kind))
            return (kind, OrganizationBasis.List);
        if (words.Length == 1)
            return default;
        var end = Array.FindIndex(words, 1, word => _people.Is(word, ClosedClass.NounComplementPreposition));
        if (end > 0 && Starting(words) is { } opened)
            return (opened, OrganizationBasis.Shape);
        if (end < 0)
            end = words.Length;
        for (var first = 0; first < end; first++)
            if (_ends.TryGetValue(string.Join(' ', words[first..end]), out kind))
                return (kind, OrganizationBasis.Shape);
        return Starting(words) is { } started ? (started, OrganizationBasis.Shape) : (null, OrganizationBasis.Name);
    }

    private OrganizationKind? Starting(string[] words)
    {
        for (var end = words.Length; end > 0; end--)
            if (_starts.TryGetValue(string.Join(' ', words[..end]), out var kind))
                return kind;
        return null;
    }
}
