using NewsTools.Html.Page;

namespace NewsTools.Html.Body;

/// <summary>What the first stage says of the blocks around a block: the features that the second stage sees beside the block's own.</summary>
internal sealed class NeighbourContext
{
    private readonly ScannedPage _page;
    private readonly float[] _likely;
    private readonly float[] _sum;
    private readonly float[] _weighted;
    private readonly Dictionary<int, (float Sum, int Count)> _byPath = [];
    private readonly int _first;
    private readonly int _last;

    public NeighbourContext(ScannedPage page, float[] likely)
    {
        _page = page;
        _likely = likely;
        _sum = new float[likely.Length + 1];
        _weighted = new float[likely.Length + 1];
        _first = likely.Length;
        _last = -1;
        for (var i = 0; i < likely.Length; i++)
        {
            _sum[i + 1] = _sum[i] + likely[i];
            _weighted[i + 1] = _weighted[i] + likely[i] * page.Blocks[i].Text.Length;
            var path = page.NodeOf(i).Path;
            var (sum, count) = _byPath.GetValueOrDefault(path);
            _byPath[path] = (sum + likely[i], count + 1);
            if (likely[i] < 0.5f)
                continue;
            _first = Math.Min(_first, i);
            _last = i;
        }
    }

    public int Write(int index, Span<float> features)
    {
        var n = 0;
        features[n++] = _likely[index];
        for (var step = 1; step <= 4; step++)
        {
            features[n++] = index - step >= 0 ? _likely[index - step] : -1;
            features[n++] = index + step < _likely.Length ? _likely[index + step] : -1;
        }
        features[n++] = Mean(index - 10, index);
        features[n++] = Mean(index + 1, index + 11);
        var node = _page.Blocks[index].Node;
        for (var level = 0; level < 3; level++)
        {
            var at = _page.Nodes[node];
            features[n++] = Mean(at.First, at.End);
            features[n++] = at.Length == 0 ? 0 : MathF.Round((_weighted[at.End] - _weighted[at.First]) / at.Length, 4);
            node = at.Parent >= 0 ? at.Parent : node;
        }
        // The others that stand in elements built alike: what they are, this one will be.
        var (alike, others) = _byPath[_page.NodeOf(index).Path];
        features[n++] = others == 1 ? -1 : MathF.Round((alike - _likely[index]) / (others - 1), 4);
        features[n++] = Math.Clamp(index - _first, -20, 20);
        features[n++] = Math.Clamp(_last - index, -20, 20);
        features[n++] = MathF.Round(MathF.Log2(1 + _weighted[^1]), 2);
        return n;
    }

    private float Mean(int from, int to)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, _likely.Length);
        return to <= from ? -1 : MathF.Round((_sum[to] - _sum[from]) / (to - from), 4);
    }
}
