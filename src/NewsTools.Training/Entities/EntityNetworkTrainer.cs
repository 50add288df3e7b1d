using System.Numerics;
using System.Runtime.InteropServices;
using NewsTools.Entities;
using NewsTools.Learning;

namespace NewsTools.Training.Entities;

/// <summary>Learns the weights of the entity network from the slopes of the loss over its scores (Adam, Kingma and Ba 2015), a batch of sentences at a time.</summary>
internal sealed class EntityNetworkTrainer
{
    private const int Hidden = EntityNetwork.Hidden, Scored = EntityLabels.Scored, Width = WordVectors.Dimensions, Batch = 32;
    private const float Decay1 = 0.9f, Decay2 = 0.99f, Tiny = 1e-8f;

    // The share of the hidden layer that a sentence sees, and of its vectors: what is missing has to be told by the rest.
    private const double Kept = 0.7, VectorKept = 0.9;

    private const int VectorPart = 0, FlagPart = 1, OutputPart = 2;

    private readonly DeterministicRandom _random = new(77);
    private readonly float[][] _parts, _slopes, _means, _squares;
    private readonly double[][] _sums;
    private readonly EntityNetwork _network;
    private readonly List<EntityNetwork.Input> _inputs = [];
    private readonly float[] _mask = new float[Hidden], _slope = new float[Hidden], _vector = new float[Width];
    private float[] _hidden = [], _topic = [], _meaning = [];
    private int _sentences, _steps, _snapshots;

    internal EntityNetworkTrainer()
    {
        _parts = [Start(EntityNetwork.Blocks * Width * Hidden, 0.3f), Start(EntityNetwork.Flags * Hidden, 0.1f), Start(Hidden * Scored, 0.15f)];
        _slopes = Empty();
        _means = Empty();
        _squares = Empty();
        _sums = Array.ConvertAll(_parts, part => new double[part.Length]);
        _network = new EntityNetwork(_parts[VectorPart], _parts[FlagPart], _parts[OutputPart], WordVectors.Shipped, []);
    }

    private float[][] Empty() => Array.ConvertAll(_parts, part => new float[part.Length]);

    private float[] Start(int length, float size)
    {
        var weights = new float[length];
        for (var i = 0; i < length; i++) weights[i] = ((_random.Below(1 << 24) / (float)(1 << 23)) - 1) * size;
        return weights;
    }

    /// <summary>Adds the scores of a sentence's words.</summary>
    /// <param name="features">Has taken in the sentence.</param>
    /// <param name="topic">What its document is about.</param>
    /// <param name="count">The number of its words.</param>
    /// <param name="scores"><see cref="EntityLabels.Count"/> a word.</param>
    internal void Score(EntityFeatures features, float[] topic, int count, Span<float> scores)
    {
        if (_hidden.Length < count * Hidden) _hidden = new float[count * Hidden * 2];
        for (var k = 0; k < Hidden; k++) _mask[k] = _random.Chance(Kept) ? (float)(1 / Kept) : 0;
        (_topic, _meaning) = (topic, features.Meaning);
        _network.StartDocument(topic);
        _network.StartSentence(_meaning);
        for (var i = 0; i < count; i++)
        {
            if (_inputs.Count == i) _inputs.Add(new EntityNetwork.Input());
            var input = _inputs[i];
            features.Write(i, input);
            input.Run = -1;
            for (var k = 0; k < EntityNetwork.Words; k++)
                if (!_random.Chance(VectorKept)) input.Rows[k] = WordVectors.Unknown;
            var hidden = _hidden.AsSpan(i * Hidden, Hidden);
            _network.Activate(input, hidden);
            for (var k = 0; k < Hidden; k++) hidden[k] *= _mask[k];
            Dense.AddProduct(hidden, _parts[OutputPart], scores.Slice(i * EntityLabels.Count, Scored));
        }
    }

    /// <summary>Takes in the slope of the loss over the scores of one word of the sentence that was scored last.</summary>
    internal void Learn(int word, ReadOnlySpan<float> slopes)
    {
        var hidden = _hidden.AsSpan(word * Hidden, Hidden);
        for (var k = 0; k < Hidden; k++)
        {
            _slope[k] = 0;
            if (hidden[k] <= 0)
                continue;
            _slope[k] = Dense.Dot(_parts[OutputPart].AsSpan(k * Scored, Scored), slopes) * _mask[k];
            Dense.AddScaled(hidden[k], slopes, _slopes[OutputPart].AsSpan(k * Scored, Scored));
        }
        var input = _inputs[word];
        for (var block = 0; block < EntityNetwork.Words; block++)
            if (input.Rows[block] >= 0)
            {
                WordVectors.Shipped.Unpack(input.Rows[block], _vector);
                AddSlopes(_vector, block);
            }
        AddSlopes(_meaning, EntityNetwork.Words);
        AddSlopes(_topic, EntityNetwork.Words + 1);
        foreach (var flag in input.Flags.AsSpan(0, input.FlagCount))
            Dense.Add(_slope, _slopes[FlagPart].AsSpan(flag * Hidden, Hidden));
    }

    private void AddSlopes(float[] vector, int block)
    {
        for (var d = 0; d < Width; d++)
            Dense.AddScaled(vector[d], _slope, _slopes[VectorPart].AsSpan(((block * Width) + d) * Hidden, Hidden));
    }

    /// <summary>Ends a sentence; the last of a batch moves the weights.</summary>
    internal void End(float rate, float decay)
    {
        if (++_sentences % Batch != 0)
            return;
        _steps++;
        var corrected = (float)(rate * Math.Sqrt(1 - Power(Decay2, _steps)) / (1 - Power(Decay1, _steps)));
        for (var part = 0; part < _parts.Length; part++)
        {
            var weights = Lanes(_parts[part]);
            var slopes = Lanes(_slopes[part]);
            var means = Lanes(_means[part]);
            var squares = Lanes(_squares[part]);
            for (var i = 0; i < weights.Length; i++)
            {
                // Most flags are seen in few batches.
                if (part == FlagPart && slopes[i] == Vector4.Zero)
                    continue;
                var slope = slopes[i] * (1f / Batch);
                means[i] = (Decay1 * means[i]) + ((1 - Decay1) * slope);
                squares[i] = (Decay2 * squares[i]) + ((1 - Decay2) * (slope * slope));
                weights[i] -= (corrected * means[i] / (Vector4.SquareRoot(squares[i]) + new Vector4(Tiny))) + (rate * decay * weights[i]);
                slopes[i] = Vector4.Zero;
            }
        }
    }

    private static Span<Vector4> Lanes(float[] values) => MemoryMarshal.Cast<float, Vector4>(values.AsSpan());

    // By multiplication: the mathematics library of a machine may differ in the last bit.
    private static double Power(double value, int exponent)
    {
        var power = 1.0;
        for (var i = 0; i < exponent && power > 1e-12; i++) power *= value;
        return power;
    }

    /// <summary>Adds the present weights to the average.</summary>
    internal void Snapshot()
    {
        _snapshots++;
        for (var part = 0; part < _parts.Length; part++)
            for (var i = 0; i < _parts[part].Length; i++) _sums[part][i] += _parts[part][i];
    }

    /// <summary>Writes the averaged weights.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="weight">By how much its scores count more than in training.</param>
    internal void Write(ModelWriter writer, double weight)
    {
        for (var part = 0; part < _parts.Length; part++)
        {
            var factor = part == OutputPart ? weight : 1;
            writer.Array<Half>(Array.ConvertAll(_sums[part], sum => (Half)(float)(sum / _snapshots * factor)));
        }
    }
}
