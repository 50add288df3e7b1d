using System.Globalization;
using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Where, on what occasion, through what and when something was said.</summary>
public sealed class CircumstanceTests
{
    private static Quote Quote(string text, string? published = "2026-02-18")
    {
        var article = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))])
        {
            PublishedAt = published is null ? null : DateTimeOffset.Parse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };
        return Assert.Single(article.Analyze().Quotes);
    }

    [Theory]
    [InlineData("“We looked everywhere,” Ada Holm said at a news conference on Tuesday.", VenueKind.Event, "at a news conference")]
    [InlineData("“It was a mess,” Ada Holm said during the hearing.", VenueKind.Event, "during the hearing")]
    [InlineData("Ada Holm told a news conference in Halford that the bridge was closed.", VenueKind.Event, "a news conference in Halford")]
    [InlineData("“It will close,” Ada Holm told Tuesday’s council meeting.", VenueKind.Event, "Tuesday’s council meeting")]
    [InlineData("Speaking at a rally in Halford on Saturday night, Ada Holm said the bridge would be rebuilt.", VenueKind.Event, "at a rally in Halford")]
    [InlineData("“Fine,” Ada Holm said in Halford on Monday, speaking at a rally.", VenueKind.Event, "at a rally")]
    [InlineData("“We were tired,” Ada Holm said after the game.", VenueKind.Event, "after the game")]
    [InlineData("“Fine,” Ada Holm said in an interview that aired Sunday.", VenueKind.Event, "in an interview that aired Sunday")]
    [InlineData("In a statement on Monday, Ada Holm said the bridge would close.", VenueKind.Medium, "In a statement")]
    [InlineData("Ada Holm, in a statement, said the bridge would close.", VenueKind.Medium, "in a statement")]
    [InlineData("Ada Holm, the mayor, wrote on X that the bridge would close.", VenueKind.Medium, "on X")]
    [InlineData("“We are done,” she said by telephone.", VenueKind.Medium, "by telephone")]
    [InlineData("“It will close,” Holm said in court papers filed in January 2025.", VenueKind.Medium, "in court papers filed in January 2025")]
    [InlineData("After the debate, Ada Holm said in an email that the bridge was safe.", VenueKind.Medium, "in an email")]
    [InlineData("“Nobody asked us,” said Ada Holm, the harbor master, outside the courthouse.", VenueKind.Place, "outside the courthouse")]
    [InlineData("“The bridge is safe,” Ada Holm told reporters at the Pentagon on Feb. 12.", VenueKind.Place, "at the Pentagon")]
    public void A_venue_is_an_occasion_a_medium_or_a_place(string text, VenueKind kind, string words)
    {
        var venue = Quote(text).Venue;
        Assert.Equal((kind, words), (venue!.Kind, venue.Text));
        Assert.Equal(words, text[venue.Span.Start..venue.Span.End]);
    }

    [Theory]
    [InlineData("“It will close,” Ada Holm said Tuesday.", "Tuesday", "2026-02-17")]
    [InlineData("“It will close,” Ada Holm said on Wednesday.", "Wednesday", "2026-02-18")]
    [InlineData("“It will close,” Ada Holm said last Wednesday.", "last Wednesday", "2026-02-11")]
    [InlineData("Holm on Tuesday said the bridge was closed.", "Tuesday", "2026-02-17")]
    [InlineData("The bridge is not safe, Ada Holm said yesterday morning.", "yesterday morning", "2026-02-17TMO")]
    [InlineData("“It will close,” Ada Holm said last night.", "last night", "2026-02-17TNI")]
    [InlineData("Ada Holm told the Halford Gazette last week that the bridge was unsafe.", "last week", "2026-W07")]
    [InlineData("“It will close,” Ada Holm said earlier this month.", "earlier this month", "2026-02")]
    [InlineData("“It will close,” Ada Holm said two days ago.", "two days ago", "2026-02-16")]
    [InlineData("“It will close,” Ada Holm said on Feb. 12.", "Feb. 12", "2026-02-12")]
    [InlineData("“It will close,” Ada Holm said on December 30.", "December 30", "2025-12-30")]
    [InlineData("“It will close,” Ada Holm said on 30 December 2024.", "30 December 2024", "2024-12-30")]
    [InlineData("“It will close,” Ada Holm said on Monday, Feb. 9.", "Monday, Feb. 9", "2026-02-09")]
    [InlineData("“It will close,” Ada Holm said in November.", "November", "2025-11")]
    [InlineData("“It will close,” Ada Holm said in 2019.", "2019", "2019")]
    [InlineData("Ada Holm said in an interview published Friday that the bridge was safe.", "Friday", "2026-02-13")]
    [InlineData("Ada Holm on Monday seemed to say that the bridge was closed.", "Monday", "2026-02-16")]
    [InlineData("Ada Holm told a town hall in Halford, New Velmar, on Monday that the bridge was closed.", "Monday", "2026-02-16")]
    [InlineData("Ada Holm will say on Friday that the bridge is closed.", "Friday", "2026-02-20")]
    [InlineData("Ada Holm will say in May that the bridge is closed.", "May", "2026-05")]
    [InlineData("“It will close,” Ada Holm said last summer.", "last summer", "2025-SU")]
    [InlineData("“It will close,” Ada Holm said twenty-two years ago.", "twenty-two years ago", "2004")]
    [InlineData("“It will close,” Ada Holm said on Christmas Eve.", "Christmas Eve", "2025-12-24")]
    [InlineData("Ada Holm will say in January that the bridge is closed.", "January", "2027-01")]
    [InlineData("Ada Holm will say on Jan. 9 that the bridge is closed.", "Jan. 9", "2027-01-09")]
    [InlineData("Ada Holm will say next January that the bridge is closed.", "next January", "2027-01")]
    public void A_time_is_counted_from_the_day_of_the_article(string text, string words, string value)
    {
        var time = Quote(text).Time;
        Assert.Equal((words, value), (time!.Text, time.Value));
        Assert.Equal(words, text[time.Span.Start..time.Span.End]);
        Assert.Equal(value.Length >= 10 ? DateOnly.ParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, time.Date);
    }

    [Fact]
    public void Without_the_day_of_the_article_the_words_alone_are_given()
    {
        Assert.Equal(("Tuesday", null), Words(Quote("“It will close,” Ada Holm said Tuesday.", null)));
        Assert.Equal(("Feb. 12", null), Words(Quote("“It will close,” Ada Holm said on Feb. 12.", null)));
        Assert.Equal(("Feb. 12, 2024", "2024-02-12"), Words(Quote("“It will close,” Ada Holm said on Feb. 12, 2024.", null)));

        static (string?, string?) Words(Quote quote) => (quote.Time?.Text, quote.Time?.Value);
    }

    [Theory]
    [InlineData("“It will close,” Ada Holm said yesterday.", "0001-01-01", "yesterday")]
    [InlineData("“It will close,” Ada Holm said 900 years ago.", "0800-01-01", "900 years ago")]
    [InlineData("Ada Holm will say on Friday that the bridge is closed.", "9999-12-31", "Friday")]
    [InlineData("Ada Holm will say in January that the bridge is closed.", "9999-12-31", "January")]
    public void A_day_that_no_calendar_has_is_not_counted_to(string text, string published, string words)
    {
        var time = Quote(text, published).Time;
        Assert.Equal((words, null), (time?.Text, time?.Value));
    }

    [Theory]
    [InlineData("Ada Holm said that the bridge would close on Monday in a ceremony.")]
    [InlineData("“We met at a rally on Monday,” Ada Holm said.")]
    [InlineData("“It will close,” Ada Holm told Bo Lind.")]
    [InlineData("“It will close,” Ada Holm said with a smile.")]
    public void What_is_said_about_other_times_and_places_is_not_taken(string text)
    {
        var quote = Quote(text);
        Assert.Null(quote.Venue);
        Assert.Null(quote.Time);
    }

    [Fact]
    public void Who_hears_an_interview_or_gets_a_letter_is_the_addressee()
    {
        Assert.Equal("the Halford Gazette", Quote("“Nobody asked us,” Ada Holm said in a phone interview with the Halford Gazette on Monday.").Addressee?.Text);
        Assert.Equal("reporters", Quote("Speaking to reporters after the vote, Ada Holm said the bridge would close.").Addressee?.Text);
        Assert.Equal("students and staff", Quote("In a letter to students and staff, Ada Holm said the dome would stay.").Addressee?.Text);
        Assert.Equal("reporters", Quote("“The bridge is safe,” Ada Holm told reporters at the Pentagon.").Addressee?.Text);
    }

    [Theory]
    [InlineData("Ada Holm said that the bridge was closed.", Tense.Past, false, false)]
    [InlineData("Ada Holm had said that the bridge was closed.", Tense.Past, false, false)]
    [InlineData("Ada Holm did not say that the bridge was closed.", Tense.Past, true, false)]
    [InlineData("Ada Holm has said that the bridge is closed.", Tense.PresentPerfect, false, false)]
    [InlineData("Ada Holm says that the bridge is closed.", Tense.Present, false, false)]
    [InlineData("Ada Holm will say that the bridge is closed.", Tense.Future, false, false)]
    [InlineData("Ada Holm might say that the bridge is closed.", Tense.None, false, true)]
    public void A_cue_has_tense_negation_and_mood(string text, Tense tense, bool negated, bool hypothetical)
    {
        var cue = Quote(text).Cue!;
        Assert.Equal((tense, negated, hypothetical), (cue.Tense, cue.IsNegated, cue.IsHypothetical));
    }
}
