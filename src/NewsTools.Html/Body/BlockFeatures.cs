using System.Numerics;
using NewsTools.Html.Metadata;
using NewsTools.Html.Page;

namespace NewsTools.Html.Body;

/// <summary>What the block classifier sees of a block: its shape, its elements, their hints, its place on the page and its neighbours. No words.</summary>
internal sealed class BlockFeatures
{
    private const int HintCount = 27;

    private readonly ScannedPage _page;
    private readonly PageMetadata _metadata;
    private readonly PageNode[] _nodes;
    private readonly string _title;
    private readonly string _description;
    private readonly string _told;
    private readonly string _copy;
    private readonly Dictionary<string, int> _counts;
    private readonly int _cluster;
    private readonly int _clusterFirst;
    private readonly int _clusterLast;
    private readonly int _container;
    private readonly int _headline;
    private readonly Dictionary<int, Likes> _likes = [];
    private readonly int _mainPath;

    /// <summary>The blocks that stand in elements which the page builds alike.</summary>
    private sealed class Likes
    {
        public int Count, Length, LinkLength, Copies, CopyLength, Before;
    }

    public BlockFeatures(ScannedPage page, PageMetadata metadata)
    {
        _page = page;
        _metadata = metadata;
        _nodes = [.. page.Nodes];
        _title = Key(metadata.Headline?.Value, int.MaxValue);
        _description = Key(metadata.Description, int.MaxValue);
        _told = Key(metadata.JsonLd?.Body, int.MaxValue);
        _copy = string.Join('\n', Enumerable.Range(0, page.Blocks.Count).Where(page.IsCopy).Select(i => Key(page.Blocks[i].Text, int.MaxValue)));
        _headline = metadata.HeadlineBlock;
        _container = BodyFinder.Container(page);
        _counts = new(page.Blocks.Count, StringComparer.Ordinal);
        foreach (var block in page.Blocks)
            if (block.Text.Length < 400)
                _counts[block.Text] = _counts.GetValueOrDefault(block.Text) + 1;

        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            var path = _nodes[block.Node].Path;
            if (!_likes.TryGetValue(path, out var likes))
                _likes[path] = likes = new Likes();
            likes.Count++;
            likes.Length += block.Text.Length;
            likes.LinkLength += block.LinkLength;
            likes.Before += i < _headline ? 1 : 0;
            if (!page.IsCopy(i))
                continue;
            likes.Copies++;
            likes.CopyLength += block.Text.Length;
        }
        _mainPath = _likes.Count == 0 ? 0 : _likes.MaxBy(pair => (pair.Value.CopyLength, -pair.Key)).Key;

        // The element that most running copy stands in directly.
        var direct = new Dictionary<int, int>();
        for (var i = 0; i < page.Blocks.Count; i++)
            if (page.IsCopy(i))
                direct[ClusterOf(i)] = direct.GetValueOrDefault(ClusterOf(i)) + page.Blocks[i].Text.Length;
        _cluster = direct.Count == 0 ? 0 : direct.MaxBy(pair => (pair.Value, -pair.Key)).Key;
        _clusterFirst = _clusterLast = -1;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            if (!page.IsCopy(i) || ClusterOf(i) != _cluster)
                continue;
            if (_clusterFirst < 0)
                _clusterFirst = i;
            _clusterLast = i;
        }
    }

    /// <summary>The index of the element that most of the page's running copy stands in directly.</summary>
    public int Cluster => _cluster;

    /// <summary>The element that a block stands in as one of several: its own, or the one around its paragraph element.</summary>
    private int ClusterOf(int index)
    {
        var node = _page.Blocks[index].Node;
        return _nodes[node].Tag == PageTag.P && _nodes[node].Parent >= 0 ? _nodes[node].Parent : node;
    }

    /// <summary>Whether a block can belong to the body at all: most of a page is menus and lists of links far from its copy.</summary>
    public bool IsCandidate(int index)
    {
        if (_page.IsCopy(index))
            return true;
        var block = _page.Blocks[index];
        if (_nodes[block.Node].IsMenu || block.Text.Length < 4 && !char.IsLetterOrDigit(block.Text[0]) && block.Text != "___" && block.Text != "***")
            return false;
        return block.LinkDensity < 0.9 || _clusterFirst < 0 || index >= _clusterFirst - 12 && index <= _clusterLast + 12;
    }

    /// <summary>Writes the features of a block. Gives how many there are.</summary>
    public int Write(int index, Span<float> features)
    {
        var block = _page.Blocks[index];
        var shape = _page.Shapes[index];
        var node = _nodes[block.Node];
        var parent = node.Parent >= 0 ? _nodes[node.Parent] : node;
        var grand = parent.Parent >= 0 ? _nodes[parent.Parent] : parent;
        var great = grand.Parent >= 0 ? _nodes[grand.Parent] : grand;
        var length = (float)block.Text.Length;
        var n = 0;

        features[n++] = Log(length);
        features[n++] = Log(shape.Words);
        features[n++] = (float)block.LinkDensity;
        features[n++] = block.Links;
        features[n++] = block.BoldLength / length;
        features[n++] = block.ItalicLength / length;
        features[n++] = shape.Commas / (shape.Words + 1f);
        features[n++] = shape.Commas;
        features[n++] = shape.Stops;
        features[n++] = shape.EndsSentence ? 1 : shape.EndsColon ? 2 : 0;
        features[n++] = shape.Digits / length;
        features[n++] = shape.Capitals / (shape.Letters + 1f);
        features[n++] = shape.Letters / (shape.Words + 1f);
        features[n++] = shape.Quotes;
        features[n++] = shape.Marks;
        features[n++] = First(block.Text);
        features[n++] = block.AfterBreak ? 1 : 0;
        features[n++] = block.Time is null ? 0 : 1;

        features[n++] = (int)node.Tag;
        features[n++] = node.Tag == PageTag.P ? 1 : 0;
        features[n++] = node.Tag is >= PageTag.H1 and <= PageTag.H6 ? node.Tag - PageTag.H1 + 1 : 0;
        features[n++] = parent.Tag == PageTag.Li ? 1 : 0;
        features[n++] = node.Depth;
        features[n++] = node.Is(PageTag.Li) ? 1 : 0;
        features[n++] = node.Is(PageTag.Cell) ? 1 : 0;
        features[n++] = node.Is(PageTag.Blockquote) ? 1 : 0;
        features[n++] = node.Is(PageTag.Figure) ? 1 : 0;
        features[n++] = node.Is(PageTag.Figcaption) ? 1 : 0;
        features[n++] = node.Is(PageTag.Article) ? 1 : 0;
        features[n++] = node.Is(PageTag.Main) ? 1 : 0;
        features[n++] = node.Is(PageTag.Aside) ? 1 : 0;
        features[n++] = node.Is(PageTag.Header) ? 1 : 0;
        features[n++] = node.Is(PageTag.Footer) ? 1 : 0;
        features[n++] = node.IsMenu ? 1 : 0;
        features[n++] = node.Is(PageTag.Form) ? 1 : 0;
        features[n++] = node.Is(PageTag.Section) ? 1 : 0;
        features[n++] = node.Is(PageTag.Address) || node.Is(PageTag.Details) ? 1 : 0;

        for (var hint = 0; hint < HintCount; hint++)
        {
            var bit = (PageHints)(1 << hint);
            features[n++] = (block.Near & bit) != 0 ? 2 : ((grand.Own | great.Own) & bit) != 0 ? 1 : 0;
            // Hints of the page's outermost elements say nothing of a block.
            features[n++] = (block.All & bit) != 0 && (_nodes[_cluster].All & bit) == 0 ? 1 : 0;
        }
        features[n++] = BitOperations.PopCount((uint)block.Near);

        foreach (var around in (ReadOnlySpan<PageNode>)[node, parent, grand, great])
        {
            features[n++] = Log(around.Length);
            features[n++] = around.LinkLength / (around.Length + 1f);
            features[n++] = Log(around.Copies);
            features[n++] = Log(around.Items);
            features[n++] = around.CopyLength / (_nodes[0].CopyLength + 1f);
            features[n++] = around.CopyLength / (around.Length + 1f);
        }

        features[n++] = ClusterOf(index) == _cluster ? 1 : 0;
        var (up, down) = Distance(block.Node, _cluster);
        features[n++] = up;
        features[n++] = down;
        features[n++] = index < _clusterFirst ? -Log(_clusterFirst - index) : index > _clusterLast ? Log(index - _clusterLast) : 0;
        features[n++] = Signed(index - _clusterFirst);
        features[n++] = Signed(_clusterLast - index);
        features[n++] = Signed(index - _headline) * (_headline < 0 ? 0 : 1);
        features[n++] = _headline < 0 ? 0 : index < _headline ? -1 : 1;
        features[n++] = index >= _nodes[_container].First && index < _nodes[_container].End ? 1 : 0;
        features[n++] = _nodes[_cluster].Copies;
        features[n++] = index / (float)_page.Blocks.Count;
        features[n++] = Log(_nodes[0].CopyLength);

        foreach (var step in (ReadOnlySpan<int>)[-3, -2, -1, 1, 2, 3])
        {
            var at = index + step;
            if (at < 0 || at >= _page.Blocks.Count)
            {
                for (var i = 0; i < 7; i++)
                    features[n++] = -1;
                continue;
            }
            var other = _page.Blocks[at];
            features[n++] = Log(other.Text.Length);
            features[n++] = (float)other.LinkDensity;
            features[n++] = _page.Shapes[at].EndsSentence ? 1 : 0;
            features[n++] = ClusterOf(at) == ClusterOf(index) ? 1 : 0;
            features[n++] = _nodes[other.Node].Tag == node.Tag ? 1 : 0;
            features[n++] = _page.IsCopy(at) ? 1 : 0;
            features[n++] = _nodes[other.Node].Tag is >= PageTag.H1 and <= PageTag.H6 ? 1 : 0;
        }

        features[n++] = (block.StartsInLink ? 1 : 0) + (block.EndsInLink ? 2 : 0);
        var likes = _likes[node.Path];
        features[n++] = Log(likes.Count);
        features[n++] = Log(likes.Length / (float)likes.Count);
        features[n++] = likes.LinkLength / (likes.Length + 1f);
        features[n++] = likes.Copies / (float)likes.Count;
        features[n++] = likes.CopyLength / (_nodes[0].CopyLength + 1f);
        features[n++] = likes.Before / (float)likes.Count;
        features[n++] = node.Path == _mainPath ? 1 : 0;
        var shared = _headline < 0 ? -1 : Shared(block.Node, _page.Blocks[_headline].Node);
        features[n++] = shared < 0 ? -1 : _nodes[shared].CopyLength / (_nodes[0].CopyLength + 1f);
        features[n++] = shared < 0 ? -1 : node.Depth - _nodes[shared].Depth;

        var key = Key(block.Text, 60);
        features[n++] = length < 400 ? _counts[block.Text] : 1;
        features[n++] = _title.Length == 0 || key.Length < 3 ? 0 : _title.StartsWith(key, StringComparison.Ordinal) ? key.Length / (float)Math.Min(60, _title.Length) : 0;
        features[n++] = _description.Length == 0 || key.Length < 8 ? 0 : _description.StartsWith(key, StringComparison.Ordinal) ? 2 : _description.Contains(key, StringComparison.Ordinal) ? 1 : 0;
        features[n++] = _told.Length < 200 ? -1 : key.Length >= 3 && _told.Contains(key, StringComparison.Ordinal) ? 1 : 0;
        features[n++] = key.Length is > 15 && length < 400 ? Occurrences(key) : 0;
        features[n++] = _description.Length > 0 && _copy.Contains(_description, StringComparison.Ordinal) ? 1 : 0;
        return n;
    }

    /// <summary>How often the words stand in the page's running copy, up to two: a quotation pulled out stands twice.</summary>
    private int Occurrences(string key)
    {
        var first = _copy.IndexOf(key, StringComparison.Ordinal);
        return first < 0 ? 0 : _copy.IndexOf(key, first + 1, StringComparison.Ordinal) < 0 ? 1 : 2;
    }

    /// <summary>The innermost element that holds both.</summary>
    private int Shared(int one, int other)
    {
        while (one != other)
        {
            if (_nodes[one].Depth >= _nodes[other].Depth)
                one = _nodes[one].Parent;
            else
                other = _nodes[other].Parent;
        }
        return one;
    }

    private (int Up, int Down) Distance(int from, int to)
    {
        int up = 0, down = 0;
        while (from != to && from >= 0 && to >= 0 && up + down < 64)
        {
            if (_nodes[from].Depth >= _nodes[to].Depth)
            {
                from = _nodes[from].Parent;
                up++;
            }
            else
            {
                to = _nodes[to].Parent;
                down++;
            }
        }
        return (up, down);
    }

    private static float First(string text) => text[0] switch
    {
        var unit when char.IsUpper(unit) => 0,
        var unit when char.IsLower(unit) => 1,
        var unit when char.IsDigit(unit) => 2,
        '"' or '“' or '«' or '„' or '‘' or '\'' or '»' => 3,
        '(' or '[' => 4,
        '-' or '–' or '—' or '•' or '*' or '·' => 5,
        '©' or '@' or '#' or '>' or '|' or '→' or '›' => 6,
        var unit when char.IsLetter(unit) => 7,
        _ => 8,
    };

    private static float Log(float value) => MathF.Round(MathF.Log2(1 + value), 3);

    private static float Signed(int value) => value < 0 ? -Log(-value) : Log(value);

    /// <summary>The letters and figures of a text in lower case, up to a length.</summary>
    private static string Key(string? text, int most)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        Span<char> buffer = text.Length <= 512 ? stackalloc char[512] : new char[text.Length];
        var length = 0;
        foreach (var unit in text)
        {
            if (length >= most)
                break;
            if (char.IsLetterOrDigit(unit))
                buffer[length++] = char.ToLowerInvariant(unit);
        }
        return new string(buffer[..length]);
    }
}
