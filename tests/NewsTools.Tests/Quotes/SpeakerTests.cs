using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Whose words a quotation is, where its own sentence does not name the speaker.</summary>
public sealed class SpeakerTests
{
    private static IReadOnlyList<Quote> Quotes(string text) => People.Articles.Of(text).Analyze().Quotes;

    private static string? SpeakerOf(string words, string text) => Quotes(text).Single(q => q.Text.Contains(words, StringComparison.Ordinal)).Speaker?.Name;

    [Theory]
    [InlineData("The mayor, Tomas Ek, said he was worried.")]
    [InlineData("Tomas Ek, the mayor, said he was worried.")]
    [InlineData("Last night Tomas Ek, a Liberal councillor, said he was worried.")]
    [InlineData("Tomas Ek, who has run the port since 2015, said he was worried.")]
    [InlineData("Tomas Ek (Liberal) said he was worried.")]
    [InlineData("Tomas Ek — the mayor — said he was worried.")]
    [InlineData("Tomas Ek has said he was worried.")]
    [InlineData("Tomas Ek later told reporters he was worried.")]
    [InlineData("But Tomas Ek also said he was worried.")]
    [InlineData("Tomas Ek admitted he had been slow.")]
    [InlineData("Tomas Ek said his party was divided.")]
    [InlineData("The chief engineer, Tomas Ek, of the water board, said he had warned them.")]
    [InlineData("He was worried, said Tomas Ek.")]
    [InlineData("He was worried, Tomas Ek, the mayor, said.")]
    [InlineData("According to Tomas Ek, he had warned them.")]
    [InlineData("Tomas Ek was worried.")]
    [InlineData("Tomas Ek, the owner, is not so sure.")]
    public void He_said_goes_on_with_whom_the_paragraph_is_about(string sentence)
    {
        const string Earlier = "“They need help,” said Hugo Marsh, a doctor. “They will fall ill,” he said.\nMarsh has run the clinic since 2010. He was born in the valley.\n";
        const string Words = "“The valley was together,” he said. “That is gone.”";
        Assert.Equal("Tomas Ek", SpeakerOf("The valley", Earlier + sentence + " " + Words));
        Assert.Equal("Tomas Ek", SpeakerOf("The valley", Earlier + sentence + "\n" + Words));
    }

    [Theory]
    [InlineData("Marsh said Tomas Ek was a liar.")]
    [InlineData("Marsh said the mayor, Tomas Ek, had lied.")]
    [InlineData("Marsh thanked the mayor, Tomas Ek.")]
    [InlineData("The mayor, Ingrid Ek, said she was worried.")]
    [InlineData("Tomas Ek lied again, Marsh said.")]
    public void He_said_does_not_go_on_with_who_is_only_spoken_of(string sentence) => Assert.Equal("Hugo Marsh", SpeakerOf("The valley",
        "“They need help,” said Hugo Marsh, a doctor. He was born in the valley.\n" + sentence + " “The valley was together,” he said."));

    [Theory]
    [InlineData("Kim Perry wore the boots again, Councillor Lotte Hage said on Friday.", "Lotte Hage")]
    [InlineData("Kim Perry wore the boots again, said Councillor Lotte Hage on Friday.", "Lotte Hage")]
    [InlineData("Kim Perry wore the boots again, according to the mayor, Lotte Hage.", "Lotte Hage")]
    [InlineData("Kim Perry had no right to wear the boots, the council’s leader, Lotte Hage, told reporters.", "Lotte Hage")]
    [InlineData("“Kim Perry wore the boots again,” Lotte Hage said on Friday.", "Lotte Hage")]
    [InlineData("Mayor Ruth Perry and her sister Kim Perry wore the boots again, Councillor Lotte Hage wrote.", "Lotte Hage")]
    [InlineData("Kim Perry’s boots were seen again, Lotte Hage said. She laughed.", "Lotte Hage")]
    [InlineData("Ruth Perry wore the boots again, Councillor Bernard Hage said on Friday.", "Ruth Perry")]
    public void She_said_goes_on_with_who_spoke_behind_the_words(string sentence, string speaker) =>
        Assert.Equal(speaker, SpeakerOf("town hall", sentence + "\n“It is a town hall, not a ballroom,” she said."));

    [Fact]
    public void A_sentence_that_begins_with_a_pronoun_goes_on_with_the_speaker_before() => Assert.Equal("Amina Dahl", SpeakerOf("carved", """
        Prime Minister Helena Marsh left early. Marsh’s office was silent.
        The Greens’ leader, Amina Dahl, said they had until Friday. She later softened her tone, telling reporters that the deadline was “not carved in stone.”
        """));
}
