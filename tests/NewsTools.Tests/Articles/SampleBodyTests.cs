using System.Globalization;
using NewsTools.Tests.Samples;
using Xunit;

namespace NewsTools.Tests.Articles;

/// <summary>Each sample article as read: what it says of itself, and its body, against the gold annotation.</summary>
public sealed class SampleBodyTests
{
    public static TheoryData<string> Names => [.. GoldArticle.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Body_begins_and_ends_where_it_should_and_holds_nothing_else(string name)
    {
        var gold = GoldArticle.Load(name);
        var article = gold.Article;
        var body = article.Blocks.Where(block => block.IsBody).Select(block => Folded(article[block.Span])).ToArray();
        Assert.Contains(Folded(gold.Value("body", "first")!), body[0], StringComparison.Ordinal);
        Assert.Contains(body.TakeLast(2), block => block.Contains(Folded(gold.Value("body", "last")!), StringComparison.Ordinal));
        Assert.DoesNotContain(gold.Values("body", "absent"), words => Folded(article.Text).Contains(Folded(words), StringComparison.Ordinal));
        Assert.InRange(body.Length, int.Parse(gold.Value("body", "paragraphs")!, CultureInfo.InvariantCulture), int.Parse(gold.Value("body", "paragraphs")!, CultureInfo.InvariantCulture) + 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Subheads_and_captions_stand_apart(string name)
    {
        var gold = GoldArticle.Load(name);
        var article = gold.Article;
        string[] Of(BlockKind kind) => [.. article.Blocks.Where(block => block.Kind == kind).Select(block => Folded(article[block.Span]))];
        Assert.Empty(gold.Values("body", "subheads").Select(Folded).Except(Of(BlockKind.Subhead)));
        Assert.Equal(gold.Values("body", "captions").Select(Folded), Of(BlockKind.Caption));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_file_states_is_known(string name)
    {
        var gold = GoldArticle.Load(name);
        var article = gold.Article;
        if (gold.Value("article", "headline") is { } headline)
            Assert.Equal(Folded(headline), Folded(article.Headline ?? ""));
        Assert.Equal(gold.Values("article", "authors"), article.Authors);
        if (gold.Value("article", "publishedAt") is { } published)
            Assert.StartsWith(published[..Math.Min(16, published.Length)], article.PublishedAt?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) ?? "", StringComparison.Ordinal);
        if (gold.Value("article", "dateline") is { } dateline)
            Assert.Equal(dateline, article.Dateline);
        if (gold.Value("article", "outlet") is { } outlet)
            Assert.Equal(outlet, article.Outlet);
        if (gold.Value("article", "uri") is { } address)
            Assert.Equal(address, article.Uri?.ToString());
    }

    private static string Folded(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
