using Xunit;

namespace NewsTools.Tests.Entities;

public class EntityRecognizerTests
{
    [Fact]
    public void A_title_stands_outside_the_name() => Assert.Contains("Anna Keller", Names(EntityKind.Person, "The deal was signed by Chancellor Anna Keller on Monday ."));

    [Fact]
    public void Countries_are_places() => Assert.Contains("Kenya", Names(EntityKind.Location, "He flew to Kenya on Monday ."));

    private static string[] Names(EntityKind kind, string text)
    {
        var article = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]);
        return [.. article.Analyze().Entities.Where(e => e.Kind == kind).Select(e => article[e.Span])];
    }
}
