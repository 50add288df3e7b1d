using NewsTools.Entities;
using Xunit;

namespace NewsTools.Tests.Entities;

/// <summary>The decoder against the plain definition: every labelling of three words is tried.</summary>
public sealed class EntityDecoderTests
{
    private const int Labels = EntityLabels.Count, Words = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_best_labelling_and_the_probabilities_are_right(int seed)
    {
        var random = new Random(seed);
        float[] transitions = Numbers((Labels * Labels) + (2 * Labels)), scores = Numbers(Words * Labels);
        var expected = new double[Words * Labels];
        double best = double.NegativeInfinity, sum = 0;
        byte[] top = [];
        for (var code = 0; code < Labels * Labels * Labels; code++)
        {
            byte[] labels = [(byte)(code % Labels), (byte)(code / Labels % Labels), (byte)(code / Labels / Labels)];
            if (!EntityLabels.Starts(labels[0]) || EntityLabels.IsOpen(labels[2])
                || !EntityLabels.MayFollow(labels[0], labels[1]) || !EntityLabels.MayFollow(labels[1], labels[2]))
                continue;
            double score = transitions[(Labels * Labels) + labels[0]] + transitions[(Labels * (Labels + 1)) + labels[2]];
            for (var i = 0; i < Words; i++)
                score += scores[(i * Labels) + labels[i]] + (i > 0 ? transitions[(labels[i - 1] * Labels) + labels[i]] : 0);
            if (score > best) (best, top) = (score, labels);
            sum += Math.Exp(score);
            for (var i = 0; i < Words; i++) expected[(i * Labels) + labels[i]] += Math.Exp(score);
        }

        var decoder = new EntityDecoder(transitions);
        var found = new byte[Words];
        decoder.Decode(scores, found);
        Assert.Equal(top, found);

        var marginals = new float[Words * Labels];
        Assert.Equal(Math.Log(sum), decoder.Marginals(scores, Words, default, marginals), 3);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i] / sum, marginals[i], 4);

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 4) - 2))];
    }
}
