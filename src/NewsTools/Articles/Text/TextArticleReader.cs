using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>Reads plain text. The text is kept as it is but for control sequences of terminals, which are removed; its blocks are found by blank lines, line lengths and the shape of each line.</summary>
public sealed partial class TextArticleReader : IArticleReader
{
    private const string Origin = "text";

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>Lines longer than this are not hard-wrapped: UTF-16 units.</summary>
    private const int WidestWrap = 120;

    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.Text;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var text = new SourceDecoder().Decode(source, options, cancellation);
        var builder = new ArticleBuilder(source, options, ArticleFormat.Text);
        var paragraphs = Paragraphs(text, cancellation);
        var first = MarkHead(text, paragraphs, builder);
        for (var i = first; i < paragraphs.Count; i++)
            builder.Mark(BlockOf(text, paragraphs, i, i > first));
        yield return builder.Build(text);
    }

    /// <summary>Marks the headline and the lines that say who wrote it, for whom and when. Gives the index of the first paragraph after them.</summary>
    private static int MarkHead(string text, List<Paragraph> paragraphs, ArticleBuilder builder)
    {
        var head = new ArticleHead(builder, Origin);
        var next = 0;
        if (IsHeadline(text, paragraphs))
        {
            builder.Mark(new Block(BlockKind.Headline, paragraphs[0].Span));
            builder.SetHeadline(Folded(paragraphs[0].Span.Of(text)), Origin);
            next = 1;
        }
        // The byline stands first or after a headline, or one line below, under the second deck of the headline.
        if (next + 1 < paragraphs.Count && next > 0 && Byline.Read(paragraphs[next].Span.Of(text)) is null && Byline.Read(paragraphs[next + 1].Span.Of(text)) is not null)
            builder.Mark(new Block(IsHeading(paragraphs[next].Span.Of(text)) ? BlockKind.Subhead : BlockKind.Paragraph, paragraphs[next++].Span));
        for (var most = next + 5; next < Math.Min(paragraphs.Count - 1, most) && head.Take(paragraphs[next].Span.Of(text)); next++)
            builder.Mark(new Block(BlockKind.Byline, paragraphs[next].Span));
        if (next < paragraphs.Count)
            head.TakeDateline(paragraphs[next].Span.Of(text));
        return next;
    }

    private static Block BlockOf(string text, List<Paragraph> paragraphs, int index, bool hasBefore)
    {
        var span = paragraphs[index].Span;
        var words = span.Of(text);
        if (ListMarkerLength(words) is > 0 and var marker)
            return new Block(BlockKind.ListItem, new TextSpan(span.Start + marker, span.End)) { Level = 1 };
        var between = hasBefore && index + 1 < paragraphs.Count;
        if (between && IsHeading(words) && LeadsInto(words, paragraphs[index + 1].Span.Of(text)) && !IsHeading(paragraphs[index - 1].Span.Of(text)))
            return new Block(BlockKind.Subhead, span) { Level = 2 };
        return new Block(BlockKind.Paragraph, span);
    }

    /// <summary>Careful: a short first line without a final stop, over longer copy that has one.</summary>
    private static bool IsHeadline(string text, List<Paragraph> paragraphs)
    {
        if (paragraphs.Count < 2)
            return false;
        var words = paragraphs[0].Span.Of(text);
        if (words.Length > 160 || Ends(words, ".,;:…-") || Byline.Read(words) is not null || ListMarkerLength(words) > 0 || Turn().IsMatch(words))
            return false;
        // Nothing but bylines stands between the first line and what is looked at.
        var isBare = paragraphs[1].AfterBlank && IsHeading(words);
        // Between the headline and the copy stand a second deck, writer, outlet and date at most.
        for (var i = 1; i < Math.Min(paragraphs.Count, 7); i++)
        {
            var below = paragraphs[i].Span.Of(text);
            if (LeadsInto(words, below) || isBare && IsShortLead(words, below))
                return i == 1 || paragraphs[1].AfterBlank || Byline.Read(paragraphs[1].Span.Of(text)) is not null;
            if (below.Length > 160)
                return false;
            isBare &= Byline.Read(below) is not null;
        }
        return false;
    }

    /// <summary>Whether a first paragraph is short, but a whole sentence under a line of words that is none.</summary>
    private static bool IsShortLead(ReadOnlySpan<char> heading, ReadOnlySpan<char> below) => heading.Count(' ') >= 2 && Ends(below, ".!?") && below.Count(' ') >= 2 && !Turn().IsMatch(below);

    /// <summary>Whether a line has the shape of a heading: short, begun with a capital or figure, with nothing at its end.</summary>
    private static bool IsHeading(ReadOnlySpan<char> words)
    {
        if (words.Length is < 2 or > 90 || !(char.IsUpper(words[0]) || char.IsDigit(words[0]) || char.IsLetter(words[0]) && !char.IsLower(words[0])))
            return false;
        if (Ends(words, ".!?,;:…—–-*=_") || Label().IsMatch(words) || words.IndexOfAny('\n', '\r') >= 0 || words.Count(' ') > 13)
            return false;
        return words.IndexOf("://") < 0 && words.IndexOf('@') < 0;
    }

    /// <summary>Whether the copy below a heading is clearly more than a heading itself.</summary>
    private static bool LeadsInto(ReadOnlySpan<char> heading, ReadOnlySpan<char> below) =>
        Ends(below, ".!?:…") && (below.Length >= 2 * heading.Length || below.Length >= 100 && below.Length > heading.Length);

    private static bool Ends(ReadOnlySpan<char> words, string stops)
    {
        words = words.TrimEnd("\"'”’»›“)]");
        return words.Length == 0 || stops.Contains(words[^1], StringComparison.Ordinal);
    }

    private static int ListMarkerLength(ReadOnlySpan<char> words)
    {
        if (words.Length < 3 || words[0] is not ('-' or '*' or '•' or '·' or '▪' or '‣') || words[1] is not (' ' or '\t' or '\u00A0'))
            return 0;
        var rest = words[1..].TrimStart();
        return rest.Length == 0 ? 0 : words.Length - rest.Length;
    }

    private static string Folded(ReadOnlySpan<char> words) => Blanks().Replace(words.ToString(), " ");

    /// <summary>The paragraphs of a text: its lines, put together again where they were broken to a width.</summary>
    private static List<Paragraph> Paragraphs(string text, CancellationToken cancellation)
    {
        var lines = Lines(text, cancellation);
        var width = WrapWidth(text, lines);
        var paragraphs = new List<Paragraph>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var afterBlank = line.AfterBlank;
            var (start, end) = (line.Start, line.End);
            if (width > 0)
            {
                while (i + 1 < lines.Count && GoesOn(text, lines[i], lines[i + 1], width))
                    end = lines[++i].End;
            }
            paragraphs.Add(new Paragraph(new TextSpan(start, end), afterBlank));
        }
        return paragraphs;
    }

    /// <summary>Whether a line of wrapped copy goes on in the next: the next has no indent, and its first word had no room.</summary>
    private static bool GoesOn(string text, Line line, Line next, int width)
    {
        if (next.AfterBlank || next.Indent > line.Indent + 1)
            return false;
        var words = text.AsSpan(next.Start, next.End - next.Start);
        if (ListMarkerLength(words) > 0 || Label().IsMatch(words))
            return false;
        if (!HadRoom(text, line, next, width))
            return true;
        var ended = Ends(text.AsSpan(line.Start, line.End - line.Start), ".!?:…");
        return !ended && line.End - line.Start > width * 6 / 10;
    }

    private static bool HadRoom(string text, Line line, Line next, int width)
    {
        var words = text.AsSpan(next.Start, next.End - next.Start);
        var blank = words.IndexOf(' ');
        return line.Indent + line.End - line.Start + 1 + (blank < 0 ? words.Length : blank) <= width;
    }

    /// <summary>The width that the lines were broken to, in UTF-16 units; 0 when each line is a paragraph.</summary>
    private static int WrapWidth(string text, List<Line> lines)
    {
        var width = 0;
        var wide = 0;
        foreach (var line in lines)
        {
            var length = line.Indent + line.End - line.Start;
            if (length > WidestWrap)
                wide++;
            else
                width = Math.Max(width, length);
        }
        if (width < 30 || wide * 50 > lines.Count)
            return 0;
        int breaks = 0, open = 0, full = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].AfterBlank)
                continue;
            breaks++;
            if (!Ends(text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start), ".!?:…"))
                open++;
            if (!HadRoom(text, lines[i], lines[i + 1], width - width / 10))
                full++;
        }
        return breaks > 0 && open * 2 >= breaks && full * 2 >= breaks ? width : 0;
    }

    private static List<Line> Lines(string text, CancellationToken cancellation)
    {
        var lines = new List<Line>();
        var afterBlank = false;
        for (var at = 0; at < text.Length;)
        {
            if ((lines.Count & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var rest = text.AsSpan(at);
            var length = rest.IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : at + length;
            var raw = text.AsSpan(at, end - at);
            var indent = raw.Length - raw.TrimStart().Length;
            var words = raw.Trim();
            if (words.Length > 0)
                lines.Add(new Line(at + indent, at + indent + words.Length, Math.Min(indent, 1000), afterBlank || lines.Count == 0));
            afterBlank = words.Length == 0;
            at = end + 1;
            if (end < text.Length - 1 && text[end] == '\r' && text[end + 1] == '\n')
                at++;
        }
        return lines;
    }

    private readonly record struct Line(int Start, int End, int Indent, bool AfterBlank);

    private readonly record struct Paragraph(TextSpan Span, bool AfterBlank);

    /// <summary>Who speaks, before a colon: <c>Q:</c>, <c>MODERATOR:</c>, <c>Ada Example:</c>.</summary>
    [GeneratedRegex(@"^\p{L}[\p{L}\p{M} .'’-]{0,40}:(?:\s|$)", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Label();

    /// <summary>A turn of a transcript: <c>Q:</c>, <c>MODERATOR:</c>.</summary>
    [GeneratedRegex(@"^(?:\p{L}|\p{Lu}[\p{Lu}\p{M} .'’-]{1,40}):(?:\s|$)", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Turn();

    [GeneratedRegex(@"\s+", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Blanks();
}
