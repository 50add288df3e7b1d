using System.Globalization;
using System.Text;
using NewsTools.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsTools.Yaml;

/// <summary>Reads YAML into trees, document by document. Anchors, aliases and tags are refused: none is needed, and they can be used to exhaust memory.</summary>
/// <param name="input">The text.</param>
/// <param name="fault">Makes the error from a place, a message and a cause.</param>
/// <param name="cancellation">Stops between nodes.</param>
internal sealed class YamlTreeReader(TextReader input, Func<string?, string, Exception?, Exception> fault, CancellationToken cancellation)
{
    private const int MaximumDepth = 32;

    /// <summary>The number of the document in its file; from the second on, errors name it.</summary>
    internal int Document { get; init; } = 1;

    /// <summary>The number of lines before the text.</summary>
    internal int LinesBefore { get; init; }

    private readonly Parser _parser = new(new Scanner(input, skipComments: true));

    /// <summary>The root of each document, as it is read.</summary>
    internal IEnumerable<ReportNode> Documents()
    {
        Next();
        for (Next(); _parser.Current is DocumentStart; Next())
        {
            Next();
            var tree = ReadNode(0);
            if (_parser.Current is not DocumentEnd)
                throw Fault("The document ends here, but more text follows.");
            yield return tree;
        }
    }

    // Leaves the parser at the event after the node.
    private ReportNode ReadNode(int depth)
    {
        var start = _parser.Current!;
        var place = At(start.Start);
        if (depth > MaximumDepth)
            throw Fault($"The nesting is deeper than {MaximumDepth} levels.");
        if (start is AnchorAlias || start is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
            throw Fault("Anchors, aliases and tags are not allowed here.");
        Next();
        switch (start)
        {
            case Scalar scalar:
                return new ReportScalar(scalar.Value, scalar.Style == ScalarStyle.Plain ? ReportScalarStyle.Plain : ReportScalarStyle.Text) { Place = place };
            case SequenceStart:
                var items = new List<ReportNode>();
                while (_parser.Current is not SequenceEnd)
                    items.Add(ReadNode(depth + 1));
                Next();
                return new ReportSequence(items) { Place = place };
            case MappingStart:
                var entries = new List<KeyValuePair<string, ReportNode>>();
                while (_parser.Current is not MappingEnd)
                {
                    if (ReadNode(depth + 1) is not ReportScalar key)
                        throw Fault("A key must be a single value.");
                    entries.Add(new(key.Value, ReadNode(depth + 1)));
                }
                Next();
                return new ReportMapping(entries) { Place = place };
            default:
                throw Fault("A value is expected here.");
        }
    }

    private void Next()
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            if (!_parser.MoveNext())
                throw fault(null, "The file ends too early.", null);
        }
        catch (YamlException error)
        {
            throw fault(At(error.Start), $"This is not YAML: {error.Message}", error);
        }
        catch (DecoderFallbackException error)
        {
            throw fault(null, "This is not text in UTF-8.", error);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or FormatException or OverflowException)
        {
            // The library answers some broken text with whatever its parts run into.
            throw Fault("This is not YAML.", error);
        }
    }

    private Exception Fault(string message, Exception? cause = null) =>
        fault(_parser.Current is { } at ? At(at.Start) : null, message, cause);

    private string At(in Mark mark) => string.Create(CultureInfo.InvariantCulture, $"{(Document > 1 ? $"document {Document}, " : "")}line {LinesBefore + mark.Line}");
}
