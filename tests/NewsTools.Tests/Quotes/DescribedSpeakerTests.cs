using Xunit;

namespace NewsTools.Tests.Quotes;

/// <summary>Whom “the priest”, “the hotelier” and “the 63-year-old” mean.</summary>
public sealed class DescribedSpeakerTests
{
    [Theory]
    [InlineData("Father Ivo Sandrell blessed the boats. The priest said it was late.", "Ivo Sandrell")]
    [InlineData("Rev. Mira Tollund blessed the boats. The pastor said it was late.", "Mira Tollund")]
    [InlineData("Bishop Ivo Sandrell sent a message. The prelate said it was late.", "Ivo Sandrell")]
    [InlineData("Justice Mira Tollund rose at noon. The judge said it was late.", "Mira Tollund")]
    [InlineData("Assistant District Attorney Mira Tollund rose. “He did it,” the prosecutor said. The prosecutor said it was late.", "Mira Tollund")]
    [InlineData("Senator Ivo Sandrell left the room. The lawmaker said it was late.", "Ivo Sandrell")]
    [InlineData("Detective Ivo Sandrell found the glove. The officer said it was late.", "Ivo Sandrell")]
    [InlineData("Mira Tollund runs the inn beside the slipway. The hotelier said it was late.", "Mira Tollund")]
    [InlineData("Mira Tollund has lived there since her husband drowned. The widow said it was late.", "Mira Tollund")]
    [InlineData("Ivo Sandrell has sung since he was nine. The singer said it was late.", "Ivo Sandrell")]
    [InlineData("Mira Tollund lost her house in the flood. The mother of three said it was late.", "Mira Tollund")]
    [InlineData("Ivo Sandrell, who came from Harare in May, has no room. The Zimbabwean said it was late.", "Ivo Sandrell")]
    [InlineData("Ivo Sandrell waded into the sea. “I am cold,” the 63-year-old said. The 63-year-old said it was late.", "Ivo Sandrell")]
    [InlineData("Mira Tollund waited all day. The retired bus driver said it was late.", "Mira Tollund")]
    [InlineData("Oba Ivo Sandrell spoke with them. The monarch said it was late.", "Ivo Sandrell")]
    public void A_description_means_who_fits_it(string text, string name) => Assert.Equal(name, Late(text).Speaker?.Entity?.Name);

    [Theory]
    [InlineData("Justice Mira Tollund rose at noon. The prosecutor said it was late.")]
    [InlineData("Father Ivo Sandrell blessed the boats. The mayor said it was late.")]
    [InlineData("Mira Tollund left. The minister said it was late.")]
    [InlineData("Mira Tollund met Ivo Sandrell at the pier. The baker said it was late.")]
    [InlineData("A baker stood in the rain. Mira Tollund left. The baker said it was late.")]
    [InlineData("Mira Tollund left the court. The witness said it was late.")]
    [InlineData("Mira Tollund left the court. The father said it was late.")]
    [InlineData("Mr. Ivo Sandrell left the court. The widow said it was late.")]
    [InlineData("Ivo Sandrell, 41, waded into the sea. The 63-year-old said it was late.")]
    [InlineData("Mira Tollund, a banker, left. The French said it was late.")]
    [InlineData("Mira Tollund went home at noon. The Gulf Storm Center said it was late.")]
    public void A_description_that_fits_nobody_or_two_names_nobody(string text) => Assert.IsNotType<Person>(Late(text).Speaker?.Entity);

    [Theory]
    [InlineData("Pell Bay will shut two schools, its mayor said, because it was late.\nMayor Bo Rand spoke for an hour.", "its mayor")]
    [InlineData("The guard said it was late.\nThe guard, Bo Rand, was the first to speak.", "The guard")]
    [InlineData("The pilot said it was late. Nobody was hurt.\nThe plane burned.\nThe pilot, Bo Rand, was in hospital on Monday.", "The pilot")]
    [InlineData("His lawyer told jurors it was late.\nThe lawyer, Bo Rand, spoke for an hour.", "His lawyer")]
    [InlineData("Redwater College will stay open, its president said on Thursday.\nIn a letter to students, President Bo Rand thanked them.", "its president")]
    public void Who_is_named_after_the_office_is_meant_by_it(string text, string source)
    {
        var quote = People.Articles.Of("Notes of the day\n\n" + text).Analyze().Quotes.First(q => q.Source?.Text == source);
        Assert.Equal(("Bo Rand", SpeakerResolution.Description), (quote.Speaker?.Entity?.Name, quote.Speaker?.How));
    }

    [Theory]
    [InlineData("The judge said it was late.\nJudge Ada Holm and Judge Bo Rand left.")]
    [InlineData("A nurse said it was late.\nTwo nurses, Ada Holm and Bo Rand, stood at the door.")]
    [InlineData("Pell Bay will shut two schools. Its mayor said it was late.\nMayor Bo Rand of Oslo spoke for an hour.")]
    [InlineData("The vice president said it was late.\nPresident Bo Rand spoke for an hour.")]
    [InlineData("The former mayor said it was late.\nMayor Bo Rand spoke for an hour.")]
    [InlineData("Mayor Ada Holm left. The deputy mayor said it was late.\nMayor Bo Rand of Oslo spoke.")]
    [InlineData("Her father said it was late.\nA father, Bo Rand, stood at the door.")]
    [InlineData("The mayoress said it was late.\nMr. Bo Rand, the baker, spoke for an hour.")]
    public void Who_is_named_after_another_office_is_not(string text) => Assert.Null(Late(text).Speaker?.Entity);

    private static Quote Late(string text) => People.Articles.Of("Notes of the day\n\n" + text).Analyze().Quotes.Single(q => q.Text == "it was late");
}
