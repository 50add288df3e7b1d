using System.Text;
using System.Text.RegularExpressions;

namespace NewsTools.Wire;

/// <summary>Makes blocks of the lines of a PDF: running heads and page numbers go, words broken at line ends are whole again, paragraphs go on over columns and pages.</summary>
internal static partial class PdfText
{
    /// <summary>The parts of a page where running heads and feet stand, from its edges.</summary>
    private const double Margin = 0.12;

    /// <summary>The blocks of a document.</summary>
    /// <param name="groups">Its lines, in groups that are each read from top to bottom, in reading order.</param>
    /// <param name="pages">How many pages it has.</param>
    public static IReadOnlyList<TextBlock> Blocks(IReadOnlyList<IReadOnlyList<PdfLine>> groups, int pages)
    {
        var running = Running(groups, pages);
        var kept = groups.Select(group => group.Where(line => !running.Contains(line)).ToList()).Where(group => group.Count > 0).ToList();
        var all = kept.SelectMany(group => group).ToList();
        if (all.Count == 0)
            return [];
        // The body's size is that in which most is set.
        var body = all.GroupBy(line => Math.Round(line.Size * 2) / 2).MaxBy(size => size.Sum(line => line.Text.Length))!.Key;
        var hyphenated = Hyphenated(all);
        var blocks = new List<(BlockKind Kind, JoinedLines Lines)>();
        var isFirst = true;
        foreach (var paragraph in kept.SelectMany(group => Paragraphs(group, body)))
        {
            var lines = new JoinedLines(paragraph, hyphenated);
            var words = lines.ToString();
            var kind = KindOf(paragraph, words, body, isFirst);
            if (kind == BlockKind.Paragraph && blocks is [.., (BlockKind.Paragraph, var before)] && GoesOn(before, words))
                before.Append(lines);
            else if (words.Any(char.IsLetterOrDigit))
                blocks.Add((kind, lines));
            isFirst &= blocks.Count == 0 || blocks[^1].Kind == BlockKind.Caption;
        }
        return blocks.ConvertAll(block => BlockOf(block.Kind, block.Lines.ToString()));
    }

    private static TextBlock BlockOf(BlockKind kind, string words) =>
        kind == BlockKind.ListItem ? new TextBlock(new Block(kind, default) { Level = 1 }, words[1..].TrimStart())
            : new TextBlock(new Block(kind, default) { Level = kind == BlockKind.Subhead ? 2 : 0 }, words);

    /// <summary>Lines near the edge of a page that come again on others, figures aside, and numbers that stand alone there.</summary>
    private static HashSet<PdfLine> Running(IReadOnlyList<IReadOnlyList<PdfLine>> groups, int pages)
    {
        var edges = groups.SelectMany(group => group).Where(line => line.Height is < Margin or > 1 - Margin).ToList();
        var running = edges.Where(line => PageNumber().IsMatch(line.Text)).ToHashSet(ReferenceEqualityComparer.Instance as IEqualityComparer<PdfLine>);
        foreach (var same in edges.GroupBy(line => Digits().Replace(line.Text, "#").ToUpperInvariant()))
            if (same.Select(line => line.Page).Distinct().Count() is var on && on >= 2 && on * 4 >= pages)
                running.UnionWith(same);
        return running;
    }

    private static IEnumerable<List<PdfLine>> Paragraphs(List<PdfLine> lines, double body)
    {
        var left = lines.Min(line => line.Left);
        var right = lines.Max(line => line.Right);
        var leading = Leading(lines);
        var paragraph = new List<PdfLine> { lines[0] };
        for (var i = 1; i < lines.Count; i++)
        {
            var (upper, lower) = (lines[i - 1], lines[i]);
            var isApart = upper.Baseline - lower.Baseline > 1.35 * Math.Min(leading, 1.6 * Math.Max(lower.Size, upper.Size));
            var isOtherType = Math.Abs(upper.Size - lower.Size) > 0.12 * body || upper.IsBold != lower.IsBold && (IsAllOf(paragraph, bold: true) || lower.IsBold);
            var isIndented = lower.Left > left + 0.6 * lower.Size && upper.Left < left + 0.4 * upper.Size && lower.Left < left + 5 * lower.Size;
            var isShort = upper.Right < right - 4 * upper.Size && EndsSentence(upper.Text);
            if (isApart || isOtherType || isIndented || isShort || IsListItem(lower.Text))
            {
                yield return paragraph;
                paragraph = [];
            }
            paragraph.Add(lower);
        }
        yield return paragraph;
    }

    /// <summary>How far apart the lines of a paragraph stand: a low one of the distances, because in short paragraphs every second one is that between two.</summary>
    private static double Leading(List<PdfLine> lines)
    {
        var gaps = lines.Zip(lines.Skip(1), (upper, lower) => (Gap: upper.Baseline - lower.Baseline, Size: Math.Max(upper.Size, lower.Size)))
            .Where(pair => pair.Gap > 0.9 * pair.Size).Select(pair => pair.Gap).Order().ToArray();
        return gaps.Length == 0 ? 0 : gaps[gaps.Length / 5];
    }

    private static bool IsAllOf(List<PdfLine> lines, bool bold) => lines.TrueForAll(line => line.IsBold == bold);

    private static BlockKind KindOf(List<PdfLine> paragraph, string words, double body, bool isFirst)
    {
        var size = paragraph.Average(line => line.Size);
        if (size > 1.3 * body && words.Length < 250)
            return isFirst ? BlockKind.Headline : BlockKind.Subhead;
        if (words.Length < 120 && !EndsSentence(words) && (size > 1.08 * body || IsAllOf(paragraph, bold: true)))
            return isFirst && size > 1.08 * body ? BlockKind.Headline : BlockKind.Subhead;
        if (size < 0.88 * body)
            return BlockKind.Caption;
        return IsListItem(words) ? BlockKind.ListItem : BlockKind.Paragraph;
    }

    private static bool IsListItem(string words) => words.Length > 2 && words[0] is '•' or '▪' or '‣' or '◦' or '–' && words[1] == ' ';

    private static bool EndsSentence(string words) => words.TrimEnd('"', '”', '’', '\'', ')', ']', '»') is [.., '.' or '!' or '?' or ':' or '…'];

    /// <summary>Whether a paragraph of the column or page before goes on.</summary>
    private static bool GoesOn(JoinedLines before, string after) =>
        !EndsSentence(before.LastLine) && (char.IsLower(after[0]) || before.LastLine[^1] is '-' or '\u00AD' or ',' || before.Length > 80 && !char.IsUpper(after[0]));

    /// <summary>The words that stand with a hyphen inside a line.</summary>
    private static HashSet<string> Hyphenated(List<PdfLine> lines)
    {
        var hyphenated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in lines.Select(line => line.Text))
            for (var at = text.AsSpan().IndexOfAny('-', '‐'); at >= 0; at = Next(text, at))
                if (JoinedLines.TailWord(text.AsSpan(0, at)) is { Length: > 0 } head && JoinedLines.HeadWord(text.AsSpan(at + 1)) is { Length: > 0 } tail)
                    hyphenated.Add($"{head}-{tail}".ToUpperInvariant());
        return hyphenated;

        static int Next(string text, int at) => text.AsSpan(at + 1).IndexOfAny('-', '‐') is var next and >= 0 ? at + 1 + next : -1;
    }

    /// <summary>The lines of a group of words.</summary>
    public static IReadOnlyList<PdfLine> Lines(List<PageColumns.Word> group, int page, double pageHeight)
    {
        var lines = new List<PdfLine>();
        var open = new List<PageColumns.Word>();
        foreach (var word in group.OrderByDescending(word => word.Baseline))
        {
            if (open.Count > 0 && open[0].Baseline - word.Baseline > 0.5 * Math.Max(open[0].Size, word.Size))
            {
                lines.Add(LineOf(open, page, pageHeight));
                open.Clear();
            }
            open.Add(word);
        }
        if (open.Count > 0)
            lines.Add(LineOf(open, page, pageHeight));
        return lines;
    }

    private static PdfLine LineOf(List<PageColumns.Word> words, int page, double pageHeight)
    {
        var sorted = words.OrderBy(word => word.Left).ToList();
        var text = new StringBuilder();
        foreach (var word in sorted)
            text.Append(text.Length == 0 ? "" : " ").Append(word.Text);
        return new PdfLine(text.ToString(), sorted[0].Left, sorted.Max(word => word.Right), PageColumns.Median(sorted.Select(word => word.Baseline)), PageColumns.Median(sorted.Select(word => word.Size)),
            sorted.Count(word => word.IsBold) * 2 > sorted.Count, page, pageHeight);
    }

    [GeneratedRegex(@"^(?:page|seite|pagina|página|p\.)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/|von|de)\s*\d{1,4})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Digits();
}
