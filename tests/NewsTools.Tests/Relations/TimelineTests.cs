using NewsTools.Training.Relations;
using Xunit;

namespace NewsTools.Tests.Relations;

/// <summary>Statements and events in the order of time.</summary>
public sealed class TimelineTests
{
    private static IReadOnlyList<TimelineEntry> Of(string text, bool isDated = true) => RelationSets.ArticleOf([text], isDated ? new DateOnly(2031, 6, 20) : null).Analyze().Timeline;

    [Fact]
    public void Statements_and_events_come_in_the_order_of_time()
    {
        var entries = Of("The pier burned on 12 May 2031. Mayor Ina Corve said on 3 March 2031 that it was safe. It was rebuilt in 2019.");

        Assert.Equal(["2019", "2031-03-03", "2031-05-12"], entries.Select(entry => entry.Value));
        Assert.Equal([TimelineKind.Event, TimelineKind.Statement, TimelineKind.Event], entries.Select(entry => entry.Kind));
        Assert.Equal([TimePrecision.Year, TimePrecision.Day, TimePrecision.Day], entries.Select(entry => entry.Precision));
        Assert.Equal(("Ina Corve", "that it was safe"), (entries[1].Who, entries[1].What));
        Assert.Equal(("The pier", "The pier burned on 12 May 2031"), (entries[2].Who, entries[2].What));
    }

    [Fact]
    public void What_cannot_be_placed_comes_last_and_says_why()
    {
        var entries = Of("Mayor Ina Corve said that the pier was safe. It burned on 12 May 2031.");

        Assert.Equal([true, false], entries.Select(entry => entry.IsPlaced));
        Assert.Equal("the text does not say when", entries[1].Reason);
    }

    [Fact]
    public void Without_a_date_of_publication_a_weekday_has_no_place()
    {
        var entry = Assert.Single(Of("Mayor Ina Corve said on Friday that the pier was safe.", isDated: false));

        Assert.Equal((false, "Friday", "nothing tells which “Friday” is meant"), (entry.IsPlaced, entry.Time, entry.Reason));
    }

    [Fact]
    public void An_event_that_somebody_tells_has_the_statement_that_tells_it()
    {
        var entry = Assert.Single(Of("Mayor Ina Corve said that the pier burned in 2012."), one => one.Kind is TimelineKind.Event);

        Assert.Equal(("2012", "Ina Corve", "Ina Corve tells it"), (entry.Value, entry.Quote?.Speaker?.Name, entry.Reason));
    }

    [Fact]
    public void A_statement_that_a_time_is_counted_from_has_its_date()
    {
        var entry = Assert.Single(Of("The offer comes two days after Mayor Ina Corve said that the pier would close."));

        Assert.Equal((TimelineKind.Statement, "2031-06-18"), (entry.Kind, entry.Value));
    }
}
