using NewsTools.Entities;
using NewsTools.Learning;
using Xunit;

namespace NewsTools.Tests.Entities;

public sealed class EntityNetworkTests
{
    private static readonly WordVectors Vectors = WordVectors.Shipped;

    [Fact]
    public void Products_made_beforehand_change_nothing_but_rounding()
    {
        var weights = Weights();
        var plain = new EntityNetwork(weights[0], weights[1], weights[2], Vectors, []);
        var prepared = new EntityNetwork(weights[0], weights[1], weights[2], Vectors, EntityNetwork.Products(weights[0], Vectors));
        foreach (var input in new[] { Input(-1, 3, 40_000), Input(2, 500, 7), Input(2, 1023, 1024) })
            AssertAlike(Scores(plain, input), Scores(prepared, input));
    }

    [Fact]
    public void The_words_of_a_run_share_what_lies_around_it()
    {
        var weights = Weights();
        var shared = new EntityNetwork(weights[0], weights[1], weights[2], Vectors, []);
        Scores(shared, Input(4, 10, 20_000));
        var second = Input(4, 11, 20_000);
        var scores = new float[EntityLabels.Scored];
        shared.Score(second, scores);
        AssertAlike(Scores(new EntityNetwork(weights[0], weights[1], weights[2], Vectors, []), Input(-1, 11, 20_000)), scores);
    }

    [Fact]
    public void Parts_that_do_not_fit_are_refused() =>
        Assert.Throws<InvalidDataException>(() => new EntityNetwork([1], [2], [3], Vectors, []));

    [Fact]
    public void Rows_of_a_table_are_added_each_as_often_as_it_is_named()
    {
        var table = new float[3 * 80];
        for (var i = 0; i < table.Length; i++) table[i] = i;
        var sum = new float[80];
        Dense.AddRows(table, [2, 0, 2], sum);
        for (var i = 0; i < sum.Length; i++) Assert.Equal((2 * (160 + i)) + i, sum[i]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Dense.AddRows(table, [3], sum));
    }

    private static void AssertAlike(float[] expected, float[] actual)
    {
        Assert.Contains(expected, score => Math.Abs(score) > 0.01f);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-3f);
    }

    private static float[] Scores(EntityNetwork network, EntityNetwork.Input input)
    {
        network.StartDocument(Mean(1));
        network.StartSentence(Mean(2));
        var scores = new float[EntityLabels.Scored];
        network.Score(input, scores);
        return scores;
    }

    private static float[] Mean(int shift) => [.. Enumerable.Range(0, WordVectors.Dimensions).Select(i => ((i + shift) % 5 - 2) * 0.08f)];

    // The first row is that of the window, the second that of all words of the run.
    private static EntityNetwork.Input Input(int run, int window, int around)
    {
        var input = new EntityNetwork.Input { Run = run, FlagCount = 3 };
        for (var i = 0; i < EntityNetwork.Words; i++) input.Rows[i] = i < EntityNetwork.Window ? window + i : around;
        input.Rows[1] = WordVectors.Unknown;
        (input.Flags[0], input.Flags[1], input.Flags[2]) = (0, 40, EntityNetwork.Flags - 1);
        return input;
    }

    private static float[][] Weights() =>
    [
        Wave(EntityNetwork.Blocks * WordVectors.Dimensions * EntityNetwork.Hidden, 7), Wave(EntityNetwork.Flags * EntityNetwork.Hidden, 11), Wave(EntityNetwork.Hidden * EntityLabels.Scored, 13),
    ];

    private static float[] Wave(int length, int period) => [.. Enumerable.Range(0, length).Select(i => ((i * 31 % period) - (period / 2)) * 0.03f)];
}
