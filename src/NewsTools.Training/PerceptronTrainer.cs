using NewsTools.Learning;

namespace NewsTools.Training;

/// <summary>
/// Learns a <see cref="LinearModel"/> by the averaged perceptron (Collins 2002; Freund and Schapire 1999).
/// Features that were seen fewer than <c>minimumCount</c> times while counting are left out.
/// </summary>
internal sealed class PerceptronTrainer
{
    private const int Block = 4096;
    private readonly int _labels;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly Dictionary<uint, int> _counts = [];
    private readonly List<float[]> _weights = [];
    private readonly List<float[]> _totals = [];
    private readonly int _minimumCount;
    private double _time = 1;

    internal PerceptronTrainer(int labels, int minimumCount = 1)
    {
        _labels = labels;
        _minimumCount = minimumCount;
    }

    /// <summary>Counts features before the training; needed only where a minimum count is asked for.</summary>
    internal void Count(ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, feature, out _)++;
    }

    /// <summary>Sets the score of every label by the present weights.</summary>
    internal void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores[.._labels].Clear();
        foreach (var feature in features)
            if (_rows.TryGetValue(feature, out var row))
                Add(Row(_weights, row), scores);
    }

    /// <summary>Moves the weights of these features towards a label (or away from it).</summary>
    internal void Update(ReadOnlySpan<uint> features, int label, float amount)
    {
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
            {
                if (_minimumCount > 1 && _counts.GetValueOrDefault(feature) < _minimumCount)
                    continue;
                row = _rows.Count;
                _rows.Add(feature, row);
                if (row % Block == 0)
                {
                    _weights.Add(new float[Block * _labels]);
                    _totals.Add(new float[Block * _labels]);
                }
            }
            Row(_weights, row)[label] += amount;
            Row(_totals, row)[label] += (float)(amount * _time);
        }
    }

    /// <summary>Counts one example, whether it led to an update or not: the average is over examples.</summary>
    internal void Step() => _time++;

    /// <summary>The averaged weights as signed bytes.</summary>
    /// <param name="clip">The share of all weights, by size, that keep their value; larger ones are clipped to the largest byte.</param>
    /// <param name="threshold">Weights that are smaller than this many steps of the byte scale are dropped.</param>
    internal LinearModel Finish(double clip = 0.9995, double threshold = 0.75)
    {
        var average = new Dictionary<uint, float[]>(_rows.Count);
        foreach (var (feature, row) in _rows)
        {
            var values = new float[_labels];
            Span<float> weights = Row(_weights, row), totals = Row(_totals, row);
            for (var i = 0; i < _labels; i++)
                values[i] = weights[i] - (float)(totals[i] / _time);
            average.Add(feature, values);
        }
        var sizes = average.Values.SelectMany(v => v).Where(v => v != 0).Select(Math.Abs).ToArray();
        Array.Sort(sizes);
        var largest = sizes.Length == 0 ? 1 : sizes[Math.Min(sizes.Length - 1, (int)(sizes.Length * clip))];
        var scale = sbyte.MaxValue / largest;
        return LinearModel.Build(_labels, average.ToDictionary(f => f.Key, f => Array.ConvertAll(f.Value,
            w => Math.Abs(w * scale) < threshold ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(w * scale), -sbyte.MaxValue, sbyte.MaxValue))));
    }

    private static void Add(ReadOnlySpan<float> row, Span<float> scores)
    {
        for (var i = 0; i < row.Length; i++)
            scores[i] += row[i];
    }

    private Span<float> Row(List<float[]> blocks, int row) => blocks[row / Block].AsSpan(row % Block * _labels, _labels);
}
