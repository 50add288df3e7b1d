using NewsTools.Language;
using NewsTools.Languages.English;
using Xunit;

namespace NewsTools.Tests.Language;

public sealed class TaggerTests
{
    [Theory]
    // Capitals in a heading make no names.
    [InlineData("Council Approves New Ferry Route After Long Debate", "Debate", PartOfSpeech.Noun)]
    [InlineData("Council Approves New Ferry Route After Long Debate", "Approves", PartOfSpeech.Verb)]
    [InlineData("Teachers Reject Pay Offer As Strike Enters Third Week", "Strike", PartOfSpeech.Noun)]
    [InlineData("Teachers Reject Pay Offer As Strike Enters Third Week", "Offer", PartOfSpeech.Noun)]
    [InlineData("Teachers Reject Pay Offer As Strike Enters Third Week", "Enters", PartOfSpeech.Verb)]
    // Names remain names.
    [InlineData("Ottla Verner told the court that Brask had lied.", "Verner", PartOfSpeech.Propn)]
    [InlineData("Ottla Verner told the court that Brask had lied.", "Brask", PartOfSpeech.Propn)]
    [InlineData("The ferry to Lindesholm was late again on Tuesday.", "Lindesholm", PartOfSpeech.Propn)]
    // Words that the treebanks hardly know are told by what they mean.
    [InlineData("The goalkeeper parried the free kick and the striker pounced.", "goalkeeper", PartOfSpeech.Noun)]
    [InlineData("The goalkeeper parried the free kick and the striker pounced.", "parried", PartOfSpeech.Verb)]
    [InlineData("The goalkeeper parried the free kick and the striker pounced.", "pounced", PartOfSpeech.Verb)]
    [InlineData("Prosecutors subpoenaed the ledgers of the pawnbroker.", "subpoenaed", PartOfSpeech.Verb)]
    [InlineData("Prosecutors subpoenaed the ledgers of the pawnbroker.", "ledgers", PartOfSpeech.Noun)]
    // One word, two uses.
    [InlineData("They plan to plant the plant by the gate.", "plan", PartOfSpeech.Verb)]
    [InlineData("Her plan to sell the mill failed.", "plan", PartOfSpeech.Noun)]
    public void A_word_has_the_tag_of_its_use(string text, string word, PartOfSpeech expected)
    {
        var article = LanguageText.Paragraphs(text);
        var tokens = new Tokenizer().Tokenize(article, CancellationToken.None);
        var tags = new NetworkTagger().Tag(article, tokens, new SentenceSplitter().Split(article, tokens, CancellationToken.None), CancellationToken.None);
        Assert.Equal(expected, tags.Universal[Array.FindIndex(tokens, t => t.Span.Of(text).SequenceEqual(word))]);
    }
}
