using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsTools.Learning;

namespace NewsTools.Html.Body;

/// <summary>A sum of complete binary decision trees of one depth, as a score in log-odds.</summary>
/// <param name="depth">How many questions each tree asks.</param>
/// <param name="bias">The score before any tree.</param>
/// <param name="features">The feature each question asks about: <c>2^depth − 1</c> a tree, level by level.</param>
/// <param name="thresholds">A feature above its threshold goes right.</param>
/// <param name="leaves"><c>2^depth</c> scores a tree.</param>
internal sealed class TreeEnsemble(int depth, float bias, byte[] features, float[] thresholds, float[] leaves)
{
    public float Probability(ReadOnlySpan<float> row)
    {
        var probability = 0f;
        Probabilities(row, row.Length, new Span<float>(ref probability));
        return probability;
    }

    /// <summary>The probability of each row.</summary>
    /// <param name="rows">The rows, one after another.</param>
    /// <param name="width">The values of a row.</param>
    /// <param name="probabilities">Room for one of each row.</param>
    public void Probabilities(ReadOnlySpan<float> rows, int width, Span<float> probabilities)
    {
        // As many rows as a vector has lanes go through the trees together: a column holds one feature of all of them.
        Span<Vector<float>> columns = stackalloc Vector<float>[width];
        var lanes = MemoryMarshal.Cast<Vector<float>, float>(columns);
        for (var first = 0; first < probabilities.Length; first += Vector<float>.Count)
        {
            var count = Math.Min(Vector<float>.Count, probabilities.Length - first);
            for (var lane = 0; lane < count; lane++)
            {
                var row = rows.Slice((first + lane) * width, width);
                for (var feature = 0; feature < row.Length; feature++)
                    lanes[(feature * Vector<float>.Count) + lane] = row[feature];
            }
            var scores = Score(columns);
            for (var lane = 0; lane < count; lane++)
                probabilities[first + lane] = 1 / (1 + MathF.Exp(-scores[lane]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector<float> Score(ReadOnlySpan<Vector<float>> columns)
    {
        var score = new Vector<float>(bias);
        int questions = (1 << depth) - 1, half = 1 << (depth - 1);
        Span<Vector<float>> answers = stackalloc Vector<float>[half];
        for (int question = 0, leaf = 0; leaf < leaves.Length; question += questions, leaf += 2 * half)
        {
            // From the last questions up to the first, each keeps one of two answers: no row has to wait for a branch.
            var asked = features.AsSpan(question, questions);
            var limits = thresholds.AsSpan(question, questions);
            var ends = leaves.AsSpan(leaf, 2 * half);
            for (var i = 0; i < half; i++)
                answers[i] = Choose(columns[asked[half - 1 + i]], limits[half - 1 + i], new(ends[2 * i]), new(ends[(2 * i) + 1]));
            for (var level = half / 2; level > 0; level /= 2)
                for (var i = 0; i < level; i++)
                    answers[i] = Choose(columns[asked[level - 1 + i]], limits[level - 1 + i], answers[2 * i], answers[(2 * i) + 1]);
            score += answers[0];
        }
        return score;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Choose(Vector<float> values, float threshold, Vector<float> left, Vector<float> right) =>
        Vector.ConditionalSelect(Vector.GreaterThan(values, new Vector<float>(threshold)), right, left);

    public void Write(ModelWriter writer)
    {
        writer.Int32(depth);
        writer.Single(bias);
        writer.Array<byte>(features);
        writer.Array<float>(thresholds);
        writer.Array<float>(leaves);
    }

    public static TreeEnsemble Read(ref ModelReader reader) =>
        new(reader.Int32(), reader.Single(), reader.Array<byte>(), reader.Array<float>(), reader.Array<float>());
}
