using NewsTools.Html;
using Xunit;

namespace NewsTools.Tests.Html;

/// <summary>The forms in which a page names its writers.</summary>
public sealed class PageBylineTests
{
    private const string Copy = """
        <p>The library of Ostwick shut its doors on Thursday after a pipe burst above the reading room, the librarian said.</p>
        <p>“We saved the maps first,” said Pia Lund, who has kept the shelves in order there for more than thirty years.</p>
        <p>The town has promised to mend the roof before the winter, at a cost that nobody in the hall was willing to name.</p>
        """;

    [Theory]
    [InlineData("<div class=\"byline\">By Ada Quill<br>March 2, 2026</div>", "Ada Quill")]
    [InlineData("<div class=\"byline\">By Ada Quill<br/>Staff Writer<br/>Monday, March 2, 2026</div>", "Ada Quill")]
    [InlineData("<div class=\"byline\">By Ada Quill March 2, 2026</div>", "Ada Quill")]
    [InlineData("<div class=\"byline\"><span>By</span> <a href=\"/q\">Ada Quill</a><span>Staff Writer</span><time datetime=\"2026-03-02\">March 2, 2026</time></div>", "Ada Quill")]
    [InlineData("<div class=\"byline\"><span>Ada Quill</span><span>Maritime Writer</span></div>", "Ada Quill")]
    [InlineData("<p class=\"byline\">By <span>Ada</span> <span>Quill</span></p>", "Ada Quill")]
    [InlineData("<p class=\"byline\">By <a href=\"/q\">Ada Quill</a> and <a href=\"/b\">Tom Brey</a><span>The Ostwick Mail</span></p>", "Ada Quill; Tom Brey")]
    [InlineData("<p class=\"byline\">By <a href=\"/q\">Ada Quill</a>, <a href=\"/b\">Tom Brey</a> &amp; <a href=\"/v\">Nora Vail</a></p>", "Ada Quill; Tom Brey; Nora Vail")]
    [InlineData("<ul class=\"authors\"><li>Ada Quill</li><li>Tom Brey</li></ul>", "Ada Quill; Tom Brey")]
    [InlineData("<div class=\"byline\">By Ada Quill, Tom Brey, Nora Vail</div>", "Ada Quill; Tom Brey; Nora Vail")]
    [InlineData("<div class=\"byline\">By Ada Quill For Ostwick Mail Online</div>", "Ada Quill")]
    [InlineData("<div class=\"byline\">Ada Quill for Ostwick Mail Online</div>", "Ada Quill")]
    [InlineData("<div class=\"byline\">Reporting by Ada Quill; Editing by Tom Brey</div>", "Ada Quill")]
    [InlineData("<div class=\"byline\">By Ada Quill<br>Additional reporting by Tom Brey</div>", "Ada Quill")]
    [InlineData("<div class=\"byline\">Published by Ostwick Media Group</div>", "")]
    [InlineData("<div class=\"byline\">Edited by Tom Brey</div>", "")]
    [InlineData("<div class=\"byline\">By Chief Reporter Ada Quill</div>", "Ada Quill")]
    public void Page_names_its_writers(string byline, string expected)
    {
        var article = Assert.Single(new HtmlArticleReader().Read(
            ArticleSource.FromText($"<html lang=\"en\"><body><article><h1>Library shuts after a pipe bursts</h1>{byline}{Copy}</article></body></html>"), new ArticleReadOptions(), TestContext.Current.CancellationToken));
        Assert.Equal(expected, string.Join("; ", article.Authors));
    }
}
