using NewsTools.Html.Body;
using Xunit;

namespace NewsTools.Tests.Html;

public sealed class TreeEnsembleTests
{
    /// <summary>Two trees, each of a first question and two that may follow it.</summary>
    private static readonly TreeEnsemble Trees = new(2, 0.25f, [0, 1, 2, 0, 0, 0], [0.5f, 1, 2, -1, -5, 3], [1, 2, 4, 8, -1, -2, -4, -8]);

    [Theory]
    [InlineData(0, 0, 9, 0.25f + 1 - 4)]
    [InlineData(0.5f, 1.5f, 9, 0.25f + 2 - 4)]
    [InlineData(1, 0, 2, 0.25f + 4 - 4)]
    [InlineData(4, 0, 2.5f, 0.25f + 8 - 8)]
    [InlineData(-2, 0, 0, 0.25f + 1 - 2)]
    [InlineData(float.NaN, 2, 0, 0.25f + 2 - 1)]
    public void Each_tree_adds_the_leaf_that_its_questions_lead_to(float first, float second, float third, float score) =>
        Assert.Equal(1 / (1 + MathF.Exp(-score)), Trees.Probability([first, second, third]));

    [Fact]
    public void Any_number_of_rows_says_what_each_row_says_alone()
    {
        var rows = Enumerable.Range(0, 19 * 3).Select(i => i * 7 % 11 - 4f).ToArray();
        var together = new float[19];
        Trees.Probabilities(rows, 3, together);
        for (var row = 0; row < together.Length; row++)
            Assert.Equal(Trees.Probability(rows.AsSpan(row * 3, 3)), together[row]);
        Assert.True(together.Distinct().Count() > 3);
    }
}
