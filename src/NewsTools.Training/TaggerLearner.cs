using NewsTools.Language;
using NewsTools.Learning;
using NewsTools.Training.Networks;

namespace NewsTools.Training;

/// <summary>One worker of the tagger's training. The loss of a token is minus the logarithm of the probability of its label.</summary>
/// <remarks>Some sentences are read as headings, with capitals, and some without any, so that capitals alone make no names.</remarks>
internal sealed class TaggerLearner : Learner<TaggerExample>
{
    private const float InputDrop = 0.2f, TokenDrop = 0.33f;
    private const double Unknown = 0.5, Headings = 0.04, Small = 0.04;

    private readonly TaggerModel _model;
    private readonly NetworkLayout _layout;
    private readonly WordVectors _vectors;
    private readonly int[] _frequencies;
    private readonly float[] _scores;

    internal TaggerLearner(TaggerModel model, NetworkLayout layout, WordVectors vectors, int[] frequencies, int longest)
        : base(layout, new FloatEncoder(layout.Parts, TaggerNetwork.Size, vectors), longest)
    {
        (_model, _layout, _vectors, _frequencies) = (model, layout, vectors, frequencies);
        _scores = new float[longest * model.Network.Labels];
    }

    internal override void Learn(TaggerExample example, int seed, bool first)
    {
        var random = new Random(seed);
        var count = example.Tokens.Length;
        var buffers = Room(count, InputDrop, TokenDrop, random);
        var noise = random.NextDouble();
        _model.Look(noise < Headings ? example.InHeading() : noise < Headings + Small ? example.Text.ToLowerInvariant() : example.Text, example.Tokens, _vectors, buffers.Rows);
        for (var i = 0; i < count; i++)
        {
            ref var word = ref buffers.Rows[(i * TaggerNetwork.Size.Rows) + TaggerNetwork.Words];
            if (random.NextDouble() < Unknown / (Unknown + _frequencies[word]))
                word = 0;
        }
        Encoder.Encode(buffers);
        var scores = _scores.AsSpan(0, count * _model.Network.Labels);
        for (var i = 0; i < count; i++)
            _layout.Parts[TaggerNetwork.OutputBias].CopyTo(scores[(i * _model.Network.Labels)..]);
        Dense.AddProducts(buffers.Tokens, _layout.Parts[TaggerNetwork.Output], scores, count);
        for (var i = 0; i < count; i++)
        {
            var slopes = scores.Slice(i * _model.Network.Labels, _model.Network.Labels);
            Slope(slopes, example.Labels[i]);
            Dense.Add(slopes, Gradients.Row(TaggerNetwork.OutputBias, 0));
        }
        AddSlopes(buffers.Tokens, scores, count, TaggerNetwork.Output);
        AddSlopesBefore(scores, count, TaggerNetwork.Output, TokenSlopes(count));
        Back(buffers);
    }

    /// <summary>Turns scores into the slopes of the loss over them.</summary>
    private void Slope(Span<float> scores, int label)
    {
        var known = scores[.._model.Penn.Length];
        scores[known.Length..].Clear();
        var highest = float.NegativeInfinity;
        foreach (var score in known)
            highest = Math.Max(highest, score);
        float all = 0;
        for (var i = 0; i < known.Length; i++)
            all += known[i] = MathF.Exp(known[i] - highest);
        for (var i = 0; i < known.Length; i++)
            known[i] /= all;
        Loss -= Math.Log(Math.Max(known[label], 1e-20f));
        known[label] -= 1;
        Steps++;
    }
}
