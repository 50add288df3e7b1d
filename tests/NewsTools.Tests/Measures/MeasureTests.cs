using NewsTools.Measures;
using Xunit;

namespace NewsTools.Tests;

public sealed class MeasureTests
{
    private static Article Read(string text) => new TextArticleReader().Read(ArticleSource.FromText(text), ArticleReadOptions.Default, CancellationToken.None).First();

    private static NewsMeasure Measure(string text) => MeasureTally.Of(Read(text).Analyze()).ToMeasure();

    private static NewsMeasure Measure(params string[] texts) => Sum(texts).ToMeasure();

    private static MeasureTally Sum(IEnumerable<string> texts)
    {
        var sum = new MeasureTally();
        foreach (var text in texts)
            sum.Add(MeasureTally.Of(Read(text).Analyze()));
        return sum;
    }

    [Theory]
    [InlineData(100, 5, 150, 59.6, 9.9)]
    [InlineData(6, 2, 6, 119.2, -2.6)]
    [InlineData(0, 0, 0, null, null)]
    [InlineData(3, 0, 3, null, null)]
    public void Readability_follows_the_formulas(int words, int sentences, int syllables, double? ease, double? grade)
    {
        Assert.Equal(ease, Readability.FleschReadingEase(words, sentences, syllables));
        Assert.Equal(grade, Readability.FleschKincaidGrade(words, sentences, syllables));
    }

    [Theory]
    [InlineData("pier", 1)]
    [InlineData("harbour", 2)]
    [InlineData("closed", 1)]
    [InlineData("wanted", 2)]
    [InlineData("table", 2)]
    [InlineData("houses", 2)]
    [InlineData("makes", 1)]
    [InlineData("the", 1)]
    [InlineData("government", 3)]
    [InlineData("university", 5)]
    [InlineData("radio", 3)]
    [InlineData("harbourmaster’s", 4)]
    [InlineData("well-known", 2)]
    [InlineData("2026", 1)]
    [InlineData("agree", 2)]
    [InlineData("“Nobody,”", 3)]
    [InlineData("xzzt", 1)]
    public void Syllables_are_counted_by_spelling(string word, int syllables) =>
        Assert.Equal(syllables, Read("The pier is long.").Analyze().Document.Lexicon<SyllableLexicon>().Count(word));

    [Fact]
    public void Words_and_sentences_are_those_of_the_body()
    {
        var measure = Measure("Pier shut for years\n\nThe pier – a long one – is shut. It has 3 parts!");
        Assert.Equal((11, 2), (measure.Words, measure.Sentences));
        Assert.NotNull(measure.FleschReadingEase);
    }

    [Fact]
    public void Words_in_quotation_marks_count_once()
    {
        var measure = Measure("“He told me, ‘Go home,’ and I went,” Ada Holm said. Bo Rand called it “sheer folly”.");
        Assert.Equal(10, measure.QuotedWords);
        Assert.Equal(Math.Round(10.0 / measure.Words, 4), measure.QuotedShare);
    }

    [Fact]
    public void Shares_are_parts_of_the_words_attributed()
    {
        var measure = Measure("“We close it for a year now,” Ada Holm, the mayor, said. “It is folly,” Bo Rand said. “I swim,” a visitor said.");
        Assert.Equal([("Ada Holm", 7), ("Bo Rand", 3), ("a visitor", 2)], measure.Voices.Select(voice => (voice.Name ?? "", voice.Words)));
        Assert.Equal([0.5833, 0.25, 0.1667], measure.Voices.Select(voice => voice.Share));
        Assert.Equal((2, 1, 0, 0), (measure.NamedSources, measure.UnnamedSources, measure.Documents, measure.Unattributed));
        Assert.All(new[] { measure.Voices, measure.Roles, measure.Genders, measure.Organizations, measure.Kinds }, list => Assert.Equal(1, list.Sum(voice => voice.Share), 3));
    }

    [Fact]
    public void A_gender_counts_only_where_the_text_states_it()
    {
        var measure = Measure("Ada Holm said the pier is shut. She said it is old. Mr. Bo Rand said it is safe. Kim Lund said it is long.");
        Assert.Equal(["Female", "Male", null], measure.Genders.Select(voice => voice.Name).OrderBy(name => name is null).ThenBy(name => name));
        Assert.Equal((3, 1, 1, 1), (measure.GenderGap.Sources, measure.GenderGap.SourcesFemale, measure.GenderGap.SourcesMale, measure.GenderGap.SourcesUnknown));
        Assert.Equal((4, 2, 1, 1, 0), (measure.GenderGap.Quotes, measure.GenderGap.QuotesFemale, measure.GenderGap.QuotesMale, measure.GenderGap.QuotesUnknown, measure.GenderGap.QuotesOfNoPerson));
        Assert.Equal(0.3333, measure.GenderGap.FemaleShare);
    }

    [Fact]
    public void The_gap_knows_people_who_are_not_quoted_and_quotations_of_no_person()
    {
        var gap = Measure("Ada Holm met Bo Rand at the pier. Holm said it is old. A visitor said it is shut.").GenderGap;
        Assert.Equal((2, 1, 2, 1), (gap.People, gap.Sources, gap.Quotes, gap.QuotesOfNoPerson));
    }

    [Fact]
    public void Over_articles_full_names_join_and_surnames_do_not()
    {
        var speakers = Sum(["Ada Holm said the pier is shut.", "Ada Holm said the pier is old.", "Holm said the pier is safe."]).ToSpeakers().ToArray();
        Assert.Equal([("Ada Holm", 2, 2), ("Holm", 1, 1)], speakers.Select(one => (one.Speaker ?? "", one.Articles, one.Quotations)).Order());
    }

    [Fact]
    public void Unnamed_sources_of_several_articles_are_several()
    {
        var measure = Measure("A visitor said the pier is shut.", "A visitor said the pier is old.");
        Assert.Equal((2, 2), (measure.Articles, measure.UnnamedSources));
    }

    [Fact]
    public void The_gap_adds_up_per_article_while_sources_join() =>
        Assert.Equal((2, 1), Measure("Ada Holm said the pier is shut.", "Ada Holm said the pier is old.") is var sum ? (sum.GenderGap.Sources, sum.NamedSources) : default);

    [Fact]
    public void An_article_without_quotations_has_no_voices()
    {
        var measure = Measure("The pier is long.");
        Assert.Equal((0, 0, 0.0), (measure.Quotations, measure.QuotedWords, measure.QuotedShare));
        Assert.Empty(measure.Voices);
        Assert.Null(measure.GenderGap.FemaleShare);
    }

    [Fact]
    public void An_empty_article_has_no_shares()
    {
        var measure = MeasureTally.Of(new Article("", []).Analyze()).ToMeasure();
        Assert.Equal(0, measure.Words);
        Assert.Null(measure.QuotedShare);
        Assert.Null(measure.FleschReadingEase);
    }

    [Fact]
    public void A_language_that_is_not_supported_has_words_but_no_readability()
    {
        var measure = Measure(string.Join(' ', Enumerable.Repeat("Der Hafen bleibt geschlossen, und niemand weiß, wann er wieder geöffnet wird. Die Fischer sind wütend und die Stadt schweigt dazu.", 4)));
        Assert.Equal(84, measure.Words);
        Assert.Null(measure.Sentences);
        Assert.Null(measure.FleschKincaidGrade);
    }

    [Fact]
    public void Ten_thousand_quotations_add_up()
    {
        var one = MeasureTally.Of(Read("“We go,” Ada Holm said.").Analyze());
        var sum = new MeasureTally();
        for (var at = 0; at < 10_000; at++)
            sum.Add(one);
        Assert.Equal((10_000, 10_000, 1), (sum.ToMeasure().Articles, sum.ToMeasure().Quotations, sum.ToMeasure().NamedSources));
    }
}
