
namespace NewsTools.Language;

/// <summary>Which closed classes a word of a language belongs to. Thread-safe.</summary>
internal sealed class ClosedClasses
{
    /// <summary>The row of a word that is in no class.</summary>
    public const int None = 0;

    // Every word of every article is looked up: so they are kept in lower case, which is found faster than any case.
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rows;
    private readonly string[] _words; // by row
    private readonly WordFilter _filter;
    private readonly ulong[] _bits; // of each row, _stride numbers
    private readonly int _stride = (Enum.GetValues<ClosedClass>().Length + 63) / 64;

    /// <summary>Reads a data file of rows such as <c>Negation | not never</c>.</summary>
    /// <param name="file">Its name, as <see cref="DataFile"/> takes it.</param>
    /// <param name="more">Words of classes that other files hold.</param>
    /// <exception cref="FileNotFoundException">No such file is embedded.</exception>
    /// <exception cref="InvalidDataException">A class is unknown, missing or listed twice.</exception>
    public ClosedClasses(string file, params IEnumerable<(ClosedClass Class, string Word)> more) : this(Read(file, more.ToLookup(one => one.Class, one => one.Word)))
    {
    }

    private ClosedClasses(Dictionary<ClosedClass, string[]> classes)
    {
        var rows = classes.Values.SelectMany(words => words).Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Select((word, index) => (word, Row: index + 1))
            .ToDictionary(word => word.word, word => word.Row, StringComparer.Ordinal);
        _rows = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = ["", .. rows.OrderBy(row => row.Value).Select(row => row.Key)];
        _filter = new WordFilter(rows.Keys);
        _bits = new ulong[(rows.Count + 1) * _stride];
        foreach (var (named, words) in classes)
            foreach (var word in words)
                _bits[(rows[word.ToLowerInvariant()] * _stride) + ((int)named / 64)] |= 1UL << ((int)named % 64);
    }

    /// <summary>Those of a language that no rules are asked about: no word is in any.</summary>
    public static ClosedClasses Empty { get; } = new([]);

    /// <summary>The row of a word, by which <see cref="Has(int, ClosedClass)"/> is asked; upper and lower case count alike.</summary>
    public int RowOf(ReadOnlySpan<char> word)
    {
        if (!_filter.MayHold(word))
            return None;
        Span<char> lower = stackalloc char[_filter.Longest];
        return _rows.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var row) ? row : None;
    }

    /// <summary>The word of a row, in lower case.</summary>
    public string WordOf(int row) => _words[row];

    /// <summary>Whether the word of a row belongs to a class.</summary>
    public bool Has(int row, ClosedClass named) => (_bits[(row * _stride) + ((int)named / 64)] >> ((int)named % 64) & 1) != 0;

    /// <summary>Whether a word belongs to a class.</summary>
    public bool Has(ReadOnlySpan<char> word, ClosedClass named) => Has(RowOf(word), named);

    private static Dictionary<ClosedClass, string[]> Read(string file, ILookup<ClosedClass, string> more)
    {
        var classes = new Dictionary<ClosedClass, string[]>();
        foreach (var row in DataFile.Rows(file))
            if (row.Length != 2 || !Enum.TryParse<ClosedClass>(row[0], out var named) || !classes.TryAdd(named, [.. row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), .. more[named]]))
                throw new InvalidDataException($"{file}: '{row[0]}' is not a closed class, or is listed twice.");
        foreach (var named in Enum.GetValues<ClosedClass>())
            if (!classes.ContainsKey(named))
                throw new InvalidDataException($"{file}: the closed class '{named}' is missing.");
        return classes;
    }
}
