using System.Text;
using System.Text.RegularExpressions;
using NewsTools.Html.Page;
using NewsTools.Time;

namespace NewsTools.Html.Body;

/// <summary>Gives the kept blocks of a page their kinds, and adds what stands beside the body: captions and the times of a live blog's entries.</summary>
internal static partial class BlockTyper
{
    /// <summary>How far before the first and after the last kept block a picture still belongs to the article: blocks.</summary>
    private const int Margin = 8;

    private const PageHints Elsewhere = PageHints.Related | PageHints.Comment | PageHints.Nav | PageHints.Sidebar | PageHints.Newsletter | PageHints.Cookie | PageHints.Hidden;

    public static List<TypedBlock> Type(ScannedPage page, bool[] kept, bool isLive)
    {
        var blocks = new List<TypedBlock>();
        var first = Array.IndexOf(kept, true);
        var last = Array.LastIndexOf(kept, true);
        if (first < 0)
            return blocks;
        var copies = SecondCopies(page, kept, first, last);
        var body = string.Join('\n', Enumerable.Range(first, last + 1 - first).Where(i => kept[i] && !IsPulled(page, i)).Select(i => page.Blocks[i].Text));
        for (var i = Math.Max(0, first - Margin); i < Math.Min(page.Blocks.Count, last + 1 + Margin); i++)
        {
            var block = page.Blocks[i];
            if (CaptionNode(page, i) is >= 0 and var caption)
            {
                var end = page.Nodes[caption].End;
                if (IsCaption(page, i, first, last))
                    blocks.Add(new(BlockKind.Caption, string.Join(' ', Enumerable.Range(i, end - i).Select(at => page.Blocks[at].Text))) { Image = ImageOf(page, caption) });
                i = end - 1;
            }
            else if (isLive && IsEntryTime(page, i, first, last))
            {
                blocks.Add(new(BlockKind.EntryHeader, block.Text) { Time = DateReader.Find(block.Time)?.Moment });
                if (i + 1 < page.Blocks.Count && page.NodeOf(i + 1).Tag is >= PageTag.H2 and <= PageTag.H6)
                    kept[i + 1] = true;
            }
            else if (kept[i] && TableNode(page, i) is >= 0 and var table)
            {
                blocks.Add(new(BlockKind.Table, Cells(page, table, kept)));
                i = page.Nodes[table].End - 1;
            }
            else if (kept[i] && !copies.Contains(i) && !(IsPulled(page, i) && body.Contains(block.Text.Trim(Marks), StringComparison.Ordinal)) && !IsSignedExcerpt(page, i, body))
            {
                Add(blocks, page, i, first);
            }
        }
        return blocks;
    }

    /// <summary>
    /// Paragraphs that stand a second time beside the same neighbour: pages hold copies of their text for other screens. A question asked twice stands beside another answer.
    /// </summary>
    private static HashSet<int> SecondCopies(ScannedPage page, bool[] kept, int first, int last)
    {
        int[] run = [.. Enumerable.Range(first, last + 1 - first).Where(i => kept[i] && page.Blocks[i].Text.Length >= 80)];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var copies = new HashSet<int>();
        string TextAt(int at) => page.Blocks[run[at]].Text;
        for (var at = 0; at < run.Length; at++)
        {
            if (seen.TryAdd(TextAt(at), at))
                continue;
            var before = seen[TextAt(at)];
            if (at + 1 < run.Length && TextAt(before + 1) == TextAt(at + 1) || before > 0 && TextAt(before - 1) == TextAt(at - 1))
                copies.Add(run[at]);
        }
        copies.UnionWith(Gathered(page, run));
        return copies;
    }

    /// <summary>Blocks that hold what several others tell: pages keep their whole text in one hidden part.</summary>
    private static IEnumerable<int> Gathered(ScannedPage page, int[] run)
    {
        var mean = run.Length == 0 ? 0 : run.Average(i => page.Blocks[i].Text.Length);
        return run.Where(i => page.Blocks[i].Text is { Length: > 600 } whole && whole.Length > 4 * mean / 3
            && run.Count(other => other != i && page.Blocks[other].Text.Length < whole.Length && whole.Contains(page.Blocks[other].Text, StringComparison.Ordinal)) >= 3);
    }

    private static void Add(List<TypedBlock> blocks, ScannedPage page, int index, int first)
    {
        var block = page.Blocks[index];
        var node = page.NodeOf(index);
        var quoteNode = Nearest(page, index, PageTag.Blockquote);
        if (quoteNode >= 0)
        {
            // “View this post”, and the like.
            if (block.LinkDensity > 0.9 && !page.Shapes[index].EndsSentence)
                return;
            var kind = (block.All & PageHints.Embed) != 0 ? BlockKind.EmbeddedPost : BlockKind.BlockQuote;
            AddQuotation(blocks, page, index, quoteNode, kind);
            return;
        }
        if (node.Tag is >= PageTag.H1 and <= PageTag.H6)
            blocks.Add(new(BlockKind.Subhead, block.Text) { Level = node.Tag - PageTag.H1 + 1 });
        else if (node.Is(PageTag.Li))
            blocks.Add(new(BlockKind.ListItem, block.Text) { Level = Depth(page, index, PageTag.Li) });
        else if (IsHeading(page, index) || index == first && (node.Own & PageHints.Dek) != 0)
            blocks.Add(new(BlockKind.Subhead, block.Text) { Level = index == first ? 1 : 3 });
        else
            blocks.Add(new(BlockKind.Paragraph, block.Text));
    }

    /// <summary>Adds a block of a quotation or post. The line under it says whose it is, with a dash, in a cite element or at its foot.</summary>
    private static void AddQuotation(List<TypedBlock> blocks, ScannedPage page, int index, int quoteNode, BlockKind kind)
    {
        var block = page.Blocks[index];
        var first = page.Nodes[quoteNode].First;
        var isFoot = index > first && (block.Cite == 0 || page.NodeOf(index).Is(PageTag.Footer) && !page.Nodes[quoteNode].Is(PageTag.Footer));
        var words = block.Cite > 0 ? block.Text[..block.Cite].TrimEnd(' ', '—', '–', '-') : "";
        var signed = words.Length > 0 ? block.Text[block.Cite..].Trim() : block.Text;
        if (words.Length > 0)
            blocks.Add(new(kind, words));
        else if (!(index > first && Signature().IsMatch(signed)) && !isFoot)
        {
            blocks.Add(new(kind, block.Text));
            return;
        }
        var name = Signature().Match(signed) is { Success: true } signature ? signature.Groups["name"].Value.Trim() : signed.Split([',', '('], 2)[0].Trim();
        for (var at = blocks.Count - 1; at >= 0 && blocks[at].Kind == kind && blocks.Count - at <= index - first + (words.Length > 0 ? 1 : 0); at--)
            blocks[at] = blocks[at] with { Author = name };
        blocks.Add(new(BlockKind.Byline, signed));
    }

    /// <summary>A short paragraph in bold without a final stop.</summary>
    private static bool IsHeading(ScannedPage page, int index)
    {
        var block = page.Blocks[index];
        var shape = page.Shapes[index];
        return block.Text.Length <= 120 && block.BoldLength * 10 >= block.Text.Length * 9 && !shape.EndsSentence && !shape.EndsColon && shape.Letters > 0;
    }

    private static bool IsPulled(ScannedPage page, int index) =>
        (page.Blocks[index].Near & PageHints.Pullquote) != 0 || page.NodeOf(index).Is(PageTag.Aside) || page.NodeOf(index).Is(PageTag.Blockquote) && page.Blocks[index].Text.Length < 300;

    /// <summary>Whether a block is a quotation pulled out of the copy with the name of who says it: quoted words that stand in the copy too, then no sentence.</summary>
    private static bool IsSignedExcerpt(ScannedPage page, int index, string body)
    {
        var text = page.Blocks[index].Text;
        if (text.Length > 300 || page.Shapes[index].EndsSentence || !Marks.AsSpan().Contains(text[0]))
            return false;
        var end = text.AsSpan(1).IndexOfAny("\"”“»’");
        if (end < 8)
            return false;
        var words = text[1..(end + 1)].Trim(Marks);
        var at = body.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && body.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0;
    }

    /// <summary>The caption element of a block, or the figure whose words it is; -1 for none.</summary>
    private static int CaptionNode(ScannedPage page, int index)
    {
        for (var at = page.Blocks[index].Node; at >= 0; at = page.Nodes[at].Parent)
        {
            var node = page.Nodes[at];
            if (node.Tag == PageTag.Figcaption)
                return at;
            if (node.Tag == PageTag.Figure)
                return node.Is(PageTag.Table) || Nearest(page, index, PageTag.Blockquote) >= 0 || Nearest(page, index, PageTag.Table) >= 0 || node.Length > 600 ? -1 : at;
            if ((node.Own & PageHints.Caption) != 0 && (node.Own & (PageHints.Body | PageHints.Comment)) == 0 && node.End - node.First <= 3 && node.Length <= 600)
                return at;
            // The words under a picture in a box of its own.
            if ((node.Own & PageHints.Image) != 0 && (node.Own & PageHints.Body) == 0 && node.Value is not null && node.End - node.First <= 2 && node.Length <= 300)
                return at;
        }
        return -1;
    }

    private static bool IsCaption(ScannedPage page, int index, int first, int last)
    {
        var block = page.Blocks[index];
        var node = page.NodeOf(index);
        if ((block.All & Elsewhere) != 0 && (page.Blocks[first].All & Elsewhere) == 0 || node.IsMenu || block.LinkDensity > 0.6 || page.Shapes[index].Words < 2)
            return false;
        return index >= first && index <= last || index < first ? index >= first - Margin : index <= last + 2;
    }

    private static string? ImageOf(ScannedPage page, int node)
    {
        for (var up = 0; up < 4 && node >= 0; up++, node = page.Nodes[node].Parent)
            if (page.Nodes[node].Value is { } address)
                return address;
        return null;
    }

    private static bool IsEntryTime(ScannedPage page, int index, int first, int last) =>
        index >= first - 4 && index <= last && page.Blocks[index].Time is not null && page.Blocks[index].Text.Length <= 40 && (page.Blocks[index].Near & Elsewhere) == 0
        && !page.NodeOf(index).Is(PageTag.Aside) && page.Shapes[index].Digits > 0 && !page.NodeOf(index).Is(PageTag.Footer);

    /// <summary>The table of data that a block is a cell of; -1 for none and for tables that lay out a page.</summary>
    private static int TableNode(ScannedPage page, int index)
    {
        var table = Nearest(page, index, PageTag.Table);
        return table >= 0 && page.Nodes[table].CopyLength * 2 < page.Nodes[table].Length ? table : -1;
    }

    private static string Cells(ScannedPage page, int table, bool[] kept)
    {
        var words = new StringBuilder();
        var row = -2;
        for (var i = page.Nodes[table].First; i < page.Nodes[table].End; i++)
        {
            if (!kept[i])
                continue;
            var own = Nearest(page, i, PageTag.Row);
            if (words.Length > 0)
                words.Append(own == row ? '\t' : '\n');
            row = own;
            words.Append(page.Blocks[i].Text);
        }
        return words.ToString();
    }

    private static int Nearest(ScannedPage page, int index, PageTag tag)
    {
        var at = page.Blocks[index].Node;
        if (!page.Nodes[at].Is(tag))
            return -1;
        while (at >= 0 && page.Nodes[at].Tag != tag)
            at = page.Nodes[at].Parent;
        return at;
    }

    private static int Depth(ScannedPage page, int index, PageTag tag)
    {
        var depth = 0;
        for (var at = page.Blocks[index].Node; at >= 0; at = page.Nodes[at].Parent)
            if (page.Nodes[at].Tag == tag)
                depth++;
        return depth;
    }

    private static readonly char[] Marks = ['"', '“', '”', '„', '«', '»', '\'', '‘', '’', ' '];

    [GeneratedRegex(@"^[—–-]{1,2}\s?(?<name>[^,(@]{2,60}?)\s?(?:[,(@].*|\d.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, RegexLimit.Milliseconds)]
    private static partial Regex Signature();
}
