using Xunit;

namespace NewsTools.Tests.Places;

public sealed class MetonymTests
{
    // Of each invented set, which are in the order in which they were written.
    [Theory]
    [InlineData("metonyms-first.txt", 98)]
    [InlineData("metonyms-second.txt", 59)]
    [InlineData("metonyms-third.txt", 58)]
    [InlineData("metonyms-fourth.txt", 59)]
    [InlineData("metonyms-fifth.txt", 38)]
    public void A_name_is_told_from_what_it_stands_for(string set, int least)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "tests", "NewsTools.Tests", "Places", "Data", set)).Where(line => line.Length > 0 && line[0] != '#').ToArray();
        var wrong = lines.Where(line => Read(line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..].Trim()) != line[..line.IndexOf('|', StringComparison.Ordinal)].Trim()).ToArray();
        Assert.True(lines.Length - wrong.Length >= least, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void A_metonym_says_where_it_stands_whom_it_means_how_sure_that_is_and_why()
    {
        const string text = "Two diplomats said that Tallinn had refused the offer. The ferry to Tallinn was full.";
        var metonym = Assert.Single(People.Articles.Of(text).Analyze().Metonyms);
        Assert.Equal(("Tallinn", text.IndexOf("Tallinn", StringComparison.Ordinal), "government of Estonia", "subject of “refused”"), (metonym.Text, metonym.Span.Start, metonym.StandsFor, metonym.Reason));
        Assert.InRange(metonym.Confidence, 0.9, 0.99);
    }

    [Fact]
    public void All_names_for_one_government_are_one_organisation()
    {
        var government = Assert.Single(People.Articles.Of("Moscow denied it. The Kremlin called the story absurd. Russia vowed to answer.").Analyze().Organizations);
        Assert.Equal("government of Russia", government.StandsFor);
        Assert.Equal(["Moscow", "The Kremlin", "Russia"], government.Metonyms.Select(metonym => metonym.Text));
    }

    [Fact]
    public void A_speaker_keeps_the_words_and_is_what_they_stand_for()
    {
        var analysis = People.Articles.Of("Moscow denied that the ship was armed. “That is absurd,” the Kremlin said.").Analyze();
        Assert.Equal([("Moscow", "government of Russia"), ("Kremlin", "government of Russia")], analysis.Quotes.Select(quote => (quote.Speaker!.Name, quote.Speaker.StandsFor!)));
        Assert.Single(analysis.Quotes.Select(quote => quote.Speaker!.Entity).Distinct());
        Assert.Equal(2, analysis.Organizations[0].QuoteCount);
    }

    [Theory]
    [InlineData("Georgia said that it would sign.", null)] // the state or the country
    [InlineData("Tbilisi was calm. Georgia said that it would sign.", "government of Georgia")]
    [InlineData("Ms. Paris Adebayo said that it would sign.", null)]
    [InlineData("The Washington Monument was closed, and Jordan Ames said so.", null)]
    [InlineData("The Moscow Philharmonic refused to play.", null)]
    public void A_name_of_something_else_stands_for_no_government(string text, string? standsFor) =>
        Assert.Equal(standsFor, People.Articles.Of(text).Analyze().Metonyms.FirstOrDefault(metonym => metonym.Text != "Tbilisi")?.StandsFor);

    [Fact]
    public void A_text_in_capitals_and_one_of_names_alone_are_read_without_harm()
    {
        Assert.NotNull(People.Articles.Of("MOSCOW DENIED THAT PARIS, LONDON AND THE WHITE HOUSE AGREED.").Analyze().Metonyms);
        Assert.NotNull(People.Articles.Of(string.Join(" and ", Enumerable.Repeat("Paris, Berlin", 500))).Analyze().Metonyms);
    }

    // Whom the name in brackets stands for; “place” for none.
    private static string Read(string marked)
    {
        var at = marked.IndexOf('[', StringComparison.Ordinal);
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return People.Articles.Of(text).Analyze().Metonyms.FirstOrDefault(metonym => metonym.Span.Contains(at))?.StandsFor ?? "place";
    }
}
