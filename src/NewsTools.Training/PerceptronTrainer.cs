using NewsTools.Learning;

namespace NewsTools.Training;

/// <summary>
/// Learns a <see cref="LinearModel"/> by the averaged perceptron (Collins 2002; Freund and Schapire 1999).
/// Features that were seen fewer than <c>minimumCount</c> times while counting are left out.
/// </summary>
/// <remarks>Weights are kept for the labels that a feature was updated for, and no others: most features know two or three.</remarks>
internal sealed class PerceptronTrainer
{
    private const int FirstRoom = 2, SketchSize = 1 << 25;
    private readonly int _labels;
    private readonly int _minimumCount;
    private readonly byte[] _counts;
    private uint[] _features = new uint[1 << 16];
    private int[] _rows = new int[1 << 16]; // where a feature's entries begin in _entries; 0: none
    private int _used;
    private Entry[] _entries = new Entry[1 << 16];
    private int _next = 1;
    private double _time = 1;

    internal PerceptronTrainer(int labels, int minimumCount = 1)
    {
        _labels = labels;
        _minimumCount = minimumCount;
        _counts = minimumCount > 1 ? new byte[SketchSize] : [];
    }

    /// <summary>Counts features before the training; needed only where a minimum count is asked for. Two rare features in 32 million may count as one.</summary>
    internal void Count(ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
        {
            ref var count = ref _counts[feature & (SketchSize - 1)];
            if (count < byte.MaxValue)
                count++;
        }
    }

    /// <summary>Sets the score of every label by the present weights.</summary>
    internal void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores[.._labels].Clear();
        foreach (var feature in features)
        {
            var row = _rows[Slot(feature)];
            if (row == 0)
                continue;
            var header = _entries[row];
            for (var i = row + 1; i <= row + header.Label; i++)
                scores[_entries[i].Label] += _entries[i].Weight;
        }
    }

    /// <summary>Moves the weights of these features towards a label (or away from it).</summary>
    internal void Update(ReadOnlySpan<uint> features, int label, float amount)
    {
        foreach (var feature in features)
        {
            if (_minimumCount > 1 && _counts[feature & (SketchSize - 1)] < _minimumCount)
                continue;
            var at = EntryOf(feature, label);
            ref var entry = ref _entries[at];
            entry.Weight += amount;
            entry.Total += (float)(amount * _time);
        }
    }

    /// <summary>Counts one example, whether it led to an update or not: the average is over examples.</summary>
    internal void Step() => _time++;

    /// <summary>The averaged weights as signed bytes.</summary>
    /// <param name="clip">The share of all weights, by size, that keep their value; larger ones are clipped to the largest byte.</param>
    /// <param name="threshold">Weights that are smaller than this many steps of the byte scale are dropped.</param>
    internal LinearModel Finish(double clip = 0.9995, double threshold = 0.75)
    {
        float Average(in Entry entry) => entry.Weight - (float)(entry.Total / _time);
        var sizes = new List<float>();
        foreach (var row in _rows)
            for (var i = row + 1; row > 0 && i <= row + _entries[row].Label; i++)
                if (Average(_entries[i]) is var weight and not 0)
                    sizes.Add(Math.Abs(weight));
        sizes.Sort();
        var scale = sbyte.MaxValue / (sizes.Count == 0 ? 1 : sizes[Math.Min(sizes.Count - 1, (int)(sizes.Count * clip))]);
        var features = new Dictionary<uint, (byte Label, sbyte Weight)[]>();
        var kept = new List<(byte Label, sbyte Weight)>();
        for (var slot = 0; slot < _rows.Length; slot++)
        {
            var row = _rows[slot];
            if (row == 0)
                continue;
            kept.Clear();
            for (var i = row + 1; i <= row + _entries[row].Label; i++)
            {
                var weight = Average(_entries[i]) * scale;
                if (Math.Abs(weight) >= threshold)
                    kept.Add(((byte)_entries[i].Label, (sbyte)Math.Clamp(MathF.Round(weight), -sbyte.MaxValue, sbyte.MaxValue)));
            }
            kept.RemoveAll(k => k.Weight == 0);
            kept.Sort();
            if (kept.Count > 0)
                features.Add(_features[slot], [.. kept]);
        }
        return LinearModel.Build(_labels, features);
    }

    private int Slot(uint feature)
    {
        var mask = _features.Length - 1;
        var at = (int)((feature ^ (feature >> 15)) & (uint)mask);
        while (_rows[at] != 0 && _features[at] != feature)
            at = (at + 1) & mask;
        return at;
    }

    /// <summary>The place of a weight, made where it is new. A row is a header (labels in use, room) and its entries; a full row moves to twice the room.</summary>
    private int EntryOf(uint feature, int label)
    {
        var slot = Slot(feature);
        if (_rows[slot] == 0)
        {
            if (_used * 2 > _rows.Length)
            {
                Grow();
                slot = Slot(feature);
            }
            _used++;
            _features[slot] = feature;
            _rows[slot] = Allocate(FirstRoom);
        }
        var row = _rows[slot];
        int count = _entries[row].Label, room = (int)_entries[row].Weight;
        for (var i = row + 1; i <= row + count; i++)
            if (_entries[i].Label == label)
                return i;
        if (count == room)
        {
            var moved = Allocate(room * 2);
            Array.Copy(_entries, row + 1, _entries, moved + 1, count);
            _rows[slot] = row = moved;
        }
        _entries[row].Label = count + 1;
        _entries[row + 1 + count] = new Entry { Label = label };
        return row + 1 + count;
    }

    private int Allocate(int room)
    {
        var row = _next;
        _next += room + 1;
        if (_next > _entries.Length)
            Array.Resize(ref _entries, Math.Max(_next, _entries.Length * 2));
        _entries[row] = new Entry { Weight = room };
        return row;
    }

    private void Grow()
    {
        var (features, rows) = (_features, _rows);
        _features = new uint[features.Length * 2];
        _rows = new int[rows.Length * 2];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] == 0)
                continue;
            var slot = Slot(features[i]);
            (_features[slot], _rows[slot]) = (features[i], rows[i]);
        }
    }

    private struct Entry
    {
        public int Label;
        public float Weight;
        public float Total;
    }
}
