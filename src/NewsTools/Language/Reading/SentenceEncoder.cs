using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>
/// Reads a sentence as numbers. Each token is the sum of rows of tables (its word, its ending, ...) and of what its word means; layers of memories read
/// the tokens both ways. A memory has one gate: how much of what is new takes the place of what was (a minimal gated unit, Zhou et al. 2016, whose new part sees the
/// whole state before).
/// </summary>
internal sealed class SentenceEncoder(NetworkWeights weights, EncoderSize size, CommonWords? common = null)
{
    /// <summary>What a step of a word's vector counts for, in steps of values.</summary>
    internal const int MeaningSteps = WholeMatrix.ValueSteps / 64;

    internal EncoderSize Size => size;

    /// <summary>Reads a sentence: what the buffers hold of rows becomes what they hold of tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Encode(in EncoderBuffers buffers, WordVectors vectors)
    {
        var rare = Enter(buffers, vectors);
        for (var layer = 0; layer < size.Layers; layer++)
        {
            var inputs = layer == 0 ? buffers.Inputs[..(rare * size.Input)] : buffers.Outputs(layer - 1);
            Remember(buffers, inputs, layer, backwards: false);
            Remember(buffers, inputs, layer, backwards: true);
        }
    }

    /// <summary>Adds up the inputs of all tokens but the common ones, one after the other; gives how many there are.</summary>
    private int Enter(in EncoderBuffers buffers, WordVectors vectors)
    {
        var rare = 0;
        for (var i = 0; i < buffers.Count; i++)
            if (!IsCommon(buffers, i))
                Mean(vectors, buffers.Rows[(i * size.Rows) + size.Tables], buffers.Meanings.Slice(rare++ * WordVectors.Dimensions, WordVectors.Dimensions));
        var sums = buffers.Sums[..(rare * size.Input)];
        sums.Clear();
        weights.Matrices[size.Meaning].AddProducts(buffers.Meanings[..(rare * WordVectors.Dimensions)], sums, rare);
        for (int i = 0, at = 0; i < buffers.Count; i++)
        {
            if (IsCommon(buffers, i))
                continue;
            var x = sums.Slice(at++ * size.Input, size.Input);
            for (var table = 0; table < size.Tables; table++)
                WholeMatrix.AddValues(weights.Tables[table].AsSpan(buffers.Rows[(i * size.Rows) + table] * size.Input, size.Input), x);
        }
        WholeMatrix.Round(sums, buffers.Inputs[..sums.Length]);
        return rare;
    }

    private bool IsCommon(in EncoderBuffers buffers, int token) => common is not null && common.Has(buffers.Rows[token * size.Rows]);

    /// <summary>Puts down what a word means; an unknown word means nothing.</summary>
    internal static void Mean(WordVectors vectors, int row, Span<short> to)
    {
        if (row == WordVectors.Unknown)
        {
            to.Clear();
            return;
        }
        ref var from = ref MemoryMarshal.GetReference(vectors.Vector(row));
        for (nuint i = 0; i < WordVectors.Dimensions; i += 16)
            (Vector256.WidenLower(Vector128.LoadUnsafe(ref from, i).ToVector256Unsafe()) * MeaningSteps).StoreUnsafe(ref MemoryMarshal.GetReference(to), i);
    }

    /// <summary>One direction of a layer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Remember(in EncoderBuffers buffers, ReadOnlySpan<short> inputs, int layer, bool backwards)
    {
        int count = buffers.Count, cells = size.Cells[layer], gates = size.Gates(layer), part = size.Memories(layer, backwards);
        var outputs = buffers.Outputs(layer);
        Span<float> memory = stackalloc float[cells];
        memory.Clear();
        var given = inputs.Length / size.Entry(layer);
        for (var i = 0; i < given; i++)
            weights.Biases[part + 2].CopyTo(buffers.Sums.Slice(i * gates, gates));
        weights.Matrices[part].AddProducts(inputs, buffers.Sums[..(given * gates)], given);
        if (given < count)
            Spread(buffers, given, gates, part, backwards);
        ReadOnlySpan<short> state = [];
        for (var step = 0; step < count; step++)
        {
            var i = backwards ? count - 1 - step : step;
            var z = buffers.Sums.Slice(i * gates, gates);
            if (step > 0)
                weights.Matrices[part + 1].AddProduct(state, z);
            var next = outputs.Slice((2 * i * cells) + (backwards ? cells : 0), cells);
            Step(z, memory, next);
            state = next;
        }
    }

    /// <summary>Moves the sums of the rare tokens, which are the first, to their places, and puts those of the common ones between them.</summary>
    private void Spread(in EncoderBuffers buffers, int rare, int gates, int part, bool backwards)
    {
        for (var i = buffers.Count - 1; i >= 0; i--)
        {
            var to = buffers.Sums.Slice(i * gates, gates);
            if (IsCommon(buffers, i))
                common!.Sum(buffers.Rows.Slice(i * size.Rows, size.Rows), backwards, weights.Biases[part + 2], to);
            else
                buffers.Sums.Slice(--rare * gates, gates).CopyTo(to);
        }
    }

    /// <summary>From the sums and the memory before to the memory now and the state, which is what the memory lets out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(ReadOnlySpan<int> sums, Span<float> memory, Span<short> state)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var cell = ref MemoryMarshal.GetReference(memory);
        ref var output = ref MemoryMarshal.GetReference(state);
        var cells = (nuint)memory.Length;
        for (nuint k = 0; k < cells; k += 16)
        {
            Vector256<float> low = Take(ref Unsafe.Add(ref sum, k), ref Unsafe.Add(ref cell, k), cells), high = Take(ref Unsafe.Add(ref sum, k + 8), ref Unsafe.Add(ref cell, k + 8), cells);
            if (size.HasOutlet)
            {
                low = Dense.Logistic(Sum(ref Unsafe.Add(ref sum, k + (2 * cells)))) * Dense.Tanh(low);
                high = Dense.Logistic(Sum(ref Unsafe.Add(ref sum, k + 8 + (2 * cells)))) * Dense.Tanh(high);
            }
            Vector256.Narrow(Value(low), Value(high)).StoreUnsafe(ref output, k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Take(ref int sum, ref float cell, nuint cells)
    {
        var take = Dense.Logistic(Sum(ref sum));
        var fresh = Dense.Tanh(Sum(ref Unsafe.Add(ref sum, cells)));
        var old = Vector256.LoadUnsafe(ref cell);
        var now = old + (take * (fresh - old));
        now.StoreUnsafe(ref cell);
        return now;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sum(ref int sum) => Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref sum)) * Vector256.Create(1 / WholeMatrix.SumSteps);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Value(Vector256<float> value) => Vector256.ConvertToInt32(Vector256.Round(value * Vector256.Create((float)WholeMatrix.ValueSteps)));
}
