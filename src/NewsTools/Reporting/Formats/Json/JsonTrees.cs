using System.Globalization;
using System.Text.Json;

namespace NewsTools.Reporting;

/// <summary>Reads JSON into trees, one for each report: the values of the text, or the items of its arrays.</summary>
/// <param name="input">The text.</param>
/// <param name="fault">Makes the error from a place, a message and a cause.</param>
/// <param name="cancellation">Stops between values.</param>
/// <param name="linesBefore">The number of lines before the text.</param>
internal sealed class JsonTrees(TextReader input, Func<string?, string, Exception?, Exception> fault, CancellationToken cancellation, int linesBefore = 0)
{
    private const int MaximumDepth = 32;

    /// <summary>The largest report, in bytes.</summary>
    private const long LargestTree = 64 << 20;

    private readonly JsonTokens _tokens = new(input, fault, linesBefore);
    private long _begun;

    /// <summary>The trees, as they are read.</summary>
    public IEnumerable<ReportNode> Read()
    {
        for (_tokens.Next(); _tokens.Kind is not JsonTokenType.None; _tokens.Next())
            if (_tokens.Kind is not JsonTokenType.StartArray)
                yield return Tree();
            else
                for (_tokens.Next(); _tokens.Kind is not JsonTokenType.EndArray; _tokens.Next())
                    yield return Tree();
    }

    private ReportNode Tree()
    {
        _begun = _tokens.Read;
        return Node(0);
    }

    // Leaves the last token of the value at hand.
    private ReportNode Node(int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        var place = _tokens.Place;
        if (depth > MaximumDepth)
            throw fault(place, $"The nesting is deeper than {MaximumDepth} levels.", null);
        if (_tokens.Read - _begun > LargestTree)
            throw fault(place, string.Create(CultureInfo.InvariantCulture, $"A report is larger than {LargestTree >> 20} MB."), null);
        switch (_tokens.Kind)
        {
            case JsonTokenType.StartObject:
                var entries = new List<KeyValuePair<string, ReportNode>>();
                for (_tokens.Next(); _tokens.Kind is not JsonTokenType.EndObject; _tokens.Next())
                {
                    var key = _tokens.Value;
                    _tokens.Next();
                    entries.Add(new(key, Node(depth + 1)));
                }
                return new ReportMapping(entries) { Place = place };
            case JsonTokenType.StartArray:
                var items = new List<ReportNode>();
                for (_tokens.Next(); _tokens.Kind is not JsonTokenType.EndArray; _tokens.Next())
                    items.Add(Node(depth + 1));
                return new ReportSequence(items) { Place = place };
            default:
                var style = _tokens.Kind is JsonTokenType.String ? ReportScalarStyle.Text : ReportScalarStyle.Plain;
                return new ReportScalar(_tokens.Value, style) { Place = place };
        }
    }
}
