using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Those who were asked and gave no answer.</summary>
public sealed class NoResponseTests
{
    private static Article Read(string text) => new(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]) { PublishedAt = new DateTimeOffset(2026, 2, 18, 12, 0, 0, TimeSpan.Zero) };

    [Theory]
    [InlineData("A spokeswoman for Halford Steel, Ines Roy, declined to comment.", NoResponseKind.Declined, "Ines Roy", "declined to comment")]
    [InlineData("Ines Roy, who declined to comment on the case, left at noon.", NoResponseKind.Declined, "Ines Roy", "declined to comment")]
    [InlineData("Ines Roy confirmed the sale but refused to discuss the price.", NoResponseKind.Declined, "Ines Roy", "refused to discuss")]
    [InlineData("The police would not say whether a shot had been fired.", NoResponseKind.Declined, "The police", "would not say")]
    [InlineData("Asked about the sale, Ines Roy would not comment.", NoResponseKind.Declined, "Ines Roy", "would not comment")]
    [InlineData("Ines Roy declined an interview request.", NoResponseKind.Declined, "Ines Roy", "declined an interview request")]
    [InlineData("The White House had no immediate comment.", NoResponseKind.Declined, "The White House", "had no immediate comment")]
    [InlineData("Halford Steel did not immediately respond to a request for comment.", NoResponseKind.NoReply, "Halford Steel", "did not immediately respond")]
    [InlineData("The company has not responded to calls, emails or texts.", NoResponseKind.NoReply, "The company", "has not responded")]
    [InlineData("The mayor’s office did not return two calls.", NoResponseKind.NoReply, "The mayor’s office", "did not return two calls")]
    [InlineData("The ministry has yet to respond.", NoResponseKind.NoReply, "The ministry", "has yet to respond")]
    [InlineData("Calls to Halford Steel were not returned.", NoResponseKind.NoReply, "Halford Steel", "were not returned")]
    [InlineData("A message left with Ines Roy’s lawyer went unanswered.", NoResponseKind.NoReply, "Ines Roy’s lawyer", "went unanswered")]
    [InlineData("There was no immediate comment from the ministry.", NoResponseKind.NoReply, "the ministry", "There was no immediate comment")]
    [InlineData("Mr. Roy could not be reached for comment.", NoResponseKind.Unreachable, "Roy", "could not be reached")]
    [InlineData("Ines Roy was not available for comment.", NoResponseKind.Unreachable, "Ines Roy", "was not available")]
    [InlineData("Attempts to reach Ines Roy were unsuccessful.", NoResponseKind.Unreachable, "Ines Roy", "were unsuccessful")]
    public void Who_gives_no_answer_is_a_record_of_its_own(string text, NoResponseKind kind, string speaker, string cue)
    {
        var silent = Assert.Single(Read(text).Analyze().NoResponses);
        Assert.Equal((kind, speaker, cue), (silent.Kind, silent.Speaker?.Name, silent.Cue.Text));
        Assert.Equal(("n1", 1), (silent.Id, silent.Paragraph));
        Assert.StartsWith(cue, silent.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The police would not say whether a shot had been fired.")]
    [InlineData("Ines Roy declined to say whether she would run.")]
    [InlineData("Ines Roy declined to comment on the case.")]
    [InlineData("The clinic said it had no comment to make.")]
    [InlineData("Ines Roy said she had no comment.")]
    [InlineData("Ines Roy said that she had no further comment at this time.")]
    [InlineData("Halford Steel said it would not comment on the case.")]
    [InlineData("Ines Roy told reporters she could not comment while the case was open.")]
    [InlineData("It had no comment on the sale, Halford Steel said.")]
    public void It_is_no_quotation(string text) => Assert.Empty(Read(text).Analyze().Quotes);

    [Theory]
    [InlineData("The clinic said it had no comment to make.", "it")]
    [InlineData("Ines Roy said she had no comment.", "she")]
    [InlineData("Halford Steel said it would not comment on the case.", "it")]
    public void Who_says_so_gave_no_answer(string text, string source) => Assert.Equal(source, Assert.Single(Read(text).Analyze().NoResponses).Source.Text);

    [Theory]
    [InlineData("Ines Roy said she had no comment on the sale and that the pier would open in May.")]
    [InlineData("Ines Roy said the board had no comment box.")]
    [InlineData("Ines Roy said the case was hard to comment on.")]
    [InlineData("Ines Roy said she had no doubt.")]
    [InlineData("Ines Roy said she had no comment; the pier would open in May.")]
    public void What_says_more_is_a_quotation(string text) => Assert.Single(Read(text).Analyze().Quotes);

    [Theory]
    [InlineData("The patient did not respond to treatment.")]
    [InlineData("An agreement could not be reached on Tuesday.")]
    [InlineData("Prices did not respond.")]
    [InlineData("The council refused to pay the bill.")]
    [InlineData("He said nothing would change.")]
    [InlineData("Ines Roy did not return to the city.")]
    [InlineData("Roy refused to speak to his brother.")]
    [InlineData("She declined to be named because she feared for her job.")]
    [InlineData("“I declined to comment,” Ines Roy said.")]
    public void Words_that_mean_something_else_are_not_taken(string text) => Assert.Empty(Read(text).Analyze().NoResponses);

    [Fact]
    public void A_spokesperson_says_for_whom_and_a_time_is_given()
    {
        var silent = Assert.Single(Read("Ines Roy left. A lawyer for Ines Roy did not reply to an email on Monday.").Analyze().NoResponses);
        Assert.Equal("Ines Roy", silent.Speaker?.OnBehalfOf?.Name);
        Assert.Equal(SpeakerKind.Unnamed, silent.Speaker?.Kind);
        Assert.Equal(("Monday", "2026-02-16"), (silent.Time?.Text, silent.Time?.Value));
    }
}
