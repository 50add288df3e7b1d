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
        var key = NameWords.Fold(_people.WithoutArticle(name)).AsSpan();
        if (Find(_names, key) is { } whole)
            return (whole, OrganizationBasis.List);
        var head = HeadOf(key);
        if (head.Length < key.Length && Starting(key) is { } opened)
            return (opened, OrganizationBasis.Shape);
        for (var start = 0; start >= 0; start = head[start..].IndexOf(' ') is >= 0 and var blank ? start + blank + 1 : -1)
            if (key.Contains(' ') && Find(_ends, head[start..]) is { } ended)
                return (ended, OrganizationBasis.Shape);
        return (head.Length < key.Length || !key.Contains(' ') ? null : Starting(key), OrganizationBasis.Shape);
    }

    // What stands before “of” and the like.
    private ReadOnlySpan<char> HeadOf(ReadOnlySpan<char> name)
    {
        for (var blank = name.IndexOf(' '); blank >= 0;)
        {
            var rest = name[(blank + 1)..];
            var length = rest.IndexOf(' ');
            if (length < 0)
                break;
            if (_people.Is(rest[..length], ClosedClass.NounComplementPreposition))
                return name[..blank];
            blank += 1 + length;
        }
        return name;
    }

    private OrganizationKind? Starting(ReadOnlySpan<char> name)
    {
        for (var end = name.Length; end > 0; end = name[..end].LastIndexOf(' '))
            if (Find(_starts, name[..end]) is { } kind)
                return kind;
        return null;
    }

    private static OrganizationKind? Find(Dictionary<string, OrganizationKind> kinds, ReadOnlySpan<char> key) =>
        kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var kind) ? kind : null;
}
