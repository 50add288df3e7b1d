using NewsTools.Learning;

namespace NewsTools.Training.Networks;

/// <summary>One worker of the training of a network that reads sentences: runs them through and back, and adds up the slopes of its loss.</summary>
/// <remarks>Values of the inputs and of the memory are left out at random, and rare words are now and then unknown.</remarks>
internal abstract class Learner<T>
{
    private readonly NetworkLayout _layout;
    private readonly FloatEncoder _encoder;
    private readonly int[] _rows;
    private readonly float[] _room, _slopes, _turned, _gateSlopes, _before;

    /// <summary>Makes room for sentences of up to so many words.</summary>
    private protected Learner(NetworkLayout layout, FloatEncoder encoder, int longest)
    {
        _layout = layout;
        _encoder = encoder;
        Gradients = new NetworkGradients(layout);
        _rows = new int[FloatBuffers.RowRoom(encoder.Size, longest)];
        _room = new float[FloatBuffers.FloatRoom(encoder.Size, longest)];
        var widest = Math.Max(2 * encoder.Size.Cells.Max(), Math.Max(encoder.Size.Input, WordVectors.Dimensions));
        _slopes = new float[2 * longest * widest];
        _turned = new float[longest * widest];
        _gateSlopes = new float[longest * encoder.Size.MostGates];
        _before = new float[longest * widest];
    }

    private protected FloatEncoder Encoder => _encoder;

    internal NetworkGradients Gradients { get; }

    internal double Loss { get; private protected set; }

    internal long Steps { get; private protected set; }

    internal void Forget() => (Loss, Steps) = (0, 0);

    /// <summary>Learns from one example.</summary>
    internal abstract void Learn(T example, int seed, bool first);

    /// <summary>Makes room for a sentence.</summary>
    private protected FloatBuffers Room(int count, float inputDrop, float tokenDrop, Random random)
    {
        var buffers = new FloatBuffers(_encoder.Size, count, _rows, _room);
        Fill(buffers.InputMask, inputDrop, random);
        for (var layer = 0; layer < _encoder.Size.Layers; layer++)
            Fill(buffers.Mask(layer), tokenDrop, random);
        return buffers;
    }

    /// <summary>The slopes over the tokens, to be filled before <see cref="Back"/>.</summary>
    private protected Span<float> TokenSlopes(int count)
    {
        var slopes = _slopes.AsSpan(0, count * _encoder.Size.Memory);
        slopes.Clear();
        return slopes;
    }

    /// <summary>Goes back from the slopes over the tokens to those over the weights.</summary>
    private protected void Back(in FloatBuffers buffers)
    {
        var (count, size) = (buffers.Count, _encoder.Size);
        Span<float> slopes = _slopes.AsSpan(0, _slopes.Length / 2), inputs = _slopes.AsSpan(_slopes.Length / 2);
        for (var layer = size.Layers - 1; layer >= 0; layer--)
        {
            var outputs = slopes[..(count * size.Output(layer))];
            AddSlopes(buffers, layer, outputs);
            Multiply(outputs, buffers.Mask(layer));
            inputs[..(count * size.Entry(layer))].Clear();
            BackThroughMemory(buffers, outputs, inputs, layer, backwards: false);
            BackThroughMemory(buffers, outputs, inputs, layer, backwards: true);
            var passed = slopes;
            slopes = inputs;
            inputs = passed;
        }
        inputs = slopes[..(count * size.Input)];
        Multiply(inputs, buffers.InputMask);
        for (var i = 0; i < count; i++)
        {
            var slope = inputs.Slice(i * size.Input, size.Input);
            for (var table = 0; table < size.Tables; table++)
                Gradients.AddToTable(table, buffers.Rows[(i * size.Rows) + table], slope);
        }
        AddSlopes(buffers.Meanings, inputs, count, size.Meaning);
    }

    /// <summary>Adds the slopes of further losses over what a layer says.</summary>
    private protected virtual void AddSlopes(in FloatBuffers buffers, int layer, Span<float> slopes)
    {
    }

    /// <summary>Adds the slopes over a matrix, from what went into it and the slopes over what came out.</summary>
    private protected void AddSlopes(ReadOnlySpan<float> x, ReadOnlySpan<float> slopes, int count, int part)
    {
        var width = x.Length / count;
        var turned = _turned.AsSpan(0, x.Length);
        NetworkLayout.Turn(x, width, turned);
        Dense.AddProducts(turned, slopes, Gradients.Parts[part], width);
    }

    /// <summary>Adds the slopes over what went into a matrix, from those over what came out.</summary>
    private protected void AddSlopesBefore(ReadOnlySpan<float> slopes, int count, int part, Span<float> before) =>
        Dense.AddProducts(slopes, _layout.Turned[part], before, count);

    private static void Multiply(Span<float> values, ReadOnlySpan<float> mask)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] *= mask[i];
    }

    private static void Fill(Span<float> mask, float drop, Random random)
    {
        for (var i = 0; i < mask.Length; i++)
            mask[i] = random.NextSingle() < drop ? 0 : 1 / (1 - drop);
    }

    private void BackThroughMemory(in FloatBuffers buffers, ReadOnlySpan<float> outputs, Span<float> inputs, int layer, bool backwards)
    {
        var size = _encoder.Size;
        int count = buffers.Count, cells = size.Cells[layer], gates = size.Gates(layer), part = size.Memories(layer, backwards);
        var direction = buffers.Inside(layer, backwards);
        Span<float> state = stackalloc float[cells], memory = stackalloc float[cells], curves = stackalloc float[cells];
        Span<float> slopes = _gateSlopes.AsSpan(0, count * gates), states = _before.AsSpan(0, count * cells);
        state.Clear();
        memory.Clear();
        for (var step = count - 1; step >= 0; step--)
        {
            var i = backwards ? count - 1 - step : step;
            var before = step == 0 ? -1 : backwards ? i + 1 : i - 1;
            Span<float> gate = direction.Gates.Slice(i * gates, gates), slope = slopes.Slice(i * gates, gates), previous = states.Slice(i * cells, cells);
            if (size.HasOutlet)
                Dense.Tanh(direction.Memories.Slice(i * cells, cells), curves);
            for (var k = 0; k < cells; k++)
            {
                float take = gate[k], fresh = gate[cells + k], old = before < 0 ? 0 : direction.Memories[(before * cells) + k];
                var up = outputs[(i * 2 * cells) + (backwards ? cells : 0) + k] + state[k];
                if (size.HasOutlet)
                {
                    float let = gate[(2 * cells) + k], curve = curves[k];
                    slope[(2 * cells) + k] = up * curve * let * (1 - let);
                    up *= let * (1 - (curve * curve));
                }
                up += memory[k];
                slope[k] = up * (fresh - old) * take * (1 - take);
                slope[cells + k] = up * take * (1 - (fresh * fresh));
                memory[k] = up * (1 - take);
                previous[k] = before < 0 ? 0 : direction.States[(before * cells) + k];
            }
            state.Clear();
            Dense.Add(slope, Gradients.Row(part + 2, 0));
            Dense.AddProduct(slope, _layout.Turned[part + 1], state);
        }
        AddSlopes(layer == 0 ? buffers.Inputs : buffers.Outputs(layer - 1), slopes, count, part);
        AddSlopes(states, slopes, count, part + 1);
        AddSlopesBefore(slopes, count, part, inputs[..(count * size.Entry(layer))]);
    }
}
