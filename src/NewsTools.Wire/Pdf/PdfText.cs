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
        var blocks = new List<TextBlock>();
        PdfLine? lastLine = null;
        foreach (var group in kept)
        {
            foreach (var paragraph in Paragraphs(group, body))
            {
                var words = Join(paragraph, hyphenated);
                var kind = KindOf(paragraph, words, body, isFirst: blocks.TrueForAll(block => block.Block.Kind == BlockKind.Caption));
                if (lastLine is not null && kind == BlockKind.Paragraph && blocks[^1].Block.Kind == BlockKind.Paragraph && GoesOn(blocks[^1].Words, words))
                    blocks[^1] = blocks[^1] with { Words = Joined(blocks[^1].Words, words, hyphenated) };
                else if (words.Any(char.IsLetterOrDigit))
                    blocks.Add(kind == BlockKind.ListItem ? new TextBlock(new Block(kind, default) { Level = 1 }, words[1..].TrimStart())
                        : new TextBlock(new Block(kind, default) { Level = kind == BlockKind.Subhead ? 2 : 0 }, words));
                lastLine = paragraph[^1];
            }
        }
        return blocks;
    }

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
        var leading = PageColumns.Median(lines.Zip(lines.Skip(1), (upper, lower) => upper.Baseline - lower.Baseline).Where(gap => gap > 0));
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
    private static bool GoesOn(string before, string after) => !EndsSentence(before) && (char.IsLower(after[0]) || before[^1] is '-' or '\u00AD' or ',' || before.Length > 80 && !char.IsUpper(after[0]));

    private static string Join(List<PdfLine> lines, HashSet<string> hyphenated)
    {
        var words = lines[0].Text;
        for (var i = 1; i < lines.Count; i++)
            words = Joined(words, lines[i].Text, hyphenated);
        return words;
    }

    private static string Joined(string before, string after, HashSet<string> hyphenated)
    {
        if (before[^1] is not ('-' or '\u00AD' or '‐') || before.Length < 2 || !char.IsLetter(before[^2]) || !char.IsLetter(after[0]))
            return $"{before} {after}";
        var head = TailWord().Match(before[..^1]).Value;
        var tail = HeadWord().Match(after).Value;
        // A name after the break (Anglo-Saxon), or a word that is written with its hyphen elsewhere, keeps it.
        var keep = before[^1] != '\u00AD' && (char.IsUpper(after[0]) && !head.All(char.IsUpper) || hyphenated.Contains($"{head}-{tail}".ToUpperInvariant()));
        return keep ? before + after : before[..^1] + after;
    }

    /// <summary>The words that stand with a hyphen inside a line.</summary>
    private static HashSet<string> Hyphenated(List<PdfLine> lines) =>
        lines.SelectMany(line => HyphenWord().Matches(line.Text)).Select(match => match.Value.Replace('‐', '-').ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);

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

    [GeneratedRegex(@"[\p{L}\p{M}]+$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex TailWord();

    [GeneratedRegex(@"^[\p{L}\p{M}]+", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex HeadWord();

    [GeneratedRegex(@"[\p{L}\p{M}]+[-‐][\p{L}\p{M}]+", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex HyphenWord();
}
