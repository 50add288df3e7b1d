using NewsTools.Html.Metadata;
using NewsTools.Html.Page;

namespace NewsTools.Html.Body;

/// <summary>Finds the blocks that are the article's body.</summary>
internal static class BodyFinder
{
    private const PageHints Foreign = PageHints.Newsletter | PageHints.Cookie | PageHints.Comment | PageHints.Login;

    private const PageHints Apart = PageHints.Related | PageHints.Nav | PageHints.Sidebar | PageHints.Footer | PageHints.Promo | PageHints.Widget | PageHints.Hidden;

    /// <summary>How far from the copy a note of the editors may stand: blocks.</summary>
    private const int NoteMargin = 12;

    /// <summary>For each block of the page, whether it is kept.</summary>
    public static bool[] Find(ScannedPage page, PageMetadata metadata, BlockClassifier classifier)
    {
        if (page.Blocks.Count == 0)
            return [];
        var features = new BlockFeatures(page, metadata);
        var likely = classifier.Classify(page, features);
        var around = page.Nodes[features.Cluster].All;
        // What is named for something else than copy, and stands apart from the copy, has to be surer.
        var kept = likely.Select((probability, i) => probability >= ((page.Blocks[i].All & ~around & Foreign | page.Blocks[i].Near & ~around & PageHints.Promo) == 0 ? 0.5f : 0.9f)).ToArray();
        KeepPosts(page, kept, around);
        KeepQuotations(page, kept, around);
        KeepWhole(page, kept, page.Nodes[Container(page)]);
        KeepNotes(page, kept, around);
        DropUnseen(page, kept);
        if (IsBare(page))
            return [.. page.Blocks.Select((block, i) => kept[i] || block.LinkDensity < 0.5 && page.Shapes[i].EndsSentence && !page.IsUnseen(i))];
        if (Array.IndexOf(kept, true) >= 0)
            return kept;
        // Nothing looks like an article: the likeliest blocks, else whatever copy the whole page has.
        var most = likely.Max();
        kept = most >= 0.05f ? Array.ConvertAll(likely, probability => probability >= most / 2) : [.. Enumerable.Range(0, likely.Length).Select(page.IsCopy)];
        return Array.IndexOf(kept, true) >= 0 ? kept : [.. page.Blocks.Select(block => block.LinkDensity < 0.5)];
    }

    /// <summary>Posts shown between the paragraphs are part of the story, however unlike copy they look.</summary>
    private static void KeepPosts(ScannedPage page, bool[] kept, PageHints around)
    {
        var (first, last) = (Array.IndexOf(kept, true), Array.LastIndexOf(kept, true));
        for (var i = Math.Max(first, 0); i < last; i++)
            kept[i] |= page.NodeOf(i).Is(PageTag.Blockquote) && (page.Blocks[i].All & PageHints.Embed) != 0
                && (page.Blocks[i].All & ~around & (PageHints.Comment | PageHints.Related | PageHints.Nav)) == 0;
    }

    /// <summary>Quotations set as blocks between paragraphs are part of the story, however short; those pulled out of the copy are told later.</summary>
    private static void KeepQuotations(ScannedPage page, bool[] kept, PageHints around)
    {
        var (first, last) = (Array.IndexOf(kept, true), Array.LastIndexOf(kept, true));
        foreach (var quotation in first < 0 ? [] : page.Nodes)
        {
            if (quotation.Tag != PageTag.Blockquote || quotation.First <= first || quotation.First >= quotation.End || quotation.End > last || !kept[quotation.First - 1] || !kept[quotation.End]
                || (quotation.All & ~around & (Foreign | Apart | PageHints.Embed | PageHints.Pullquote)) != 0 || quotation.LinkLength * 2 > quotation.Length)
                continue;
            // It stands where the paragraphs beside it do.
            if (page.NodeOf(quotation.First - 1).Parent == quotation.Parent || page.NodeOf(quotation.End).Parent == quotation.Parent)
                kept.AsSpan(quotation.First..quotation.End).Fill(true);
        }
    }

    /// <summary>A table of values or a list of sentences that stands among the copy is kept whole: taken one by one its parts look like anything but copy.</summary>
    private static void KeepWhole(ScannedPage page, bool[] kept, PageNode copy)
    {
        var (first, last) = (Array.IndexOf(kept, true), Array.LastIndexOf(kept, true));
        foreach (var node in first < 0 ? [] : page.Nodes)
            if (node.First > first && node.First >= copy.First && node.End <= Math.Min(last + 3, copy.End) && (node.All & ~copy.All & (Foreign | Apart)) == 0
                && (node.Tag == PageTag.Table && node.LinkLength * 2 <= node.Length && IsGrid(page, node)
                    || node.Tag is PageTag.Ul or PageTag.Ol && node.LinkLength * 3 <= node.Length && HoldsSentences(page, node)))
                kept.AsSpan(node.First..node.End).Fill(true);
    }

    /// <summary>
    /// What a browser does not show is no copy. Where that is most of what looks like copy, the page was saved before its script had shown it, or hides it from those who have not paid.
    /// </summary>
    private static void DropUnseen(ScannedPage page, bool[] kept)
    {
        int seen = 0, unseen = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] && page.IsUnseen(i))
                unseen += page.Blocks[i].Text.Length;
            else if (kept[i])
                seen += page.Blocks[i].Text.Length;
        }
        for (var i = 0; unseen * 2 <= seen && i < kept.Length; i++)
            kept[i] &= !page.IsUnseen(i);
    }

    private static bool HoldsSentences(ScannedPage page, PageNode list)
    {
        var sentences = 0;
        for (var i = list.First; i < list.End; i++)
            sentences += page.Shapes[i].EndsSentence && page.Shapes[i].Words >= 5 ? 1 : 0;
        return list.End - list.First >= 2 && sentences * 4 >= (list.End - list.First) * 3;
    }

    /// <summary>Whether a table holds values: two rows or more, two cells a row or more, and little copy.</summary>
    private static bool IsGrid(ScannedPage page, PageNode table)
    {
        var rows = new HashSet<int>();
        for (var i = table.First; i < table.End; i++)
        {
            var cell = page.Blocks[i].Node;
            while (page.Nodes[cell].Tag is not (PageTag.Row or PageTag.Table))
                cell = page.Nodes[cell].Parent;
            rows.Add(cell);
        }
        return rows.Count >= 2 && table.End - table.First >= 2 * rows.Count && table.CopyLength * 2 < table.Length;
    }

    /// <summary>Corrections and notes of the editors stand above or below the copy; the builder tells them apart from it.</summary>
    private static void KeepNotes(ScannedPage page, bool[] kept, PageHints around)
    {
        var (first, last) = (Array.IndexOf(kept, true), Array.LastIndexOf(kept, true));
        if (first < 0)
            return;
        for (var i = Math.Max(0, first - NoteMargin); i < Math.Min(kept.Length, last + NoteMargin); i++)
            if (!kept[i] && page.Blocks[i].LinkDensity < 0.5 && (page.Blocks[i].All & ~around & (Foreign | PageHints.Related | PageHints.Nav | PageHints.Sidebar)) == 0
                && ArticleNote.KindOf(page.Blocks[i].Text, out var isLabel) is not (null or NoteKind.Advice) && (!isLabel || i + 1 < kept.Length && kept[i + 1]))
                kept[i] = true;
    }

    /// <summary>Whether a page is little else than copy: a fragment, or a page that a program has stripped.</summary>
    private static bool IsBare(ScannedPage page) => page.Blocks.Count <= 40 && page.Nodes[0].CopyLength * 10 > page.Nodes[0].Length * 8;

    /// <summary>The innermost element that still holds most of the page's running copy.</summary>
    public static int Container(ScannedPage page)
    {
        var best = 0;
        for (var i = 1; i < page.Nodes.Count; i++)
        {
            var node = page.Nodes[i];
            if (node.CopyLength * 10 >= page.Nodes[0].CopyLength * 6 && node.Depth > page.Nodes[best].Depth && node.End - node.First > 1)
                best = i;
        }
        return best;
    }
}
