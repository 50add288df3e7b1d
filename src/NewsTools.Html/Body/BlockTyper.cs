using NewsTools.Html.Page;

namespace NewsTools.Html.Body;

/// <summary>Tells what kind of block a kept block is.</summary>
internal static class BlockTyper
{
    public static BlockKind KindOf(ScannedPage page, int index)
    {
        var block = page.Blocks[index];
        var node = page.NodeOf(index);
        if (node.Is(PageTag.Figcaption) || node.Is(PageTag.Figure) || (block.Near & PageHints.Caption) != 0)
            return BlockKind.Caption;
        if (node.Is(PageTag.Blockquote))
            return (block.All & PageHints.Embed) != 0 ? BlockKind.EmbeddedPost : BlockKind.BlockQuote;
        if (node.Tag is >= PageTag.H1 and <= PageTag.H6)
            return BlockKind.Subhead;
        if (node.Is(PageTag.Li))
            return BlockKind.ListItem;
        if (node.Is(PageTag.Cell))
            return BlockKind.Table;
        var shape = page.Shapes[index];
        return block.Text.Length <= 120 && block.BoldLength * 10 >= block.Text.Length * 9 && !shape.EndsSentence && !shape.EndsColon && shape.Letters > 0
            ? BlockKind.Subhead : BlockKind.Paragraph;
    }
}
