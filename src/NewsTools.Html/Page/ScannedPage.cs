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
            for (var node = blocks[i].Node; node >= 0; node = nodes[node].Parent)
            {
                nodes[node].Length += blocks[i].Text.Length;
                nodes[node].LinkLength += blocks[i].LinkLength;
            }
        }
        // A nav element that was never closed holds the whole page: only one that is mostly links is a menu.
        foreach (var node in nodes)
            node.IsMenu = node.Parent >= 0 && nodes[node.Parent].IsMenu || node.Tag == PageTag.Nav && node.LinkLength * 2 > node.Length;
        _isCopy = CopyOf();
        for (var i = 0; i < blocks.Count; i++)
        {
            var own = nodes[blocks[i].Node];
            var parent = own.Parent >= 0 ? nodes[own.Parent] : null;
            own.Items++;
            if (parent is not null)
                parent.Items++;
            if (!_isCopy[i])
                continue;
            own.Copies++;
            if (own.Tag == PageTag.P && parent is not null)
                parent.Copies++;
            for (var node = blocks[i].Node; node >= 0; node = nodes[node].Parent)
                nodes[node].CopyLength += blocks[i].Text.Length;
        }
    }

    private readonly bool[] _isCopy;

    public IReadOnlyList<PageNode> Nodes { get; }
    public IReadOnlyList<PageBlock> Blocks { get; }


    /// <summary>Microdata, times and links to writers, in order.</summary>
    public IReadOnlyList<PageMark> Marks { get; }

    /// <summary>The shape of each block's text.</summary>
    public TextShape[] Shapes { get; }

    public PageNode NodeOf(int block) => Nodes[Blocks[block].Node];

    /// <summary>Whether a block has the shape of running copy: long enough, few links, a sentence that ends.</summary>
    public bool IsCopy(int index) => _isCopy[index];

    /// <summary>The copy outside what the names of elements give away as clutter; all copy where that leaves hardly any, for then the names lie.</summary>
    private bool[] CopyOf()
    {
        var strict = new bool[Blocks.Count];
        var loose = new bool[Blocks.Count];
        int strictLength = 0, looseLength = 0;
        for (var i = 0; i < Blocks.Count; i++)
        {
            var block = Blocks[i];
            loose[i] = block.Text.Length >= 80 && block.LinkDensity < 0.4 && Shapes[i].Stops > 0 && !NodeOf(i).IsMenu && !NodeOf(i).Is(PageTag.Figcaption);
            strict[i] = loose[i] && (block.All & NotCopy) == 0;
            looseLength += loose[i] ? block.Text.Length : 0;
            strictLength += strict[i] ? block.Text.Length : 0;
        }
        return strictLength * 4 < looseLength ? loose : strict;
    }

    private const PageHints NotCopy = PageHints.Comment | PageHints.Cookie | PageHints.Nav | PageHints.Hidden;
}
