using System.Globalization;
using System.Text;

namespace NewsTools.Layout;

/// <summary>
/// Breaks styled text into lines: between words, between the characters of scripts without spaces, and inside a word only where it is wider than a line. Widths are those of a terminal;
/// right-to-left text keeps its logical order, which terminals turn round. What orders text anew, and controls, are left out.
/// </summary>
/// <param name="width">The number of columns.</param>
/// <param name="lead">What stands before the first line.</param>
/// <param name="repeats">Whether it stands before the others, too, which are otherwise indented by it.</param>
internal sealed class LineBuilder(int width, string lead, bool repeats)
{
    private readonly List<IReadOnlyList<StyledRun>> _lines = [];
    private readonly int _room = Math.Max(1, width - CellWidth.Of(lead));
    private readonly List<Piece> _line = [], _word = [];
    private int _lineWidth, _wordWidth;
    private Piece? _space;

    // An element of the text and how it looks.
    private readonly record struct Piece(string Text, int Width, RunStyle Style, int Speaker, Uri? Link);

    /// <summary>Adds text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="like">A run that it looks like.</param>
    public void AddText(string text, StyledRun like)
    {
        text = ControlSequences.Remove(text);
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            Add(text.AsSpan(at, length), like.Style, like.Speaker, like.Link);
            at += length;
        }
    }

    /// <summary>Adds what a reader takes for one character.</summary>
    public void Add(ReadOnlySpan<char> element, RunStyle style, int speaker, Uri? link)
    {
        if (element.IsEmpty)
            return;
        if (char.IsWhiteSpace(element[0]) && element[0] is not ('\u00A0' or '\u202F'))
        {
            EndWord();
            if (_line.Count > 0)
                _space ??= new Piece(" ", 1, style, speaker, link);
            return;
        }
        var text = Shown(element);
        if (text.Length == 0)
            return;
        var cells = CellWidth.OfElement(text);
        // Chinese and Japanese have no spaces; what closes does not begin a line.
        if (cells == 2 && _word.Count > 0 && !Closes(text))
            EndWord();
        if (_wordWidth + cells > _room)
            EndWord();
        _word.Add(new Piece(text, cells, style, speaker, link));
        _wordWidth += cells;
    }

    /// <summary>Adds a mark that stays with the word before it.</summary>
    public void Attach(string mark, RunStyle style, int speaker)
    {
        foreach (var unit in mark)
            Add([unit], style, speaker, null);
    }

    /// <summary>Ends the line.</summary>
    public void EndLine()
    {
        EndWord();
        if (_line.Count > 0)
            Break();
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<IReadOnlyList<StyledRun>> Take()
    {
        EndLine();
        return _lines;
    }

    private void EndWord()
    {
        if (_word.Count == 0)
            return;
        if (_lineWidth > 0 && _lineWidth + (_space?.Width ?? 0) + _wordWidth > _room)
            Break();
        if (_space is { } space)
        {
            // A space between two runs of one look belongs to both.
            _line.Add(_line[^1] is var last && _word[0] is var next && (last.Style, last.Speaker) == (next.Style, next.Speaker) ? last with { Text = " ", Width = 1 } : space);
            _lineWidth++;
            _space = null;
        }
        _line.AddRange(_word);
        _lineWidth += _wordWidth;
        _word.Clear();
        _wordWidth = 0;
    }

    private void Break()
    {
        var runs = new List<StyledRun>();
        if (lead.Length > 0)
            runs.Add(new StyledRun(_lines.Count == 0 || repeats ? lead : new string(' ', width - _room), RunStyle.Mark));
        var text = new StringBuilder();
        for (var at = 0; at < _line.Count; at++)
        {
            var piece = _line[at];
            text.Append(piece.Text);
            if (at + 1 < _line.Count && _line[at + 1] is var next && (next.Style, next.Speaker, next.Link) == (piece.Style, piece.Speaker, piece.Link))
                continue;
            runs.Add(new StyledRun(text.ToString(), piece.Style, piece.Speaker, piece.Link));
            text.Clear();
        }
        _lines.Add(runs);
        _line.Clear();
        _lineWidth = 0;
        _space = null;
    }

    private static string Shown(ReadOnlySpan<char> element)
    {
        foreach (var unit in element)
            if (char.IsControl(unit) || IsBidiControl(unit) || char.IsSurrogate(unit))
                return string.Concat(element.ToString().EnumerateRunes().Where(rune => !Rune.IsControl(rune) && !(rune.IsBmp && IsBidiControl((char)rune.Value))).Select(rune => rune.ToString()));
        return element.ToString();
    }

    // Overrides, embeddings and isolates: a line that begins one would turn round all behind it.
    private static bool IsBidiControl(char unit) => unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool Closes(string text) =>
        char.GetUnicodeCategory(text, 0) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.ModifierLetter;
}
