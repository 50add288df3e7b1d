using System.Globalization;

namespace NewsTools.Time;

/// <summary>
/// The patterns of temporal expressions as one tree: from each node a class of words or a word leads on to the next, so that all patterns are tried at once and a word that
/// begins none costs one look-up.
/// </summary>
internal sealed class TimePatterns
{
    /// <summary>The most words and classes in a pattern.</summary>
    public const int LongestPattern = 24;

    private const int Symbols = 1 << 12, Classes = 1 << 6;

    private readonly Dictionary<int, int> _next = [];
    private readonly List<TimePattern?> _found = [null];
    private readonly Dictionary<string, string> _macros = new(StringComparer.Ordinal);
    private readonly Func<string, int> _idOf;

    /// <summary>Reads the rows of a data file.</summary>
    /// <param name="rows">Its rows: <c>$name | pattern</c>, or meaning, confidence and pattern.</param>
    /// <param name="idOf">The number of a word.</param>
    /// <exception cref="InvalidDataException">A pattern cannot be read.</exception>
    public TimePatterns(IEnumerable<string[]> rows, Func<string, int> idOf)
    {
        _idOf = idOf;
        var order = 0;
        foreach (var row in rows)
        {
            if (row[0].StartsWith('$'))
                _macros.Add(row[0], row[1]);
            else
                foreach (var sequence in Expand(row[2]))
                    Add(sequence, Enum.Parse<TimeMeaning>(row[0], ignoreCase: true), double.Parse(row[1], CultureInfo.InvariantCulture), order++);
        }
    }

    /// <summary>The node behind a word; 0 where no pattern goes on so.</summary>
    public int AfterWord(int node, int word) => _next.GetValueOrDefault((node * Symbols) + Classes + word);

    /// <summary>The node behind words of a class; 0 where no pattern goes on so.</summary>
    public int AfterClass(int node, TimeClass named) => _next.GetValueOrDefault((node * Symbols) + (int)named);

    /// <summary>The pattern that ends at a node; null where none does.</summary>
    public TimePattern? EndsAt(int node) => _found[node];

    private void Add(List<string> sequence, TimeMeaning meaning, double confidence, int order)
    {
        var node = 0;
        var elements = 0;
        var extents = new List<(int First, int End)>();
        foreach (var symbol in sequence)
        {
            if (symbol == "[")
                extents.Add((elements, -1));
            else if (symbol == "]")
                extents[^1] = (extents[^1].First, elements);
            else
            {
                var key = (node * Symbols) + (char.IsUpper(symbol[0]) ? (int)Enum.Parse<TimeClass>(symbol) : Classes + _idOf(symbol));
                if (!_next.TryGetValue(key, out node))
                {
                    _next.Add(key, node = _found.Count);
                    _found.Add(null);
                }
                elements++;
            }
        }
        if (elements is 0 or > LongestPattern)
            throw new InvalidDataException($"A pattern of times has {elements} parts: {string.Join(' ', sequence)}.");
        _found[node] ??= new TimePattern(meaning, confidence, order, extents.Count > 0 ? [.. extents] : [(0, elements)]);
    }

    private List<List<string>> Expand(string pattern)
    {
        var symbols = new Queue<string>(pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts));
        var all = ReadSequence(symbols);
        return symbols.Count == 0 ? all : throw new InvalidDataException($"A pattern of times ends early: {pattern}.");
    }

    // “Zone?” and “)?” in their parts.
    private static IEnumerable<string> Parts(string symbol) => symbol.Length > 1 && symbol[^1] == '?' ? [symbol[..^1], "?"] : [symbol];

    private List<List<string>> ReadSequence(Queue<string> symbols)
    {
        List<List<string>> all = [[]];
        while (symbols.TryPeek(out var symbol) && symbol is not ("/" or ")"))
        {
            symbols.Dequeue();
            var choices = symbol == "(" ? ReadChoices(symbols) : symbol[0] == '$' ? Expand(_macros[symbol]) : [[symbol]];
            if (symbols.TryPeek(out var mark) && mark == "?")
            {
                symbols.Dequeue();
                choices = [.. choices, []];
            }
            all = [.. all.SelectMany(first => choices.Select(second => (List<string>)[.. first, .. second]))];
        }
        return all;
    }

    private List<List<string>> ReadChoices(Queue<string> symbols)
    {
        var all = new List<List<string>>();
        while (true)
        {
            all.AddRange(ReadSequence(symbols));
            if (!symbols.TryDequeue(out var end))
                throw new InvalidDataException("A bracket in a pattern of times is not closed.");
            if (end == ")")
                return all;
        }
    }
}
