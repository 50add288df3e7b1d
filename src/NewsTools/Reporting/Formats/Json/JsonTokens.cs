using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsTools.Reporting;

/// <summary>Reads the tokens of JSON text one by one, with no more of it in memory than one token needs.</summary>
/// <param name="input">The text.</param>
/// <param name="fault">Makes the error from a place, a message and a cause.</param>
/// <param name="linesBefore">The number of lines before the text.</param>
internal sealed class JsonTokens(TextReader input, Func<string?, string, Exception?, Exception> fault, int linesBefore)
{
    /// <summary>The largest value, in bytes.</summary>
    private const int LargestValue = 16 << 20;

    // The reader has a limit of its own, which the limit on trees comes before.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 256, AllowMultipleValues = true };

    private readonly char[] _units = new char[1 << 14];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private byte[] _bytes = new byte[1 << 16];
    private int _start, _end;
    private bool _isOver;
    private JsonReaderState _state = new(Options);
    private readonly int _linesBefore = linesBefore;
    private int _lines = linesBefore;

    /// <summary>What kind of token is at hand; <see cref="JsonTokenType.None"/> at the end of the text.</summary>
    public JsonTokenType Kind { get; private set; }

    /// <summary>The characters of the token at hand: a name, a text, a number or a truth value.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The number of bytes read so far.</summary>
    public long Read { get; private set; }

    /// <summary>Where the token at hand begins.</summary>
    public string Place => At(_lines + 1);

    /// <summary>Goes on to the next token.</summary>
    public void Next()
    {
        while (!TryNext())
            Fill();
    }

    private bool TryNext()
    {
        var rest = _bytes.AsSpan(_start, _end - _start);
        var reader = new Utf8JsonReader(rest, _isOver, _state);
        bool found;
        try
        {
            found = reader.Read();
        }
        catch (JsonException error)
        {
            throw fault(At(_linesBefore + 1 + (int)(error.LineNumber ?? 0)), "This is not JSON: " + Reason(error.Message), error);
        }
        if (!found && !_isOver)
            return false;
        var begun = found ? (int)reader.TokenStartIndex : rest.Length;
        _lines += rest[..begun].Count((byte)'\n');
        Kind = found ? reader.TokenType : JsonTokenType.None;
        Value = Kind switch
        {
            JsonTokenType.PropertyName or JsonTokenType.String => Text(ref reader),
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        var consumed = (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        _start += consumed;
        Read += consumed;
        return true;
    }

    private string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            // Half a pair of surrogates is written as an escape.
            throw fault(Place, "This is not text: half a character stands in it.", error);
        }
    }

    private void Fill()
    {
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        if (_end > LargestValue)
            throw fault(Place, string.Create(CultureInfo.InvariantCulture, $"A value is larger than {LargestValue >> 20} MB."), null);
        // Twice as much each time: a long value is looked at from its beginning each time.
        for (var wanted = 2 * _end + _units.Length; _end < wanted && !_isOver;)
            FillOnce();
    }

    private void FillOnce()
    {
        int count;
        try
        {
            count = input.Read(_units, 0, _units.Length);
        }
        catch (DecoderFallbackException error)
        {
            throw fault(null, "This is not text in UTF-8.", error);
        }
        var needed = _end + Encoding.UTF8.GetMaxByteCount(count + 1);
        if (needed > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(needed, 2 * _bytes.Length));
        _end += _encoder.GetBytes(_units.AsSpan(0, count), _bytes.AsSpan(_end), flush: count == 0);
        _isOver = count == 0;
    }

    // The library tells the line, too, counted from 0.
    private static string Reason(string message) => message.IndexOf(" LineNumber:", StringComparison.Ordinal) is >= 0 and var end ? message[..end] : message;

    private static string At(int line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
