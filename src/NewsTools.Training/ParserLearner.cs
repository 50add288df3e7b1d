using NewsTools.Language;
using NewsTools.Learning;
using static NewsTools.Language.ParserNetwork;

namespace NewsTools.Training;

/// <summary>One worker of the parser's training: runs sentences through the network and back, and adds up the slopes of its loss.</summary>
/// <remarks>
/// The loss of a step is minus the logarithm of the probability of all actions that are right by the dynamic oracle. Values of the inputs and of the
/// memory are left out at random, and rare words are now and then unknown.
/// </remarks>
internal sealed class ParserLearner
{
    private const float InputDrop = 0.2f, TokenDrop = 0.33f;
    private const double Unknown = 0.5;

    private readonly ParserModel _model;
    private readonly ParserNetwork _network;
    private readonly int[] _frequencies;
    private readonly int[] _whole;
    private readonly float[] _room, _masks, _slopes;

    internal ParserLearner(ParserModel model, int[] frequencies, int longest)
    {
        _model = model;
        _network = model.Network;
        _frequencies = frequencies;
        Gradients = new NetworkGradients(_network);
        _whole = new int[ParserState.Room(longest) + ParserBuffers.WholeRoom(longest)];
        _room = new float[ParserBuffers.FloatRoom(longest)];
        _masks = new float[longest * (Input + Memory)];
        _slopes = new float[(longest * (Input + Memory)) + ((longest + 2) * Projected)];
    }

    internal NetworkGradients Gradients { get; }

    internal double Loss { get; private set; }

    internal long Steps { get; private set; }

    internal void Forget() => (Loss, Steps) = (0, 0);

    internal void Learn(ParserExample example, int seed, double explore)
    {
        var random = new Random(seed);
        var count = example.Count;
        Span<float> inputMask = _masks.AsSpan(0, count * Input), tokenMask = _masks.AsSpan(count * Input, count * Memory);
        Fill(inputMask, InputDrop, random);
        Fill(tokenMask, TokenDrop, random);
        var buffers = new ParserBuffers(count, _whole.AsSpan(ParserState.Room(count)), _room) { InputMask = inputMask, TokenMask = tokenMask };
        for (var i = 0; i < count; i++)
        {
            _model.Look(example.Forms[i], example.Predicted.Universal[i], example.Predicted.Penn[i], i, buffers);
            if (random.NextDouble() < Unknown / (Unknown + _frequencies[buffers.Words[i]]))
                buffers.Words[i] = 0;
        }
        _network.Encode(buffers);

        Array.Clear(_slopes);
        var rest = _slopes.AsSpan();
        var inputs = rest[..(count * Input)];
        var tokens = rest.Slice(inputs.Length, count * Memory);
        var projections = rest.Slice(inputs.Length + tokens.Length, (count + 2) * Projected);
        Parse(example, buffers, projections, random, explore);
        BackThroughProjection(buffers, projections, tokens);
        BackThroughMemory(buffers, buffers.ForwardGates, buffers.ForwardCells, buffers.ForwardCurves, tokens, inputs, ForwardIn, backwards: false);
        BackThroughMemory(buffers, buffers.BackwardGates, buffers.BackwardCells, buffers.BackwardCurves, tokens, inputs, BackwardIn, backwards: true);
        for (var i = 0; i < inputs.Length; i++)
            inputs[i] *= inputMask[i];
        for (var i = 0; i < count; i++)
        {
            var slope = inputs.Slice(i * Input, Input);
            Gradients.AddToTable(Words, buffers.Words[i], slope);
            Gradients.AddToTable(Endings, buffers.Endings[i], slope);
            Gradients.AddToTable(Tags, buffers.Tags[i], slope);
            Gradients.AddToTable(Shapes, buffers.Shapes[i], slope);
        }
    }

    private static void Fill(Span<float> mask, float drop, Random random)
    {
        for (var i = 0; i < mask.Length; i++)
            mask[i] = random.NextSingle() < drop ? 0 : 1 / (1 - drop);
    }

    private void Parse(ParserExample example, in ParserBuffers buffers, Span<float> projections, Random random, double explore)
    {
        Span<int> nodes = stackalloc int[Positions], arcs = stackalloc int[Slots];
        Span<float> hidden = stackalloc float[Hidden], scores = stackalloc float[_network.Actions], back = stackalloc float[Hidden];
        Span<bool> right = stackalloc bool[_network.Actions];
        var state = new ParserState(example.Count, _whole);
        while (!state.IsDone)
        {
            if (state.Depth == 0) { state.Shift(); continue; }
            if (state.Depth == 1 && !state.CanShift) { state.Left(0); continue; }
            _network.Score(state, buffers.Projections, nodes, arcs, hidden, scores);
            var (best, good) = Judge(example, state, scores, right);
            Slope(scores, right, good);

            back.Clear();
            for (var j = 0; j < Hidden; j++)
            {
                if (hidden[j] <= 0)
                    continue;
                Dense.AddScaled(hidden[j], scores, Gradients.Row(Output, j));
                back[j] = Dense.Dot(_network.Parts[Output].AsSpan(j * _network.Actions, _network.Actions), scores);
            }
            Dense.Add(scores, Gradients.Row(OutputBias, 0));
            Dense.Add(back, Gradients.Row(HiddenBias, 0));
            for (var k = 0; k < Positions; k++)
                Dense.Add(back, projections.Slice((nodes[k] * Projected) + (k * Hidden), Hidden));
            for (var k = 0; k < Slots; k++)
                Gradients.AddToTable(Arcs, arcs[k], back);
            _model.Take(best != good && random.NextDouble() < explore ? best : good, ref state);
        }
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

    private void BackThroughProjection(in ParserBuffers buffers, ReadOnlySpan<float> projections, Span<float> tokens)
    {
        var count = buffers.Count;
        Dense.Add(projections[..Projected], Gradients.Row(Special, 0));
        Dense.Add(projections.Slice((count + 1) * Projected, Projected), Gradients.Row(Special, 1));
        for (var i = 0; i < count; i++)
        {
            var slope = projections.Slice((i + 1) * Projected, Projected);
            for (var j = 0; j < Memory; j++)
            {
                var at = (i * Memory) + j;
                if (buffers.TokenMask[at] == 0)
                    continue;
                Dense.AddScaled(buffers.Tokens[at], slope, Gradients.Row(Project, j));
                tokens[at] = Dense.Dot(_network.Parts[Project].AsSpan(j * Projected, Projected), slope) * buffers.TokenMask[at];
            }
        }
    }

    private void BackThroughMemory(in ParserBuffers buffers, ReadOnlySpan<float> gates, ReadOnlySpan<float> cells, ReadOnlySpan<float> curves,
        ReadOnlySpan<float> tokens, Span<float> inputs, int part, bool backwards)
    {
        var count = buffers.Count;
        Span<float> slope = stackalloc float[Gates], state = stackalloc float[Cell], memory = stackalloc float[Cell], previous = stackalloc float[Cell];
        state.Clear();
        memory.Clear();
        for (var step = count - 1; step >= 0; step--)
        {
            var i = backwards ? count - 1 - step : step;
            var before = step == 0 ? -1 : backwards ? i + 1 : i - 1;
            var gate = gates.Slice(i * Gates, Gates);
            for (var k = 0; k < Cell; k++)
            {
                float take = gate[k], fresh = gate[Cell + k], let = gate[(2 * Cell) + k], curve = curves[(i * Cell) + k];
                var old = before < 0 ? 0 : cells[(before * Cell) + k];
                var up = tokens[(i * Memory) + (backwards ? Cell : 0) + k] + state[k];
                var cell = memory[k] + (up * let * (1 - (curve * curve)));
                slope[k] = cell * (fresh - old) * take * (1 - take);
                slope[Cell + k] = cell * take * (1 - (fresh * fresh));
                slope[(2 * Cell) + k] = up * curve * let * (1 - let);
                memory[k] = cell * (1 - take);
                previous[k] = before < 0 ? 0 : gates[(before * Gates) + (2 * Cell) + k] * curves[(before * Cell) + k];
            }
            Dense.Add(slope, Gradients.Row(part + 2, 0));
            for (var j = 0; j < Input; j++)
            {
                var at = (i * Input) + j;
                if (buffers.InputMask[at] == 0)
                    continue;
                Dense.AddScaled(buffers.Inputs[at], slope, Gradients.Row(part, j));
                inputs[at] += Dense.Dot(_network.Parts[part].AsSpan(j * Gates, Gates), slope);
            }
            for (var j = 0; j < Cell; j++)
            {
                if (before >= 0)
                    Dense.AddScaled(previous[j], slope, Gradients.Row(part + 1, j));
                state[j] = Dense.Dot(_network.Parts[part + 1].AsSpan(j * Gates, Gates), slope);
            }
        }
    }
}
