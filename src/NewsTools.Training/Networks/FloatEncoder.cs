using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsTools.Language;
using NewsTools.Learning;

namespace NewsTools.Training.Networks;

/// <summary>What <see cref="SentenceEncoder"/> does, in floating point, for training: all that happens inside is kept.</summary>
internal sealed class FloatEncoder(float[][] parts, EncoderSize size, WordVectors vectors)
{
    internal EncoderSize Size => size;

    /// <summary>Reads a sentence: what the buffers hold of rows becomes what they hold of tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Encode(in FloatBuffers buffers)
    {
        for (var i = 0; i < buffers.Count; i++)
            Mean(buffers.Rows[(i * size.Rows) + size.Tables], buffers.Meanings.Slice(i * WordVectors.Dimensions, WordVectors.Dimensions));
        buffers.Inputs.Clear();
        Dense.AddProducts(buffers.Meanings, parts[size.Meaning], buffers.Inputs, buffers.Count);
        for (var i = 0; i < buffers.Count; i++)
        {
            var x = buffers.Inputs.Slice(i * size.Input, size.Input);
            for (var table = 0; table < size.Tables; table++)
                Dense.Add(parts[table].AsSpan(buffers.Rows[(i * size.Rows) + table] * size.Input, size.Input), x);
        }
        Mask(buffers.Inputs, buffers.InputMask);
        for (var layer = 0; layer < size.Layers; layer++)
        {
            var inputs = layer == 0 ? buffers.Inputs : buffers.Outputs(layer - 1);
            Remember(buffers, inputs, layer, backwards: false);
            Remember(buffers, inputs, layer, backwards: true);
            Mask(buffers.Outputs(layer), buffers.Mask(layer));
        }
    }

    private void Mean(int row, Span<float> to)
    {
        to.Clear();
        if (row == WordVectors.Unknown)
            return;
        var from = vectors.Vector(row);
        for (var i = 0; i < to.Length; i++)
            to[i] = from[i] * ((float)SentenceEncoder.MeaningSteps / WholeMatrix.ValueSteps);
    }

    private static void Mask(Span<float> values, ReadOnlySpan<float> mask)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] *= mask[i];
    }

    /// <summary>One direction of a layer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Remember(in FloatBuffers buffers, ReadOnlySpan<float> inputs, int layer, bool backwards)
    {
        int count = buffers.Count, cells = size.Cells[layer], gates = size.Gates(layer), part = size.Memories(layer, backwards);
        var direction = buffers.Inside(layer, backwards);
        var outputs = buffers.Outputs(layer);
        for (var i = 0; i < count; i++)
            parts[part + 2].CopyTo(direction.Gates.Slice(i * gates, gates));
        Dense.AddProducts(inputs, parts[part], direction.Gates, count);
        Span<float> memory = stackalloc float[cells], state = stackalloc float[cells];
        memory.Clear();
        for (var step = 0; step < count; step++)
        {
            var i = backwards ? count - 1 - step : step;
            var sums = direction.Gates.Slice(i * gates, gates);
            if (step > 0)
                Dense.AddProduct(state, parts[part + 1], sums);
            ref float gate = ref MemoryMarshal.GetReference(sums), cell = ref MemoryMarshal.GetReference(memory), output = ref MemoryMarshal.GetReference(state);
            for (var k = 0; k < cells; k += Vector256<float>.Count)
            {
                var take = Dense.Logistic(Vector256.LoadUnsafe(ref gate, (nuint)k));
                var fresh = Dense.Tanh(Vector256.LoadUnsafe(ref gate, (nuint)(k + cells)));
                var old = Vector256.LoadUnsafe(ref cell, (nuint)k);
                var now = old + (take * (fresh - old));
                take.StoreUnsafe(ref gate, (nuint)k);
                fresh.StoreUnsafe(ref gate, (nuint)(k + cells));
                now.StoreUnsafe(ref cell, (nuint)k);
                if (size.HasOutlet)
                {
                    var let = Dense.Logistic(Vector256.LoadUnsafe(ref gate, (nuint)(k + (2 * cells))));
                    let.StoreUnsafe(ref gate, (nuint)(k + (2 * cells)));
                    now = let * Dense.Tanh(now);
                }
                now.StoreUnsafe(ref output, (nuint)k);
            }
            memory.CopyTo(direction.Memories.Slice(i * cells, cells));
            state.CopyTo(direction.States.Slice(i * cells, cells));
            state.CopyTo(outputs.Slice((2 * i * cells) + (backwards ? cells : 0), cells));
        }
    }
}
