using Xunit;

namespace NewsTools.Tests.People;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Senator Karen Doyle opened the hearing. Robert Finch answered for two hours. The senator was not satisfied.", "The senator", " was", "Karen Doyle")]
    [InlineData("Goalkeeper Luis Ferrer, 43, and striker Tom Baxter stayed behind. The 43-year-old goalkeeper signed shirts.", "The 43-year-old goalkeeper", " signed", "Luis Ferrer")]
    [InlineData("Russian President Boris Orlov met French President Claire Dumas. The French president spoke first.", "The French president", " spoke", "Claire Dumas")]
    [InlineData("Vice President Alan Pierce praised President Julia Hart. The president did not reply.", "The president", " did", "Julia Hart")]
    [InlineData("Former Mayor Robert Finch met Mayor Karen Doyle. The former mayor left first.", "The former mayor", " left", "Robert Finch")]
    [InlineData("Claire Dumas, the president of France, met Julia Hart, the president of Chile. The French president spoke first.", "The French president", " spoke", "Claire Dumas")]
    [InlineData("Senator Karen Doyle spoke first. Senator Robert Finch answered. The senator was brief.", "The senator", " was", "Robert Finch")]
    [InlineData("Senator Robert Finch opened the hearing. Finch was calm. Finch was brief. Senator Karen Doyle thanked Finch. The senator was late.", "The senator", " was", "Robert Finch")]
    public void A_description_means_the_person_whose_title_fits(string text, string words, string after, string name) => Assert.Equal(name, Articles.Meant(text, words, after));

    [Theory]
    [InlineData("Mayor Karen Doyle opened the hearing. The senator was late.", "The senator", " was")]
    [InlineData("Mayor Karen Doyle opened the hearing. The mayor of Pell was late.", "The mayor", " of")]
    [InlineData("Senator Karen Doyle opened the hearing. The senator aide took notes.", "The senator", " aide")]
    [InlineData("Former Mayor Robert Finch opened the hearing. The mayor was late.", "The mayor", " was")]
    [InlineData("Senator Karen Doyle and Senator Robert Finch opened the hearing. The senator was late.", "The senator", " was")]
    public void A_description_that_fits_nobody_means_nobody(string text, string words, string after) => Assert.Null(Articles.Meant(text, words, after));

    [Fact]
    public void A_description_goes_up_to_its_noun()
    {
        var person = Articles.Person("Goalkeeper Luis Ferrer, 43, stayed behind. The 43-year-old goalkeeper signed shirts.", "Luis Ferrer");
        Assert.Contains(person.Mentions, m => m is { Kind: MentionKind.Description, Text: "The 43-year-old goalkeeper" });
    }

    [Theory]
    [InlineData("Karen Doyle met Robert Finch on Monday. She said the talks went well.", "She", " said", "Karen Doyle")]
    [InlineData("Karen Doyle met Robert Finch on Monday. Doyle thanked him for the visit.", "him", " for", "Robert Finch")]
    [InlineData("Prior to his death, Robert Finch gave the mill to the town.", "his", " death", "Robert Finch")]
    [InlineData("Robert Finch, who ran the mill for years, died on Monday.", "who", " ran", "Robert Finch")]
    [InlineData("“We lost,” Robert Finch said. “We played badly.” He added that the season was long.", "He", " added", "Robert Finch")]
    public void A_pronoun_means_the_person_it_agrees_with(string text, string pronoun, string after, string name) => Assert.Equal(name, Articles.Meant(text, pronoun, after));

    [Theory]
    [InlineData("Kofi Brandt spoke to Aldo Renner and vowed to work with him.", "him", ".", "Aldo Renner")]
    [InlineData("Kofi Brandt was thanked by Aldo Renner and drove with him to Pell.", "him", " to Pell", "Aldo Renner")]
    [InlineData("Kofi Brandt phoned Aldo Renner, who told him the news.", "him", " the news", "Kofi Brandt")]
    [InlineData("Ada Holm wrote to Berta Kern and hoped to meet her again.", "her", " again", "Berta Kern")]
    [InlineData("Ada Holm, who knew Berta Kern, never wrote to her.", "her", ".", "Berta Kern")]
    public void Who_does_something_does_it_to_another(string text, string pronoun, string after, string name) => Assert.Equal(name, Articles.Meant(text, pronoun, after));

    [Theory]
    [InlineData("The mill is run by Berta Kern, who taught for years and who says it will close.", "who", " says", "Berta Kern")]
    [InlineData("Kofi Brandt, who knew Ada Holm well but never paid, and who wrote to her, left.", "who", " wrote", "Kofi Brandt")]
    [InlineData("Kofi Brandt thanked Ada Holm, who sang, or who at least hummed.", "who", " at least", "Ada Holm")]
    [InlineData("Kofi Brandt spoke to men who were tired and who said so.", "who", " said", null)]
    public void A_second_relative_goes_on_with_the_first(string text, string pronoun, string after, string? name) => Assert.Equal(name, Articles.Meant(text, pronoun, after));

    [Theory]
    [InlineData("Ada Holm came early. She told Berta Kern that her mother is Ida Sole.", "her", " mother", "Ida Sole")]
    [InlineData("Berta Kern came early. Ida Sole met Ada Holm, and Ida Sole is her sister.", "her", " sister", "Ida Sole")]
    public void Who_is_said_to_be_somebodys_is_somebody_else(string text, string pronoun, string after, string name) => Assert.NotEqual(name, Articles.Meant(text, pronoun, after));

    [Theory]
    [InlineData("Kofi Brandt was a witness in the trial of Aldo Renner, who ran the port.\n“He said it was a cold night,” Mr. Brandt told the jury.", "Aldo Renner")]
    [InlineData("Kofi Brandt told the court about Aldo Renner.\n“Then he said it was late,” Mr. Brandt testified.", "Aldo Renner")]
    public void Who_speaks_behind_the_words_is_not_whom_they_speak_of(string text, string name) =>
        Assert.Equal(name, Articles.Of(text).Analyze().Quotes.SelectMany(quote => quote.Nested).Single().Speaker?.Name);

    [Theory]
    [InlineData("Kofi Brandt sued Aldo Renner in May. The case against Renner made Brandt known. In his next case, Brandt lost.", "his", " next", "Kofi Brandt")]
    [InlineData("Ada Holm founded the choir with Berta Kern. During her long years in Pell, Holm wrote songs.", "her", " long", "Ada Holm")]
    [InlineData("Berta Kern taught Ada Holm to sing. After her first concert, Holm left Pell.", "her", " first", "Ada Holm")]
    [InlineData("Aldo Renner hired Kofi Brandt. When he was ill, Renner sold the mill.", "he", " was ill", "Aldo Renner")]
    public void The_setting_of_a_sentence_is_that_of_its_subject(string text, string pronoun, string after, string name) => Assert.Equal(name, Articles.Meant(text, pronoun, after));

    [Fact]
    public void Pronouns_are_mentions_but_no_aliases()
    {
        var person = Articles.Person("Robert Finch resigned. He gave no reason.", "Robert Finch");
        Assert.Contains(person.Mentions, m => m is { Kind: MentionKind.Pronoun, Text: "He" });
        Assert.Empty(person.Aliases);
    }

    [Fact]
    public void Ten_thousand_people_do_not_hang()
    {
        var text = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"Councillor John Smith{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))} said he was late."));
        Assert.NotEmpty(Articles.People(text));
    }

    [Fact]
    public void Cancelling_stops_the_work()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Articles.Of("Robert Finch resigned. He gave no reason.").Analyze(cancellation.Token).People);
    }

    [Fact]
    public void One_who_is_named_and_described_all_day_is_one_person()
    {
        const int days = 20_000;
        var person = Assert.Single(Articles.Of(string.Concat(Enumerable.Repeat("Mayor Ada Brook came to the pier. The mayor smiled at the crowd.\n\n", days))).Analyze().People);
        Assert.Equal(days, person.Mentions.Count(m => m.Kind == MentionKind.Name));
        Assert.Equal(days, person.Mentions.Count(m => m.Kind == MentionKind.Description));
    }
}
