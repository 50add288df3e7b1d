using System.Globalization;
using NewsTools.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsTools.Yaml;

/// <summary>Reads reports from YAML, document by document. Anchors, aliases and tags are refused: a report has none, and they can be used to exhaust memory.</summary>
public sealed class YamlReportReader : IReportReader
{
    private const int MaximumDepth = 32;

    /// <inheritdoc/>
    public IEnumerable<NewsReport> Read(TextReader input, string? name = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ReadDocuments(new Parser(new Scanner(input, skipComments: true)), name, cancellation);
    }

    private static IEnumerable<NewsReport> ReadDocuments(Parser parser, string? name, CancellationToken cancellation)
    {
        var found = false;
        Next(parser, name);
        for (Next(parser, name); parser.Current is DocumentStart; Next(parser, name))
        {
            cancellation.ThrowIfCancellationRequested();
            Next(parser, name);
            var tree = ReadNode(parser, name, 0);
            if (parser.Current is not DocumentEnd)
                throw Fault(parser, name, "The document ends here, but there is more.");
            found = true;
            yield return ReportTree.ToReport(tree, name);
        }
        if (!found)
            throw new ReportReadException(name, null, "There is no report in it.");
    }

    // Leaves the parser at the event after the node.
    private static ReportNode ReadNode(Parser parser, string? name, int depth)
    {
        var start = parser.Current!;
        var place = string.Create(CultureInfo.InvariantCulture, $"line {start.Start.Line}");
        if (depth > MaximumDepth)
            throw Fault(parser, name, $"The nesting is deeper than {MaximumDepth} levels.");
        if (start is AnchorAlias || start is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
            throw Fault(parser, name, "Anchors, aliases and tags are not allowed in a report.");
        Next(parser, name);
        switch (start)
        {
            case Scalar scalar:
                return new ReportScalar(scalar.Value, scalar.Style == ScalarStyle.Plain ? ReportScalarStyle.Plain : ReportScalarStyle.Text) { Place = place };
            case SequenceStart:
                var items = new List<ReportNode>();
                while (parser.Current is not SequenceEnd)
                    items.Add(ReadNode(parser, name, depth + 1));
                Next(parser, name);
                return new ReportSequence(items) { Place = place };
            case MappingStart:
                var entries = new List<KeyValuePair<string, ReportNode>>();
                while (parser.Current is not MappingEnd)
                {
                    if (ReadNode(parser, name, depth + 1) is not ReportScalar key)
                        throw Fault(parser, name, "A key must be a single value.");
                    entries.Add(new(key.Value, ReadNode(parser, name, depth + 1)));
                }
                Next(parser, name);
                return new ReportMapping(entries) { Place = place };
            default:
                throw Fault(parser, name, "A value is expected here.");
        }
    }

    private static void Next(Parser parser, string? name)
    {
        try
        {
            if (!parser.MoveNext())
                throw new ReportReadException(name, null, "The file ends too early.");
        }
        catch (YamlException error)
        {
            throw new ReportReadException(name, string.Create(CultureInfo.InvariantCulture, $"line {error.Start.Line}"), $"This is not YAML: {error.Message}", error);
        }
    }

    private static ReportReadException Fault(Parser parser, string? name, string message) =>
        new(name, parser.Current is { } at ? string.Create(CultureInfo.InvariantCulture, $"line {at.Start.Line}") : null, message);
}
