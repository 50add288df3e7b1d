using NewsTools.Language;
using Xunit;

namespace NewsTools.Tests.Language;

public sealed class DependencyTreeTests
{
    // The(10) mayor(11) of(12) Brill(13) spoke(14) today(15)
    private static readonly DependencyTree Tree = new(10, [11, 14, 13, 11, -1, 14],
        [DependencyRelation.Det, DependencyRelation.Nsubj, DependencyRelation.Case, DependencyRelation.Nmod, DependencyRelation.Root, DependencyRelation.OblUnmarked]);

    [Fact]
    public void Children_come_from_left_to_right()
    {
        Assert.Equal([11, 15], Tree.Children(14));
        Assert.Equal([10, 13], Tree.Children(11));
        Assert.Equal(0, Tree.Children(15).Count);
        Assert.Equal(13, Tree.Child(11, DependencyRelation.Nmod));
        Assert.Equal(-1, Tree.Child(15, DependencyRelation.Nmod));
    }

    [Fact]
    public void Subtree_reaches_from_the_first_to_the_last_descendant()
    {
        Assert.Equal((10, 14), Tree.Subtree(11));
        Assert.Equal((12, 14), Tree.Subtree(13));
        Assert.Equal((10, 16), Tree.Subtree(14));
        Assert.Equal((15, 16), Tree.Subtree(15));
    }

    [Fact]
    public void A_token_is_under_itself_and_its_ancestors_only()
    {
        Assert.True(Tree.IsUnder(12, 14));
        Assert.True(Tree.IsUnder(12, 12));
        Assert.False(Tree.IsUnder(15, 11));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, -1)]
    [InlineData(7, -1)]
    public void Arcs_that_are_no_tree_are_refused(int head0, int head1) =>
        Assert.Throws<ArgumentException>(() => new DependencyTree(0, [head0, head1], [DependencyRelation.Dep, DependencyRelation.Dep]));
}
