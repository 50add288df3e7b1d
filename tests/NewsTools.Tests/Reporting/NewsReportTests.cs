using Xunit;

namespace NewsTools.Tests.Reporting;

/// <summary>What a report tells of an article. The golden reports hold it all; here stands what must not be lost from them.</summary>
public sealed class NewsReportTests
{
    private static NewsReport Report(string text) => NewsReport.From(People.Articles.Of(text).Analyze());

    [Fact]
    public void A_cue_tells_its_stance_and_whether_it_is_negated()
    {
        var cues = Report("Ada Holm denied that the bridge was unsafe. She did not say that the bridge was new.").Attributions.Select(a => a.Cue!);
        Assert.Equal([(Stance.Denying, false), (Stance.Neutral, true)], cues.Select(cue => (cue.Stance, cue.IsNegated)));
    }

    [Fact]
    public void A_nested_attribution_names_the_one_that_holds_it()
    {
        var attributions = Report("“He came in and said, ‘The bridge is gone,’” Ada Holm said. Bo Lind said that he was sorry.").Attributions;
        Assert.Equal([("q1", null), ("q2", "q1"), ("q3", null)], attributions.Select(a => (a.Id, a.NestedIn)));
    }

    [Fact]
    public void Joint_speakers_are_named_one_by_one()
    {
        var report = Report("Ada Holm and Bo Lind said that the bridge was safe. Dora Finn said it was not. Residents said they were cold.");
        string[] both = [.. report.People.Take(2).Select(person => person.Id)];
        Assert.Equal([string.Join("; ", both), "", ""], report.Attributions.Select(a => a.Speaker!.Members.ToString()));
    }

    [Fact]
    public void Who_may_have_spoken_is_written_with_the_likelihood()
    {
        var report = Report("Kofi Brandt and Aldo Renner came in. “It is over,” he said.");
        var speaker = Assert.Single(report.Attributions).Speaker!;
        Assert.Null(speaker.Ref);
        Assert.Equal(report.People.Select(person => person.Id).Order(), speaker.Candidates.Select(candidate => candidate.Ref).Order());
        Assert.All(report.People, person => Assert.Equal(0, person.Quoted));
        Assert.All(speaker.Candidates, candidate => Assert.InRange(candidate.Likelihood, 0.05m, 0.67m));
    }

    [Fact]
    public void An_article_never_changed_is_of_the_version_first_published()
    {
        DateTimeOffset first = new(2026, 2, 18, 9, 0, 0, TimeSpan.Zero), later = first.AddHours(3);
        var article = People.Articles.Of("The bridge was closed.");
        var published = new Article(article.Text, article.Blocks) { PublishedAt = first };
        var changed = new Article(article.Text, article.Blocks) { PublishedAt = first, ModifiedAt = later };
        Assert.Equal([(first, first), (first, later), (null, null)],
            new[] { published, changed, article }.Select(a => NewsReport.From(a.Analyze()).Article).Select(a => (a.FirstCreated, a.VersionCreated)));
    }

    [Theory]
    [InlineData("/srv/desk/story.txt")]
    [InlineData("C:\\desk\\story.txt")]
    public void A_file_is_named_without_its_folders(string path)
    {
        var article = People.Articles.Of("The bridge was closed.");
        Assert.Equal("story.txt", NewsReport.From(new Article(article.Text, article.Blocks) { Path = path }.Analyze()).Article.File);
    }

    [Fact]
    public void A_direct_quotation_does_not_say_twice_what_stands_in_marks() =>
        Assert.Empty(Assert.Single(Report("Ada Holm said “the bridge is safe for all.”").Attributions).Quoted);

    [Fact]
    public void Half_a_character_is_replaced() =>
        Assert.Equal("The 🚒 \uFFFD bridge is safe,", Assert.Single(Assert.Single(Report("“The 🚒 \ud800 bridge is safe,” Ada Holm said.").Attributions).Content).Text);

    [Fact]
    public void Words_count_as_quoted_where_they_stand_in_marks()
    {
        const string Direct = "“The bridge is safe,” Ada Holm said.", Mixed = "She said the repairs were “slow and dull.”", Indirect = "Bo Lind said that the quay was closed.",
            Nested = "“He said, ‘It is gone,’” Dora Finn said.";
        Assert.Equal((4, 3, 0, 5), (Quoted(Direct), Quoted(Mixed), Quoted(Indirect), Quoted(Nested)));
        Assert.Equal(12, Quoted(string.Join('\n', Direct, Mixed, Indirect, Nested)));

        static int Quoted(string text) => Report(text).Counts.WordsQuoted;
    }
}
