using System.Runtime.CompilerServices;
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
    public float Probability(ReadOnlySpan<float> values) => 1 / (1 + MathF.Exp(-Score(values)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Score(ReadOnlySpan<float> values)
    {
        var score = bias;
        int questions = (1 << depth) - 1, trees = leaves.Length / (questions + 1), tree = 0;
        // Four trees at a time: each waits for its own answers only.
        for (; tree + 4 <= trees; tree += 4)
        {
            int a = 0, b = 0, c = 0, d = 0, first = tree * questions, second = first + questions, third = second + questions, fourth = third + questions;
            for (var level = 0; level < depth; level++)
            {
                a = Next(values, first, a);
                b = Next(values, second, b);
                c = Next(values, third, c);
                d = Next(values, fourth, d);
            }
            score += leaves[first + tree + a - questions];
            score += leaves[second + tree + 1 + b - questions];
            score += leaves[third + tree + 2 + c - questions];
            score += leaves[fourth + tree + 3 + d - questions];
        }
        for (; tree < trees; tree++)
        {
            var at = 0;
            for (var level = 0; level < depth; level++)
                at = Next(values, tree * questions, at);
            score += leaves[(tree * (questions + 1)) + at - questions];
        }
        return score;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Next(ReadOnlySpan<float> values, int tree, int at) => (2 * at) + (values[features[tree + at]] > thresholds[tree + at] ? 2 : 1);

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
