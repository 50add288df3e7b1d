namespace NewsTools.Html.Page;

/// <summary>A page as its blocks of text, in order, and the elements around them.</summary>
internal sealed class ScannedPage
{
    public ScannedPage(List<PageNode> nodes, List<PageBlock> blocks, List<PageMark> marks)
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
        SetHints();
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

    public List<PageNode> Nodes { get; }
    public List<PageBlock> Blocks { get; }

    /// <summary>Microdata, times and links to writers, in order.</summary>
    public List<PageMark> Marks { get; }

    /// <summary>The shape of each block's text.</summary>
    public TextShape[] Shapes { get; }

    /// <summary>Whether a browser does not show a block.</summary>
    public bool IsUnseen(int block) => NodeOf(block).IsUnseen;

    public PageNode NodeOf(int block) => Nodes[Blocks[block].Node];

    /// <summary>Whether a block has the shape of running copy: long enough, few links, a sentence that ends.</summary>
    public bool IsCopy(int index) => _isCopy[index];

    /// <summary>
    /// Names of wrappers lie: what holds the page's headline and half of its copy is no menu, no comments, no notice and not hidden, whatever it is called.
    /// </summary>
    private void SetHints()
    {
        var heads = new int[Blocks.Count + 1];
        var copy = new int[Blocks.Count + 1];
        for (var i = 0; i < Blocks.Count; i++)
        {
            heads[i + 1] = heads[i] + (NodeOf(i).Tag == PageTag.H1 ? 1 : 0);
            copy[i + 1] = copy[i] + (HasShapeOfCopy(i) ? Blocks[i].Text.Length : 0);
        }
        foreach (var node in Nodes)
        {
            if ((node.Own & NotCopy) != 0 && heads[node.End] > heads[node.First] && (copy[node.End] - copy[node.First]) * 2 >= copy[^1])
                node.Own &= ~NotCopy;
            node.All = node.Own | (node.Parent >= 0 ? Nodes[node.Parent].All : PageHints.None);
        }
        foreach (var block in Blocks)
        {
            var node = Nodes[block.Node];
            block.Near = block.Inline | node.Own | (node.Parent >= 0 ? Nodes[node.Parent].Own : PageHints.None);
            block.All = block.Inline | node.All;
        }
    }

    private bool HasShapeOfCopy(int index) => Blocks[index].Text.Length >= 80 && Blocks[index].LinkDensity < 0.4 && Shapes[index].Stops > 0 && !NodeOf(index).IsMenu && !NodeOf(index).Is(PageTag.Figcaption);

    /// <summary>
    /// The copy outside what the names of elements give away as clutter. Where that leaves hardly any, the names of menus and hidden parts lie; those of comments
    /// and notices only where it leaves no article at all.
    /// </summary>
    private bool[] CopyOf()
    {
        var all = CopyWithout(PageHints.None, out var length);
        var named = CopyWithout(Talk, out var namedLength);
        var strict = CopyWithout(NotCopy, out var strictLength);
        return strictLength * 4 >= namedLength && (strictLength >= LeastCopy || strictLength * 4 >= length) ? strict
            : namedLength >= LeastCopy || namedLength * 4 >= length ? named
            : all;
    }

    private bool[] CopyWithout(PageHints hints, out int length)
    {
        var copy = new bool[Blocks.Count];
        length = 0;
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = HasShapeOfCopy(i) && (Blocks[i].All & hints) == 0;
            length += copy[i] ? Blocks[i].Text.Length : 0;
        }
        return copy;
    }

    /// <summary>Less copy than this is no article where there is much more under other names: UTF-16 units.</summary>
    private const int LeastCopy = 400;

    private const PageHints Talk = PageHints.Comment | PageHints.Cookie;
    private const PageHints NotCopy = Talk | PageHints.Nav | PageHints.Hidden;
}
