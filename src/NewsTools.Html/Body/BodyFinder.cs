using NewsTools.Html.Metadata;
using NewsTools.Html.Page;

namespace NewsTools.Html.Body;

/// <summary>Finds the blocks that are the article's body.</summary>
internal static class BodyFinder
{
    private const PageHints Clutter = PageHints.Nav | PageHints.Comment | PageHints.Cookie | PageHints.Hidden | PageHints.Newsletter | PageHints.Share | PageHints.Related
        | PageHints.Login | PageHints.Sidebar | PageHints.Tags | PageHints.Credit;

    /// <summary>For each block of the page, whether it is kept.</summary>
    public static bool[] Find(ScannedPage page, PageMetadata metadata)
    {
        var kept = new bool[page.Blocks.Count];
        var container = page.Nodes[Container(page)];
        for (var i = container.First; i < container.End; i++)
        {
            var block = page.Blocks[i];
            var shape = page.Shapes[i];
            var node = page.NodeOf(i);
            kept[i] = page.IsCopy(i)
                || (block.Near & Clutter) == 0 && block.LinkDensity < 0.5 && !node.Is(PageTag.Nav) && (shape.EndsSentence || node.Tag is >= PageTag.H2 and <= PageTag.H6 || node.Is(PageTag.P) && shape.Words > 8);
        }
        return kept;
    }

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
