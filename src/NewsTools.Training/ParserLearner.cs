using NewsTools.Language;
using NewsTools.Learning;
using NewsTools.Training.Networks;
using static NewsTools.Language.ParserNetwork;

namespace NewsTools.Training;

/// <summary>One worker of the parser's training. The loss of a step is minus the logarithm of the probability of all actions that are right by the dynamic oracle.</summary>
internal sealed class ParserLearner : Learner<ParserExample>
{
    private const float InputDrop = 0.2f, TokenDrop = 0.25f;
    private const double Unknown = 0.5, Explore = 0.5;
    private const float Hint = 0.5f;

    private readonly ParserModel _model;
    private readonly float[][] _parts;
    private readonly WordVectors _vectors;
    private readonly int[] _frequencies;
    private readonly int[] _state;
    private readonly float[] _projections, _slopes, _labels;
    private readonly int _hint;
    private ParserExample? _example;

    internal ParserLearner(ParserModel model, NetworkLayout layout, WordVectors vectors, int[] frequencies, int longest) : base(layout, new FloatEncoder(layout.Parts, Size, vectors), longest)
    {
        _model = model;
        _parts = layout.Parts;
        _vectors = vectors;
        _frequencies = frequencies;
        _state = new int[ParserState.Room(longest)];
        _projections = new float[ProjectionRoom(longest)];
        _slopes = new float[ProjectionRoom(longest)];
        _hint = layout.Parts.Length - 2;
        _labels = new float[longest * layout.Shapes[_hint].Width];
    }

    internal override void Learn(ParserExample example, int seed, bool first)
    {
        var random = new Random(seed);
        var count = example.Count;
        var buffers = Room(count, InputDrop, TokenDrop, random);
        for (var i = 0; i < count; i++)
        {
            _model.Look(example.Forms[i], example.Predicted.Universal[i], example.Predicted.Penn[i], i, example.Casing, _vectors, buffers.Rows.Slice(i * Size.Rows, Size.Rows));
            ref var word = ref buffers.Rows[(i * Size.Rows) + Words];
            if (random.NextDouble() < Unknown / (Unknown + _frequencies[word]))
                word = 0;
        }
        var projections = _projections.AsSpan(0, ProjectionRoom(count));
        Encoder.Encode(buffers);
        Projections(buffers, projections);
        var slopes = _slopes.AsSpan(0, projections.Length);
        slopes.Clear();
        Parse(example, projections, slopes, random, first ? 0 : Explore);
        BackThroughProjection(buffers, slopes, TokenSlopes(count));
        _example = example;
        Back(buffers);
    }

    /// <summary>The first layer also learns the right tags.</summary>
    private protected override void AddSlopes(in FloatBuffers buffers, int layer, Span<float> slopes)
    {
        if (layer != 0)
            return;
        int count = buffers.Count, width = Gradients.Row(_hint + 1, 0).Length;
        var scores = _labels.AsSpan(0, count * width);
        for (var i = 0; i < count; i++)
            _parts[_hint + 1].CopyTo(scores[(i * width)..]);
        Dense.AddProducts(buffers.Outputs(0), _parts[_hint], scores, count);
        for (var i = 0; i < count; i++)
        {
            var slope = scores.Slice(i * width, width);
            var highest = float.NegativeInfinity;
            foreach (var score in slope)
                highest = Math.Max(highest, score);
            float all = 0;
            for (var k = 0; k < width; k++)
                all += slope[k] = MathF.Exp(slope[k] - highest);
            for (var k = 0; k < width; k++)
                slope[k] *= Hint / all;
            slope[_example!.Labels[i]] -= Hint;
            Dense.Add(slope, Gradients.Row(_hint + 1, 0));
        }
        AddSlopes(buffers.Outputs(0), scores, count, _hint);
        AddSlopesBefore(scores, count, _hint, slopes);
    }

    private void Parse(ParserExample example, ReadOnlySpan<float> projections, Span<float> slopes, Random random, double explore)
    {
        Span<int> nodes = stackalloc int[Positions], arcs = stackalloc int[Slots];
        var actions = _model.Network.Actions;
        Span<float> hidden = stackalloc float[Hidden], scores = stackalloc float[actions], back = stackalloc float[Hidden];
        Span<bool> right = stackalloc bool[actions];
        var state = new ParserState(example.Count, _state);
        while (!state.IsDone)
        {
            if (state.Depth == 0) { state.Shift(); continue; }
            if (state.Depth == 1 && !state.CanShift) { state.Left(0); continue; }
            Score(state, projections, nodes, arcs, hidden, scores);
            var (best, good) = Judge(example, state, scores, right);
            Slope(scores, right, good);

            back.Clear();
            for (var j = 0; j < Hidden; j++)
            {
                if (hidden[j] <= 0)
                    continue;
                Dense.AddScaled(hidden[j], scores, Gradients.Row(Output, j));
                back[j] = Dense.Dot(_parts[Output].AsSpan(j * actions, actions), scores);
            }
            Dense.Add(scores, Gradients.Row(OutputBias, 0));
            Dense.Add(back, Gradients.Row(HiddenBias, 0));
            for (var k = 0; k < Positions; k++)
                Dense.Add(back, slopes.Slice((nodes[k] * Projected) + (k * Hidden), Hidden));
            for (var k = 0; k < Slots; k++)
                Gradients.AddToTable(Arcs, arcs[k], back);
            _model.Take(best != good && random.NextDouble() < explore ? best : good, ref state);
        }
    }

    private void Projections(in FloatBuffers buffers, Span<float> projections)
    {
        _parts[Special].AsSpan(0, Projected).CopyTo(projections);
        _parts[Special].AsSpan(Projected, Projected).CopyTo(projections[^Projected..]);
        var tokens = projections[Projected..^Projected];
        tokens.Clear();
        Dense.AddProducts(buffers.Tokens, _parts[Project], tokens, buffers.Count);
    }

    private void Score(in ParserState state, ReadOnlySpan<float> projections, Span<int> nodes, Span<int> arcs, Span<float> hidden, Span<float> scores)
    {
        Look(state, nodes, arcs);
        _parts[HiddenBias].CopyTo(hidden);
        for (var k = 0; k < Positions; k++)
            Dense.Add(projections.Slice((nodes[k] * Projected) + (k * Hidden), Hidden), hidden);
        for (var k = 0; k < Slots; k++)
            Dense.Add(_parts[Arcs].AsSpan(arcs[k] * Hidden, Hidden), hidden);
        Dense.Rectify(hidden);
        _parts[OutputBias].CopyTo(scores);
        Dense.AddProduct(hidden, _parts[Output], scores);
    }

    /// <summary>Finds the best action of all, and the best of those that are right.</summary>
    private (int Best, int Good) Judge(ParserExample example, in ParserState state, Span<float> scores, Span<bool> right)
    {
        int shift = state.CanShift ? example.CostOfShift(state) : int.MaxValue;
        int left = state.CanLeft ? example.CostOfLeft(state) : int.MaxValue, rightwards = state.CanRight ? example.CostOfRight(state) : int.MaxValue;
        var least = Math.Min(shift, Math.Min(left, rightwards));
        int best = -1, good = -1;
        right.Clear();
        for (var i = 0; i < scores.Length; i++)
        {
            var cost = i >= _model.Relations.Length ? int.MaxValue : i == 0 ? shift : _model.IsLeft[i] ? left : rightwards;
            if (cost == int.MaxValue)
            {
                scores[i] = float.NegativeInfinity;
                continue;
            }
            if (best < 0 || scores[i] > scores[best])
                best = i;
            // Where the head is lost already, the relation is all that can be right.
            if (cost != least || (i > 0 && _model.Relations[i] != example.Relation(state.Stack(0))))
                continue;
            right[i] = true;
            if (good < 0 || scores[i] > scores[good])
                good = i;
        }
        if (good < 0)
        {
            // Rare relations have no action of their own in that direction.
            good = least == shift ? 0 : Array.FindIndex(_model.IsLeft, 1, l => l == (least == left));
            right[good] = true;
        }
        return (best, good);
    }

    /// <summary>Turns scores into the slopes of the loss over them.</summary>
    private void Slope(Span<float> scores, ReadOnlySpan<bool> right, int good)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
            highest = Math.Max(highest, score);
        float all = 0, wanted = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp(scores[i] - highest);
            all += scores[i];
            if (right[i]) wanted += scores[i];
        }
        wanted = Math.Max(wanted, 1e-20f);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (scores[i] / all) - (right[i] ? scores[i] / wanted : 0);
        if (wanted <= 1e-20f)
            scores[good] -= 1;
        Loss -= Math.Log(wanted / all);
        Steps++;
    }

    private void BackThroughProjection(in FloatBuffers buffers, ReadOnlySpan<float> projections, Span<float> tokens)
    {
        var count = buffers.Count;
        Gradients.AddToTable(Special, 0, projections[..Projected]);
        Gradients.AddToTable(Special, 1, projections[^Projected..]);
        var slopes = projections.Slice(Projected, count * Projected);
        AddSlopes(buffers.Tokens, slopes, count, Project);
        AddSlopesBefore(slopes, count, Project, tokens);
    }
}
