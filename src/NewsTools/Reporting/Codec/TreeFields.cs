using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>The keys of one mapping; whoever has taken all that it knows says <see cref="Done"/>, and what is left is an error.</summary>
internal sealed class TreeFields
{
    private readonly ReportMapping _mapping;
    private readonly string _path;
    private readonly Func<string?, string, Exception> _fault;
    private readonly Dictionary<string, ReportNode> _nodes = new(StringComparer.Ordinal);

    /// <param name="node">The mapping.</param>
    /// <param name="fault">Makes the error from a place and a message.</param>
    /// <param name="path">Where the mapping stands: <c>people[2]</c>.</param>
    public TreeFields(ReportNode node, Func<string?, string, Exception> fault, string path = "")
    {
        _path = path;
        _fault = fault;
        _mapping = node as ReportMapping ?? throw FaultAt(node, path, "A mapping of keys is expected here.");
        foreach (var (key, value) in _mapping.Entries)
            // A key that someone emptied by hand is a key that is left out.
            if (value is not ReportScalar { Style: ReportScalarStyle.Plain, Value: "" or "~" or "null" } && !_nodes.TryAdd(key, value))
                throw FaultAt(value, PathOf(key), "This key stands here twice.");
    }

    public T Done<T>(T made)
    {
        foreach (var (key, node) in _nodes)
            throw FaultAt(node, PathOf(key), "There is no such key here.");
        return made;
    }

    public string Text(string key) => OptionalText(key) ?? throw Missing(key);

    public string? OptionalText(string key) => Take(key) is { } node ? Scalar(node, key) : null;

    public string Constant(string key, string word, string? former)
    {
        var node = Take(key) ?? throw Missing(key);
        var text = Scalar(node, key);
        return text == word ? text : text == former ? word : throw FaultAt(node, PathOf(key), $"The {key} '{text}' is not one that this version reads ({word}).");
    }

    public ValueList<string> Texts(string key) => Take(key) is not { } node ? [] : [.. Items(node, key).Select(item => Scalar(item, key))];

    public int Integer(string key)
    {
        var node = Take(key) ?? throw Missing(key);
        return int.TryParse(Scalar(node, key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value : throw FaultAt(node, PathOf(key), "A whole number is expected here.");
    }

    public decimal Fraction(string key) => OptionalFraction(key) ?? throw Missing(key);

    public decimal? OptionalFraction(string key)
    {
        if (Take(key) is not { } node)
            return null;
        return decimal.TryParse(Scalar(node, key), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : throw FaultAt(node, PathOf(key), "A number from 0 to 1 is expected here.");
    }

    public bool Flag(string key)
    {
        if (Take(key) is not { } node)
            return false;
        return Scalar(node, key) switch
        {
            "true" => true,
            "false" => false,
            _ => throw FaultAt(node, PathOf(key), "true or false is expected here."),
        };
    }

    public DateTimeOffset? Instant(string key)
    {
        if (Take(key) is not { } node)
            return null;
        return ReportInstant.TryRead(Scalar(node, key), out var value)
            ? value : throw FaultAt(node, PathOf(key), "An instant in ISO 8601 is expected here, such as 2026-03-04T09:30:00Z.");
    }

    public DateOnly? Day(string key)
    {
        if (Take(key) is not { } node)
            return null;
        return DateOnly.TryParseExact(Scalar(node, key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value : throw FaultAt(node, PathOf(key), "A day in ISO 8601 is expected here, such as 2026-03-04.");
    }

    public T Choice<T>(string key, T? otherwise = null) where T : struct, Enum
    {
        if (Take(key) is not { } node)
            return otherwise ?? throw Missing(key);
        var text = Scalar(node, key);
        foreach (var value in Enum.GetValues<T>())
            if (ChoiceNames.Of(value) == text)
                return value;
        throw FaultAt(node, PathOf(key), $"One of {string.Join(", ", Enum.GetValues<T>().Select(ChoiceNames.Of))} is expected here.");
    }

    public TreeFields Mapping(string key) => OptionalMapping(key) ?? throw Missing(key);

    public TreeFields? OptionalMapping(string key) => Take(key) is { } node ? new TreeFields(node, _fault, PathOf(key)) : null;

    public ValueList<T> List<T>(string key, Func<TreeFields, T> read, bool isRequired = false) =>
        Take(key) is not { } node ? isRequired ? throw Missing(key) : [] : [.. Items(node, key).Select((item, i) => read(new TreeFields(item, _fault, $"{PathOf(key)}[{i}]")))];

    public ValueList<ValueList<string>> TextLists(string key) => Take(key) is not { } node
        ? [] : [.. Items(node, key).Select(item => (ValueList<string>)[.. Items(item, key).Select(text => Scalar(text, key))])];

    private ReportNode? Take(string key) => _nodes.Remove(key, out var node) ? node : null;

    private IReadOnlyList<ReportNode> Items(ReportNode node, string key) =>
        node is ReportSequence sequence ? sequence.Items : throw FaultAt(node, PathOf(key), "A list is expected here.");

    private string Scalar(ReportNode node, string key) =>
        node is ReportScalar scalar ? scalar.Value : throw FaultAt(node, PathOf(key), "A single value is expected here.");

    private Exception Missing(string key) => FaultAt(_mapping, PathOf(key), "This key is missing.");

    private string PathOf(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    private Exception FaultAt(ReportNode node, string path, string message) =>
        _fault(string.Join(", ", new[] { node.Place, path }.Where(part => !string.IsNullOrEmpty(part))), message);
}
