namespace NewsTools.Html.Page;

/// <summary>A page as its blocks of text, in order, and the elements around them.</summary>
internal sealed class ScannedPage
{
    public ScannedPage(IReadOnlyList<PageNode> nodes, IReadOnlyList<PageBlock> blocks, IReadOnlyList<PageMark> marks)
    {
        Marks = marks;
        Nodes = nodes;
        Blocks = blocks;
        Shapes = new TextShape[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            Shapes[i] = TextShape.Of(blocks[i].Text);
            var block = blocks[i];
            var copy = IsCopy(i);
            nodes[block.Node].Items++;
            if (nodes[block.Node].Parent >= 0)
                nodes[nodes[block.Node].Parent].Items++;
            if (copy)
                nodes[block.Node].Copies++;
            if (copy && nodes[block.Node].Tag is PageTag.P && nodes[block.Node].Parent >= 0)
                nodes[nodes[block.Node].Parent].Copies++;
            for (var node = block.Node; node >= 0; node = nodes[node].Parent)
            {
                nodes[node].Length += block.Text.Length;
                nodes[node].LinkLength += block.LinkLength;
                if (copy)
                    nodes[node].CopyLength += block.Text.Length;
            }
        }
    }

    public IReadOnlyList<PageNode> Nodes { get; }
    public IReadOnlyList<PageBlock> Blocks { get; }


    /// <summary>Microdata, times and links to writers, in order.</summary>
    public IReadOnlyList<PageMark> Marks { get; }

    /// <summary>The shape of each block's text.</summary>
    public TextShape[] Shapes { get; }

    public PageNode NodeOf(int block) => Nodes[Blocks[block].Node];

    /// <summary>Whether a block has the shape of running copy: long enough, few links, a sentence that ends.</summary>
    public bool IsCopy(int index)
    {
        var block = Blocks[index];
        return block.Text.Length >= 80 && block.LinkDensity < 0.4 && Shapes[index].Stops > 0 && (block.All & NotCopy) == 0 && !NodeOf(index).Is(PageTag.Nav)
            && !NodeOf(index).Is(PageTag.Figcaption);
    }

    private const PageHints NotCopy = PageHints.Comment | PageHints.Cookie | PageHints.Nav | PageHints.Hidden;
}
