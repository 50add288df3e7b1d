using NewsTools.Web;
using Xunit;

namespace NewsTools.Tests.Web;

public sealed class RobotsTxtTests
{
    private static bool Allows(string robots, string path, string robot = "NewsTools") => RobotsTxt.Parse(robots, robot).Allows(new Uri("https://herald.example" + path));

    [Theory]
    [InlineData("User-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /A", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /a", "/a/b", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/a.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/a.php?b", true)]
    [InlineData("User-agent: *\nDisallow: /*a*b*c", "/xaxbxc", false)]
    [InlineData("User-agent: *\nDisallow: /*a*b*c", "/xaxcxb", true)]
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a%3cd.html", "/a%3Cd.html", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe", "/~joe", false)]
    [InlineData("User-agent: *\nDisallow: /straße", "/stra%C3%9Fe", false)]
    [InlineData("User-agent: *\nDisallow: /\n", "/robots.txt", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: NEWSTOOLS\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: NewsTools\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: NewsTools/2.0\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: NewsToolsPlus\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: one\nUser-agent: NewsTools\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: NewsTools\nDisallow: /a\nUser-agent: one\nDisallow: /b\nUser-agent: NewsTools\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: NewsTools\nDisallow: /a\nUser-agent: one\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: NewsTools\nSitemap: https://x.example/s\nDisallow: /a", "/a", false)]
    [InlineData("\uFEFFuser-AGENT : * # all\r\ndisallow : /a # b\r\n", "/a", false)]
    [InlineData("User-agent: *\rDisallow: /a", "/a", false)]
    [InlineData("<!DOCTYPE html><html>", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    public void Rules_are_read_as_the_standard_says(string robots, string path, bool isAllowed) => Assert.Equal(isAllowed, Allows(robots, path));

    [Fact]
    public void Delay_and_sitemaps_are_read()
    {
        var robots = RobotsTxt.Parse("Sitemap: https://herald.example/a.xml\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /x\nsitemap: /b.xml", "NewsTools");
        Assert.Equal(TimeSpan.FromSeconds(2.5), robots.Delay);
        Assert.Equal(["https://herald.example/a.xml", "/b.xml"], robots.Sitemaps);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-1")]
    [InlineData("-Infinity")]
    [InlineData("soon")]
    public void A_delay_that_is_none_leaves_the_rules(string delay)
    {
        var robots = RobotsTxt.Parse($"User-agent: *\nCrawl-delay: {delay}\nDisallow: /x", "NewsTools");
        Assert.Null(robots.Delay);
        Assert.False(robots.Allows(new Uri("https://herald.example/x")));
    }

    [Fact]
    public void A_path_of_many_percent_codes_is_read()
    {
        var robots = "User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("%41%3c", 80_000)) + "\nDisallow: /%41%3cb";
        Assert.False(Allows(robots, "/A%3Cbc"));
    }

    [Fact]
    public void A_pattern_of_many_stars_takes_no_time()
    {
        var pattern = "User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 200)) + "$";
        Assert.True(Allows(pattern, "/" + new string('a', 5000) + "b"));
    }
}
