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

    public float Score(ReadOnlySpan<float> values)
    {
        var score = bias;
        var questions = (1 << depth) - 1;
        for (int question = 0, leaf = 0; leaf < leaves.Length; question += questions, leaf += questions + 1)
        {
            var at = 0;
            for (var level = 0; level < depth; level++)
                at = 2 * at + (values[features[question + at]] > thresholds[question + at] ? 2 : 1);
            score += leaves[leaf + at - questions];
        }
        return score;
    }

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
