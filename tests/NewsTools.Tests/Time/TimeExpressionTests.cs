using Xunit;

namespace NewsTools.Tests.Time;

/// <summary>The times that a text names, with their values. The article is of Friday, 14 February 2025, unless a test says otherwise.</summary>
public sealed class TimeExpressionTests
{
    private static readonly DateTimeOffset Published = new(2025, 2, 14, 0, 0, 0, TimeSpan.Zero);

    private static Article Read(string text, DateTimeOffset? published, string? dateline = null) =>
        new(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]) { PublishedAt = published, Dateline = dateline };

    private static IReadOnlyList<TimeExpression> TimesOf(string text) => Read(text, Published).Analyze().Times;

    private static string Shown(IEnumerable<TimeExpression> times) => string.Join("; ", times.Select(time => $"{time.Text} = {time.Value}{(time.Mod is null ? "" : " " + time.Mod)}"));

    [Theory]
    // Weekdays, by the tense.
    [InlineData("The ferry sank on Monday and the harbour will reopen on Tuesday.", "Monday = 2025-02-10; Tuesday = 2025-02-18")]
    [InlineData("The pier closed Friday.", "Friday = 2025-02-14")]
    [InlineData("They plan to meet Saturday.", "Saturday = 2025-02-15")]
    [InlineData("The board has scheduled a hearing Wednesday.", "Wednesday = 2025-02-19")]
    [InlineData("The mill closed last Friday and opens next Friday.", "last Friday = 2025-02-07; next Friday = 2025-02-21")]
    [InlineData("On Tuesday, the council heard that the bridge would open.", "Tuesday = 2025-02-11")]
    [InlineData("Following Monday’s vote, they could come as early as Wednesday; the case is heard on Thursday.", "Monday = 2025-02-10; Wednesday = 2025-02-19; Thursday = 2025-02-20")]
    [InlineData("The bill passed this past Wednesday and every single Tuesday.", "this past Wednesday = 2025-02-12; every single Tuesday = XXXX-WXX-2")]
    // Days.
    [InlineData("It happened yesterday afternoon, last night and this morning.", "yesterday afternoon = 2025-02-13TAF; last night = 2025-02-13TNI; this morning = 2025-02-14TMO")]
    [InlineData("The vote is on 3 March and was announced on Jan. 6, 2024.", "3 March = 2025-03-03; Jan. 6, 2024 = 2024-01-06")]
    [InlineData("It was signed on Monday, Dec. 23, on the 5th of May 1998 and on 2025-02-01.", "Monday, Dec. 23 = 2024-12-23; the 5th of May 1998 = 1998-05-05; 2025-02-01 = 2025-02-01")]
    [InlineData("The train left at 10 p.m. Tuesday and came at 10:30 a.m. on Wednesday.", "10 p.m. Tuesday = 2025-02-11T22:00; 10:30 a.m. on Wednesday = 2025-02-12T10:30")]
    [InlineData("The shop opened at 7am and closed at noon.", "7am = 2025-02-14T07:00; noon = 2025-02-14T12:00")]
    // Weeks, months, seasons, quarters, years.
    [InlineData("Earlier this week he fell ill; last month he was well.", "Earlier this week = 2025-W07; last month = 2025-01")]
    [InlineData("The court will rule by the end of next year.", "the end of next year = 2026 END")]
    [InlineData("It snowed the week before last and in late November.", "the week before last = 2025-W05; late November = 2024-11 END")]
    [InlineData("A return to pre-2014 rules is planned for mid-March.", "pre-2014 = 2014 BEFORE; mid-March = 2025-03 MID")]
    [InlineData("The library opened in the summer of 1998 and closed last winter.", "the summer of 1998 = 1998-SU; last winter = 2024-WI")]
    [InlineData("Sales fell in the second quarter of 2019, in the first half of 2020 and in fiscal 2023.", "the second quarter of 2019 = 2019-Q2; the first half of 2020 = 2020-H1; fiscal 2023 = FY2023")]
    [InlineData("The song of the 1990s, the late '80s and the early nineties is of the 20th century.", "the 1990s = 199X; the late '80s = 198X END; the early nineties = 199X START; the 20th century = 19XX")]
    // Holidays.
    [InlineData("The choir sang on Christmas Eve; Easter 2024 was early, and Labor Day will be late.", "Christmas Eve = 2024-12-24; Easter 2024 = 2024-03-31; Labor Day = 2025-09-01")]
    // Counted.
    [InlineData("The mayor left two days ago, and his deputy a year ago.", "two days ago = 2025-02-12; a year ago = 2024")]
    [InlineData("He came on 3 January. Two weeks later he left, and the following month he was back.", "3 January = 2025-01-03; Two weeks later = 2025-W03; the following month = 2025-02")]
    [InlineData("He spoke the day before last Tuesday and will speak two weeks after Easter.", "the day before last Tuesday = 2025-02-10; two weeks after Easter = 2025-05-04")]
    [InlineData("The alarm rang at 2:10 a.m. Monday. Half an hour later the mill stood in flames, and 40 minutes later it fell.", "2:10 a.m. Monday = 2025-02-10T02:10; Half an hour later = 2025-02-10T02:40; 40 minutes later = 2025-02-10T03:20")]
    // Lengths and what comes again.
    [InlineData("The talks lasted nearly three years; it was a nearly three-year dispute.", "nearly three years = P3Y LESS_THAN; nearly three-year = P3Y LESS_THAN")]
    [InlineData("A 46-year-old baker waited for two and a half hours, several weeks and half an hour.", "46-year-old = P46Y; two and a half hours = PT2H30M; several weeks = PXW; half an hour = PT30M")]
    [InlineData("The decades-long feud of the past five years took more than a week.", "decades-long = PXY; the past five years = P5Y; more than a week = P1W MORE_THAN")]
    [InlineData("The board meets every Monday, twice a week, annually and every two years.", "every Monday = XXXX-WXX-1; twice a week = P1W; annually = P1Y; every two years = P2Y")]
    // Past, present, future.
    [InlineData("The plant is now open; it was recently sold, and nobody knows the future.", "now = PRESENT_REF; recently = PAST_REF; the future = FUTURE_REF")]
    public void Times_have_their_values(string text, string expected) => Assert.Equal(expected, Shown(TimesOf(text)));

    [Theory]
    [InlineData("From 3 to 7 May the bridge is closed.", "3 = 2025-05-03; 7 May = 2025-05-07")]
    [InlineData("The bridge was closed from May 3 to 7, 2024.", "May 3 = 2024-05-03; 7, 2024 = 2024-05-07")]
    [InlineData("The budget for 2014-15 was cut between 1990 and 1995.", "2014 = 2014; 15 = 2015; 1990 = 1990; 1995 = 1995")]
    [InlineData("It was shut May-July 2019.", "May = 2019-05; July 2019 = 2019-07")]
    [InlineData("It is open from 3 to 5 p.m.", "3 = 2025-02-14T15:00; 5 p.m. = 2025-02-14T17:00")]
    public void A_range_has_two_ends(string text, string expected)
    {
        var times = TimesOf(text);
        Assert.Equal(expected, Shown(times));
        Assert.Equal([RangeEnd.First, RangeEnd.Last], times.Take(2).Select(time => time.RangeEnd));
    }

    [Theory]
    [InlineData("He may march, and the second man will fall.")]
    [InlineData("The Sun reported it, and May said nothing.")]
    [InlineData("Call 555-1998 or pay $1,998 for Room 2012.")]
    [InlineData("Some 1,900 people saw the 3-2 win of 2000 players.")]
    [InlineData("The Boeing 737 has 20/20 vision.")]
    [InlineData("The bridge cost 1902 million euros, and the bank lent 1950 billion.")]
    [InlineData("It is paid $10 a day and runs 60 miles an hour.")]
    [InlineData("In week 60 of year 0 or 99999, nothing is known.")]
    [InlineData("April Ashdown met Tuesday Wellbrook in the Sunday Courier building.")]
    [InlineData("The March for Clean Rivers began.")]
    [InlineData("She is in her 30s, he in his early 20s.")]
    [InlineData("It was a once-in-50-years storm.")]
    public void Words_that_look_like_times_are_none(string text) => Assert.Equal("", Shown(TimesOf(text)));

    [Fact]
    public void Without_an_anchor_a_time_stays_open() => Assert.Equal(
        "Friday = XXXX-WXX-5; Last week = XXXX-WXX; May 3 = XXXX-05-03; yesterday = XXXX-XX-XX; last summer = XXXX-SU; Two years ago = XXXX; 2019 = 2019",
        Shown(Read("He left on Friday. Last week he was ill. He came on May 3, spoke yesterday and wrote last summer. Two years ago and in 2019 he won.", null).Analyze().Times));

    [Fact]
    public void Each_time_tells_what_it_is_counted_from()
    {
        var times = TimesOf("The mill burned on 3 January. Two days later it was gone. It was insured in 2019. The report comes three days after Mayor Holt said he would resign.");
        Assert.Equal([AnchorKind.PublicationDate, AnchorKind.EarlierTime, AnchorKind.None, AnchorKind.Event], times.Select(time => time.Anchor.Kind));
        Assert.Equal(("3 January", "2025-01-03"), (times[1].Anchor.Text, times[1].Anchor.Value));
        Assert.Equal(("2025-01-05", "2025-02-11"), (times[1].Value, times[3].Value));
        Assert.Equal("Mayor Holt said he would resign", times[3].Anchor.Text);
    }

    [Theory]
    [InlineData("“We leave tomorrow,” she said on Tuesday.", "tomorrow = 2025-02-12; Tuesday = 2025-02-11")]
    [InlineData("On Monday, Ada Holm said: “We came yesterday.”", "Monday = 2025-02-10; yesterday = 2025-02-09")]
    [InlineData("“We leave tomorrow,” she said.", "tomorrow = 2025-02-15")]
    [InlineData("She will leave tomorrow, she said on Tuesday.", "tomorrow = 2025-02-15; Tuesday = 2025-02-11")]
    public void Words_in_marks_are_counted_from_when_they_were_said(string text, string expected) => Assert.Equal(expected, Shown(TimesOf(text)));

    [Fact]
    public void The_day_in_the_dateline_is_an_anchor()
    {
        var times = Read("PELLBRIDGE, Ohio, Feb. 12 (TWP) — The mayor left today and comes back tomorrow.", Published).Analyze().Times;
        Assert.Equal("Feb. 12 = 2025-02-12; today = 2025-02-12; tomorrow = 2025-02-13", Shown(times));
        Assert.Equal((AnchorKind.Dateline, "Feb. 12"), (times[2].Anchor.Kind, times[2].Anchor.Text));
    }

    [Fact]
    public void A_time_can_be_placed()
    {
        var times = TimesOf("He was here last week, in 2019 and on Monday at 10 a.m., and for three days.");
        Assert.Equal("2025-02-03T00:00/2025-02-10T00:00", times[0].Interval?.ToString());
        Assert.Equal("2019-01-01T00:00/2020-01-01T00:00", times[1].Interval?.ToString());
        Assert.Equal((new DateTime(2025, 2, 10, 10, 0, 0), TimePrecision.Minute), (times[2].Interval!.Start, times[2].Interval!.Precision));
        Assert.Null(times[3].Interval);
    }

    [Theory]
    [InlineData("The meeting is on 31 June.", "31 June = ")]
    [InlineData("The meeting was on Feb. 29, 2023.", "Feb. 29, 2023 = ")]
    [InlineData("The meeting was on 32 May.", "May = 2024-05")]
    [InlineData("It was 5000 years ago and 999999 years ago.", "5000 years ago = XXXX; 999999 years ago = XXXX")]
    public void What_the_calendar_does_not_have_has_no_value(string text, string expected) => Assert.Equal(expected, Shown(TimesOf(text)));

    [Theory]
    [InlineData(null, "03/04/2025 = 2025-XX-XX; 25/12/2024 = 2024-12-25")]
    [InlineData("PELLBRIDGE, Ohio", "03/04/2025 = 2025-03-04; 25/12/2024 = 2024-12-25")]
    [InlineData("WELLBOURNE, England", "03/04/2025 = 2025-04-03; 25/12/2024 = 2024-12-25")]
    public void The_region_of_the_dateline_tells_the_month_from_the_day(string? dateline, string expected) =>
        Assert.Equal(expected, Shown(Read("The letters are of 03/04/2025 and 25/12/2024.", Published, dateline).Analyze().Times));

    [Fact]
    public void Capitals_are_read_as_well() => Assert.Equal("MONDAY, MAY 5 = 2025-05-05; JUNE = 2025-06",
        Shown(TimesOf("THE MAYOR MAY RESIGN ON MONDAY, MAY 5, AND NOT IN JUNE.")));

    [Fact]
    public void An_article_of_the_far_future_is_an_anchor_too() =>
        Assert.Equal("yesterday = 2999-12-31", Shown(Read("He left yesterday.", new DateTimeOffset(3000, 1, 1, 0, 0, 0, TimeSpan.Zero)).Analyze().Times));

    [Fact]
    public void A_day_out_of_all_calendars_is_no_anchor() =>
        Assert.Equal("yesterday = XXXX-XX-XX", Shown(Read("He left yesterday.", new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero)).Analyze().Times));
}
