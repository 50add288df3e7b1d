using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsTools.Entities;

namespace NewsTools.Training.Entities;

/// <summary>
/// Learns the weights of a linear-chain conditional random field by stochastic gradients, with a step of its own for each weight
/// (AdaGrad, Duchi et al. 2011). Words may have several labels that are right; then their sum is made likely.
/// </summary>
internal sealed class ChainTrainer
{
    private const int Scored = EntityLabels.Scored;
    private const int Labels = EntityLabels.Count;

    // What a weight's squared gradients start from: small enough for rare features to learn, large enough not to jump.
    private const float StartSquare = 0.5f;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly Dictionary<uint, int> _counts = [];
    private readonly float[] _transitions = new float[(Labels * Labels) + (2 * Labels)];
    private readonly float[] _steps = new float[(Labels * Labels) + (2 * Labels)];
    private readonly EntityDecoder _decoder;
    private float[] _weights = [];
    private float[] _squares = [];
    private readonly float[] _transitionSquares = new float[(Labels * Labels) + (2 * Labels)];
    private double[] _sums = [];
    private double[] _transitionSums = [];
    private int _snapshots;

    internal ChainTrainer() => _decoder = new EntityDecoder(_transitions);

    internal int FeatureCount => _rows.Count;

    internal void Count(ReadOnlySpan<ulong> features)
    {
        foreach (var feature in features)
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, (uint)feature, out _)++;
    }

    /// <summary>Ends the counting: features that were seen often enough get a row.</summary>
    internal void Start(int minimum)
    {
        foreach (var (feature, count) in _counts.OrderBy(c => c.Key))
            if (count >= minimum) _rows.Add(feature, _rows.Count);
        Index();
        _weights = new float[_rows.Count * Scored];
        _squares = new float[_rows.Count * Scored];
        Array.Fill(_squares, StartSquare);
        _sums = new double[_rows.Count * Scored];
        _transitionSums = new double[_transitions.Length];
    }

    /// <summary>Replaces features by their rows, and leaves out those without.</summary>
    internal int Rows(ReadOnlySpan<ulong> features, Span<int> rows)
    {
        var n = 0;
        foreach (var feature in features)
        {
            var key = (uint)feature;
            for (var slot = key & _mask; _slots[slot].Row != 0; slot = (slot + 1) & _mask)
                if (_slots[slot].Key == key)
                {
                    rows[n++] = _slots[slot].Row - 1;
                    break;
                }
        }
        return n;
    }

    // The rows again, where they are found fast.
    private (uint Key, int Row)[] _slots = [];
    private uint _mask;

    private void Index()
    {
        _mask = WordTable.Mask(_rows.Count);
        _slots = new (uint, int)[_mask + 1];
        foreach (var (key, row) in _rows)
        {
            var slot = key & _mask;
            while (_slots[slot].Row != 0) slot = (slot + 1) & _mask;
            _slots[slot] = (key, row + 1);
        }
    }

    private float[] _scores = [], _all = [], _right = [];

    /// <summary>Learns one sentence.</summary>
    /// <returns>Its loss: the negative logarithm of the probability of what is right.</returns>
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    internal double Learn(List<int[]> rows, ReadOnlySpan<uint> allowed, float rate, float decay, EntityNetworkTrainer? network, EntityFeatures features, float[] topic)
    {
        var count = rows.Count;
        if (_scores.Length < count * Labels)
        {
            _scores = new float[count * Labels * 2];
            _all = new float[count * Labels * 2];
            _right = new float[count * Labels * 2];
        }
        for (var i = 0; i < count; i++)
        {
            var score = _scores.AsSpan(i * Labels, Labels);
            score.Clear();
            foreach (var row in rows[i])
            {
                NewsTools.Learning.Dense.Add(_weights.AsSpan(row * Scored, Scored), score[..Scored]);
            }
        }
        network?.Score(features, topic, count, _scores);
        Array.Clear(_steps);
        var loss = _decoder.Marginals(_scores, count, default, _all, _steps, 1) - _decoder.Marginals(_scores, count, allowed, _right, _steps, -1);
        Span<float> gradient = stackalloc float[Scored];
        for (var i = 0; i < count; i++)
        {
            var size = 0f;
            for (var label = 0; label < Scored; label++)
            {
                gradient[label] = _all[(i * Labels) + label] - _right[(i * Labels) + label];
                size = Math.Max(size, Math.Abs(gradient[label]));
            }
            if (size < 1e-4f)
                continue;
            network?.Learn(i, gradient);
            foreach (var row in rows[i])
            {
                var weights = _weights.AsSpan(row * Scored, Scored);
                var squares = _squares.AsSpan(row * Scored, Scored);
                for (var label = 0; label < Scored; label += 8)
                {
                    var weight = Vector256.Create<float>(weights[label..]);
                    var step = Vector256.Create<float>(gradient[label..]) + (Vector256.Create(decay) * weight);
                    var square = Vector256.Create<float>(squares[label..]) + (step * step);
                    square.CopyTo(squares[label..]);
                    (weight - (Vector256.Create(rate) * step / Vector256.Sqrt(square))).CopyTo(weights[label..]);
                }
            }
        }
        for (var i = 0; i < _transitions.Length; i++)
        {
            var step = _steps[i];
            if (step == 0)
                continue;
            _transitionSquares[i] += step * step;
            _transitions[i] -= rate * step / MathF.Sqrt(_transitionSquares[i] + 1);
        }
        _decoder.Refresh();
        return loss;
    }

    /// <summary>Adds the present weights to the average.</summary>
    internal void Snapshot()
    {
        _snapshots++;
        for (var i = 0; i < _weights.Length; i++) _sums[i] += _weights[i];
        for (var i = 0; i < _transitions.Length; i++) _transitionSums[i] += _transitions[i];
    }

    /// <summary>The averaged weights, in bytes: the rows with the largest, frequent ones first among like.</summary>
    internal (uint[] Keys, sbyte[] Weights, float Scale, float[] Transitions) Finish(int most, double clip = 0.9997)
    {
        var sizes = new List<float>();
        var rows = new List<(uint Key, int Row, float Size)>();
        foreach (var (key, row) in _rows)
        {
            var largest = 0f;
            for (var label = 0; label < Scored; label++) largest = Math.Max(largest, Math.Abs((float)(_sums[(row * Scored) + label] / _snapshots)));
            rows.Add((key, row, largest));
            sizes.Add(largest);
        }
        sizes.Sort();
        var scale = sizes[(int)((sizes.Count - 1) * clip)] / sbyte.MaxValue;
        var kept = rows.Where(r => r.Size >= scale).OrderByDescending(r => r.Size * Math.Sqrt(Math.Sqrt(_counts[r.Key]))).ThenBy(r => r.Key).Take(most).ToArray();
        // As they will lie in memory, so that reading the model walks through it once.
        var mask = (uint)EntityModel.Mask(kept.Length);
        kept = [.. kept.OrderBy(k => k.Key & mask).ThenBy(k => k.Key)];
        var weights = new sbyte[kept.Length * Scored];
        for (var i = 0; i < kept.Length; i++)
            for (var label = 0; label < Scored; label++)
                weights[(i * Scored) + label] = (sbyte)Math.Clamp(
                    Math.Round(_sums[(kept[i].Row * Scored) + label] / _snapshots / scale), -sbyte.MaxValue, sbyte.MaxValue);
        var transitions = Array.ConvertAll(_transitionSums, t => (float)(t / _snapshots));
        for (var previous = 0; previous < Labels; previous++)
            for (var next = 0; next < Labels; next++)
                if (!EntityLabels.MayFollow(previous, next)) transitions[(previous * Labels) + next] = 0;
        return (Array.ConvertAll(kept, k => k.Key), weights, scale, transitions);
    }
}
