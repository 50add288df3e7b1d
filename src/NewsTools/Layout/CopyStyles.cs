using System.Globalization;

namespace NewsTools.Layout;

/// <summary>What every character of an article is: whose words, a name, a time, a control sequence.</summary>
internal sealed class CopyStyles
{
    private readonly string _text;
    private readonly RunStyle[] _styles;
    private readonly int[] _speakers;

    // Where quotations end, and the number that is shown there.
    private readonly Dictionary<int, List<(int Speaker, RunStyle Faint)>> _marks = [];
    private readonly IEnumerator<TextSpan> _controls;
    private TextSpan _control = new(-1, -1);
    private bool _hasControl = true;

    public CopyStyles(Analysis analysis, SpeakerNumbers speakers, Func<Quote, bool>? wanted)
    {
        _text = analysis.Article.Text;
        _styles = new RunStyle[_text.Length];
        _speakers = new int[_text.Length];
        _controls = ControlSequences.In(_text).GetEnumerator();
        foreach (var (span, entity, _) in analysis.Cast.Mentions)
            if (entity is Person)
                Paint(span, RunStyle.Person);
        foreach (var time in analysis.Times)
            Paint(time.Span, RunStyle.Time);
        foreach (var relation in analysis.Relations)
            if (relation.Evidence is { } evidence)
                Paint(evidence.Span, RunStyle.Relation);
        if (wanted is not null)
            Array.ForEach(analysis.Article.Blocks.ToArray(), block => Paint(block.Span, RunStyle.Faint));
        foreach (var quote in analysis.Quotes.SelectMany(quote => quote.WithNested()))
            Paint(quote, speakers.Of(quote), wanted?.Invoke(quote) ?? true);
    }

    /// <summary>Writes the words of a block.</summary>
    /// <param name="block">The block; blocks are written in their order.</param>
    /// <param name="lines">Where they go.</param>
    /// <param name="others">What all of them are.</param>
    /// <param name="link">Where all of them lead.</param>
    public void Write(Block block, LineBuilder lines, RunStyle others, Uri? link)
    {
        var keepsLines = block.Kind is BlockKind.Table or BlockKind.EmbeddedPost;
        for (var at = block.Span.Start; at < block.Span.End;)
        {
            var length = SkipControl(at, lines, others);
            if (length == 0)
            {
                length = Math.Min(StringInfo.GetNextTextElementLength(_text.AsSpan(at)), block.Span.End - at);
                var element = _text.AsSpan(at, length);
                if (keepsLines && element[^1] == '\n')
                    lines.EndLine();
                else
                    lines.Add(element, _styles[at] | others, _speakers[at], link);
            }
            for (var end = at + 1; end <= at + length; end++)
                foreach (var (speaker, faint) in _marks.GetValueOrDefault(end, []))
                    lines.Attach($"[{speaker}]", RunStyle.Quotation | RunStyle.Quoted | faint, speaker);
            at += length;
        }
    }

    // The length of the control sequence that begins here; 0 where none does.
    private int SkipControl(int at, LineBuilder lines, RunStyle others)
    {
        while (_hasControl && _control.Start < at)
        {
            _hasControl = _controls.MoveNext();
            if (_hasControl)
                _control = _controls.Current;
        }
        if (!_hasControl || _control.Start != at)
            return 0;
        if (_control.Length == 1)
            lines.Add(ControlSequences.InsteadOf(_text[at]), _styles[at] | others, _speakers[at], null);
        return _control.Length;
    }

    private void Paint(Quote quote, int speaker, bool isWanted)
    {
        var faint = isWanted ? RunStyle.None : RunStyle.Faint;
        foreach (var span in quote.Content)
        {
            Paint(span, RunStyle.Quotation);
            _speakers.AsSpan(span.Start, span.Length).Fill(speaker);
            if (isWanted)
                Clear(span);
        }
        foreach (var span in quote.Form == QuoteForm.Direct ? quote.Content : quote.Quoted)
            Paint(span, RunStyle.Quoted);
        if (isWanted)
            Array.ForEach(new[] { quote.Source?.Span, quote.Cue?.Span }, span => { if (span is { } words) Clear(words); });
        if (speaker == 0 || quote.Content.Count == 0)
            return;
        // Behind the closing mark.
        var end = quote.Content[^1].End;
        while (end < _text.Length && end - quote.Content[^1].End < 3 && !char.IsWhiteSpace(_text[end]) && char.IsPunctuation(_text[end]))
            end++;
        if (!_marks.TryGetValue(end, out var marks))
            _marks[end] = marks = [];
        marks.Add((speaker, faint));
    }

    private void Paint(TextSpan span, RunStyle style)
    {
        for (var at = span.Start; at < span.End; at++)
            _styles[at] |= style;
    }

    private void Clear(TextSpan span)
    {
        for (var at = span.Start; at < span.End; at++)
            _styles[at] &= ~RunStyle.Faint;
    }
}
