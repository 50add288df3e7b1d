using NewsTools.Language;

namespace NewsTools.People;

/// <summary>The nouns that describe bodies (“the airline”), and the words of names that tell what a body is.</summary>
internal sealed class BodyLexicon : ILexicon<BodyLexicon>
{
    private const char Weak = '~';
    private readonly List<int> _broader = []; // of each sort; -1 for none
    private readonly List<OrganizationKind?> _kinds = []; // of each sort
    private readonly HashSet<string> _nameEnds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _companyWords = new(StringComparer.Ordinal);

    private BodyLexicon(Lexicons lexicons)
    {
        var rows = lexicons.Rows("People/body-nouns.txt").Select(row => (Nouns: PeopleLexicon.List(row, 0), Words: PeopleLexicon.List(row, 1), Broader: PeopleLexicon.List(row, 2), Kind: PeopleLexicon.List(row, 3))).ToArray();
        var nouns = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var names = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (sort, row) in rows.Index())
        {
            foreach (var noun in row.Nouns)
                Add(nouns, noun.TrimStart(Weak), sort);
            foreach (var word in row.Words)
                Add(names, word, sort);
            _kinds.Add(row.Kind is [var kind] ? Enum.Parse<OrganizationKind>(kind, ignoreCase: true) : null);
            _broader.Add(row.Broader is [var broader] ? Array.FindIndex(rows, 0, sort, other => other.Nouns[0] == broader) : -1);
        }
        var strong = rows.SelectMany(row => row.Nouns).Where(noun => noun[0] != Weak).ToHashSet(StringComparer.Ordinal);
        foreach (var (noun, sorts) in nouns)
            Nouns.Add(noun, new BodyNoun([.. sorts], !strong.Contains(noun), sorts.Exists(IsBroad)));
        foreach (var (word, sorts) in names)
            NameWords.Add(word, [.. sorts]);
        _nameEnds.UnionWith(nouns.Keys.Concat(names.Keys));
        CompanySort = Array.FindIndex(rows, row => row.Nouns.Contains("company"));
        _companyWords.UnionWith(names.Where(name => name.Value.Exists(sort => IsOf(sort, CompanySort))).Select(name => name.Key));
        OutletSort = rows.Length == 0 ? -1 : Array.FindIndex(rows, row => row.Nouns.Contains("newspaper"));
    }

    /// <summary>Nouns, looked up by their first word.</summary>
    internal PhraseTable<BodyNoun> Nouns { get; } = new();

    /// <summary>The sorts of which words of names tell, looked up by their first word.</summary>
    internal PhraseTable<int[]> NameWords { get; } = new();

    /// <summary>Whether a name may end with a word because it names a body: “Shipping”, “Council”.</summary>
    internal bool EndsName(string key) => _nameEnds.Contains(key);

    /// <summary>Whether a word stands in names of companies.</summary>
    internal bool IsCompanyWord(string key) => _companyWords.Contains(key);

    /// <summary>The sort of companies.</summary>
    internal int CompanySort { get; }

    /// <summary>The sort of newspapers and the like.</summary>
    internal int OutletSort { get; }

    /// <summary>Reads the list of a language.</summary>
    public static BodyLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>Whether what is of a sort is also of a broader one, or the same.</summary>
    internal bool IsOf(int sort, int broader)
    {
        while (sort >= 0 && sort != broader)
            sort = _broader[sort];
        return sort >= 0;
    }

    /// <summary>Whether a sort takes in others.</summary>
    internal bool IsBroad(int sort) => _broader.Contains(sort);

    /// <summary>The kind of organisation that sorts tell; null where they tell none, or several.</summary>
    internal OrganizationKind? KindOf(IReadOnlyCollection<int> sorts) => sorts.Select(KindOf).Distinct().ToArray() is [{ } only] ? only : null;

    private OrganizationKind? KindOf(int sort)
    {
        while (sort >= 0 && _kinds[sort] is null)
            sort = _broader[sort];
        return sort < 0 ? null : _kinds[sort];
    }

    private static void Add(Dictionary<string, List<int>> lists, string key, int sort)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        if (!list.Contains(sort))
            list.Add(sort);
    }
}

/// <summary>A noun that describes bodies.</summary>
/// <param name="Sorts">The sorts of body that it may mean.</param>
/// <param name="IsWeak">Whether it is a place or thing as often.</param>
/// <param name="IsBroad">Whether it takes in other sorts (“the company”).</param>
internal sealed record BodyNoun(int[] Sorts, bool IsWeak, bool IsBroad);
