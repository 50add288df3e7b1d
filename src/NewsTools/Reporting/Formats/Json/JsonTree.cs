using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsTools.Reporting;

/// <summary>Writes trees as JSON: text as strings, numbers and truth values as such.</summary>
/// <param name="output">Where to.</param>
/// <param name="isIndented">Whether each value has a line of its own.</param>
internal sealed class JsonTree(TextWriter output, bool isIndented)
{
    // Quotation marks and letters of all scripts stay readable. It is a file of its own, not a part of a page.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);
    private readonly JsonWriterOptions _options = new() { Indented = isIndented, NewLine = "\n", Encoder = Encoder };

    /// <summary>Writes what is built with a writer of values.</summary>
    public void Write(Action<Utf8JsonWriter> build)
    {
        _bytes.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_bytes, _options))
            build(json);
        // In parts: the characters of all bytes would be a second copy.
        var decoder = Encoding.UTF8.GetDecoder();
        var units = ArrayPool<char>.Shared.Rent(1 << 14);
        for (var rest = _bytes.WrittenSpan; rest.Length > 0;)
        {
            decoder.Convert(rest, units, flush: false, out var read, out var written, out _);
            output.Write(units.AsSpan(0, written));
            rest = rest[read..];
        }
        ArrayPool<char>.Shared.Return(units);
    }

    /// <summary>Writes a tree.</summary>
    public void Write(ReportNode tree) => Write(json => Write(json, tree));

    /// <summary>Writes a tree as a part of something else.</summary>
    public static void Write(Utf8JsonWriter json, ReportNode node)
    {
        switch (node)
        {
            case ReportMapping mapping:
                json.WriteStartObject();
                foreach (var (key, value) in mapping.Entries)
                {
                    json.WritePropertyName(key);
                    Write(json, value);
                }
                json.WriteEndObject();
                break;
            case ReportSequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case ReportScalar scalar:
                Write(json, scalar.Typed);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case bool truth: json.WriteBooleanValue(truth); break;
            case long whole: json.WriteNumberValue(whole); break;
            case decimal number: json.WriteNumberValue(number); break;
            default: json.WriteStringValue(WellFormed.Text((string)value)); break;
        }
    }
}
