using System.Text;

namespace NewsTools.Yaml;

/// <summary>Cuts a stream of YAML documents into one text each, so that a fault in one does not reach the next. Nothing is kept of a document.</summary>
/// <param name="input">The stream.</param>
/// <param name="fault">Makes the error from a place, a message and a cause.</param>
/// <param name="cancellation">Stops between lines.</param>
internal sealed class YamlStream(TextReader input, Func<string?, string, Exception?, Exception> fault, CancellationToken cancellation) : IDisposable
{
    private const string Start = "---", End = "...";

    private string? _line;
    private int _lines = -1; // before the one at hand
    private Part? _part;

    /// <summary>The number of the document, from 1.</summary>
    public int Document { get; private set; }

    /// <summary>The number of lines before it.</summary>
    public int LinesBefore { get; private set; }

    /// <summary>The text of the next document, which can be read until the next is asked for; null at the end of the stream.</summary>
    public TextReader? NextDocument()
    {
        if (_part is null)
            Advance();
        else
            _part.Skip();
        if (_line is null)
            return null;
        Document++;
        LinesBefore = _lines;
        return _part = new Part(this);
    }

    /// <inheritdoc/>
    public void Dispose() => _part?.Dispose();

    private void Advance()
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            _line = input.ReadLine();
            _lines++;
        }
        catch (DecoderFallbackException error)
        {
            throw fault(null, "This is not text in UTF-8.", error);
        }
    }

    // A marker begins its line and is followed by white space: nowhere else may a line of YAML begin so.
    private static bool Is(string line, string marker) => line.StartsWith(marker, StringComparison.Ordinal) && (line.Length == marker.Length || line[marker.Length] is ' ' or '\t');

    // The lines from one marker to the next, with the directives before the first.
    private sealed class Part(YamlStream stream) : TextReader
    {
        private string _text = "";
        private int _at;
        private bool _isBegun; // whether a line of the document itself has been read
        private bool _isOver;

        public void Skip()
        {
            while (Fill())
                _at = _text.Length;
        }

        public override int Peek() => Fill() ? _text[_at] : -1;

        public override int Read() => Fill() ? _text[_at++] : -1;

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        public override int Read(Span<char> buffer)
        {
            var read = 0;
            while (read < buffer.Length && Fill())
            {
                var step = Math.Min(buffer.Length - read, _text.Length - _at);
                _text.AsSpan(_at, step).CopyTo(buffer[read..]);
                _at += step;
                read += step;
            }
            return read;
        }

        // Whether there is more; the next line is then at hand.
        private bool Fill()
        {
            if (_at < _text.Length)
                return true;
            if (_isOver || stream._line is not { } line || _isBegun && Is(line, Start))
            {
                _isOver = true;
                return false;
            }
            _isOver = Is(line, End);
            _isBegun |= !_isOver && line.AsSpan().TrimStart() is not ([] or ['#' or '%', ..]);
            (_text, _at) = (line + "\n", 0);
            stream.Advance();
            return true;
        }
    }
}
