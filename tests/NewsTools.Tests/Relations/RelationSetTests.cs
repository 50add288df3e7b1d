using NewsTools.Training.Relations;
using Xunit;

namespace NewsTools.Tests.Relations;

/// <summary>The invented passages and pairs, and how many of their relations come out at least (docs/relations.md).</summary>
public sealed class RelationSetTests
{
    [Theory]
    [InlineData("", 60, 20)]
    [InlineData("-unseen", 30, 8)]
    [InlineData("-unseen-2", 30, 8)]
    public void The_passages_are_of_the_form_and_come_out(string suffix, int count, int without)
    {
        var passages = RelationSets.Passages($"passages{suffix}.txt");
        int right = 0, found = 0;
        foreach (var passage in passages)
        {
            var relations = RelationSets.ArticleOf(passage.Text.Split('\n'), new DateOnly(2031, 6, 20)).Analyze().Relations.Where(relation => relation.IsExplicit).ToArray();
            found += relations.Length;
            right += relations.Count(relation => passage.Relations.Any(relation.IsOf));
        }

        Assert.Equal(count, passages.Count);
        Assert.True(passages.Count(passage => passage.Relations.Count == 0) >= without);
        Assert.True(right >= 0.9 * found, $"{right} right of {found} found");
        Assert.True(right >= 0.8 * passages.Sum(passage => passage.Relations.Count), $"{right} right of {passages.Sum(passage => passage.Relations.Count)} there");
    }

    [Theory]
    [InlineData("", 100, 25)]
    [InlineData("-unseen", 40, 12)]
    [InlineData("-unseen-2", 40, 12)]
    public void The_pairs_are_of_the_form_and_come_out(string suffix, int count, int conflicts)
    {
        var pairs = RelationSets.Pairs($"pairs{suffix}.txt");
        var found = pairs.Where(pair => pair.Compare(watch: null).Count > 0).ToArray();
        var right = found.Count(pair => pair.IsConflict);

        Assert.Equal((count, conflicts), (pairs.Count, pairs.Count(pair => pair.IsConflict)));
        Assert.True(right >= 0.75 * found.Length, $"{right} right of {found.Length} found");
        Assert.True(right >= 0.5 * conflicts, $"{right} right of {conflicts} there");
    }
}
