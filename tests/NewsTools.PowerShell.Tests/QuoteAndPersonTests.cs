using Xunit;

namespace NewsTools.PowerShell.Tests;

public sealed class QuoteAndPersonTests : IClassFixture<Session>
{
    // An article whose attributions are given, whatever the engine would find.
    private const string Given = """
        $text = 'We open. We close. We wait.'
        $article = [NewsTools.Article]::new($text, [NewsTools.Block[]]@([NewsTools.Block]::new('Paragraph', [NewsTools.TextSpan]::new(0, $text.Length))))
        function With($made, $values) { foreach ($key in $values.Keys) { $made.$key = $values[$key] }; $made }
        $ada = With ([NewsTools.Person]::new($article)) @{ Id = 'p-brook'; Name = 'Ada Brook'; Aliases = [string[]]@('Brook') }
        $lee = With ([NewsTools.Person]::new($article)) @{ Id = 'p-lee'; Name = 'Lee Marsh' }
        function Quote($id, $start, $end, $form, $who, $sure, $inner) {
            $values = @{ Id = $id; Form = $form; Content = [NewsTools.TextSpan[]]@([NewsTools.TextSpan]::new($start, $end)); Paragraph = 1; Confidence = $sure }
            if ($who) { $values.Speaker = [NewsTools.Speaker]@{ Name = $who.Name; Kind = 'Person'; Entity = $who } }
            if ($inner) { $values.Nested = [NewsTools.Quote[]]@($inner) }
            With ([NewsTools.Quote]::new($article)) $values
        }
        $inner = Quote q3 19 27 Indirect $lee 0.4
        $quotes = (Quote q1 0 8 Direct $ada 0.9), (Quote q2 9 27 Mixed $null 0.7 $inner), $inner

        """;

    private readonly Session _session;

    public QuoteAndPersonTests(Session session) => _session = session;

    private string Ids(string pipeline) => string.Join(' ', _session.Run(Given + pipeline).Select(o => o.Properties["Id"].Value));

    [Theory]
    [InlineData("$quotes | Get-Quote", "q1 q2 q3")]
    [InlineData("$quotes | Get-Quote -Form Direct, Mixed", "q1 q2")]
    [InlineData("$quotes | Get-Quote -Speaker brook", "q1")]
    [InlineData("$quotes | Get-Quote -Speaker 'ADA*', *Marsh", "q1 q3")]
    [InlineData("$quotes | Get-Quote -Speaker *", "q1 q3")]
    [InlineData("$quotes | Get-Quote -Speaker nobody", "")]
    [InlineData("$quotes | Get-Quote -MinimumConfidence 0.7", "q1 q2")]
    [InlineData("$quotes | Find-Person", "p-brook p-lee")]
    [InlineData("$quotes + $quotes | Find-Person", "p-brook p-lee")]
    [InlineData("$ada, $lee | Find-Person -Name Brook", "p-brook")]
    [InlineData("$ada, $lee | Find-Person -Name *e*h", "p-lee")]
    public void Filters_take_what_fits(string pipeline, string ids) => Assert.Equal(ids, Ids(pipeline));

    [Fact]
    public void A_confidence_outside_0_to_1_is_refused() =>
        Assert.StartsWith("ParameterArgumentValidationError", _session.Fail("'x' | Get-Quote -MinimumConfidence 1.5").FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Anything_that_holds_an_article_gives_its_quotations()
    {
        var sample = Repository.Sample("wire-dateline.txt");
        string[] Texts(string script) => [.. _session.Run("param($a) " + script, sample).Select(q => q.ToString())];
        var expected = Texts("Get-Quote $a");
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Texts("Get-Article $a | Get-Quote"));
        Assert.Equal(expected, Texts("[System.IO.FileInfo]::new($a) | Get-Quote"));
        Assert.Equal(expected, Texts("[System.IO.File]::ReadAllText($a) | Get-Quote"));
        Assert.Equal(expected, Texts("Get-Quote -LiteralPath $a | Get-Quote"));
    }

    [Fact]
    public void Every_quotation_is_a_span_of_the_text_and_nested_ones_follow_theirs()
    {
        var quotes = _session.Run("param($folder) Get-Article $folder/*.txt, $folder/*.md, $folder/*.html | Get-Quote", Repository.Samples);
        Assert.NotEmpty(quotes);
        var seen = new HashSet<object>();
        foreach (var found in quotes)
        {
            dynamic quote = found.BaseObject;
            seen.Add(quote);
            var outer = found.Properties["NestedIn"].Value;
            Assert.True(outer is null || seen.Contains(outer));
            dynamic article = found.Properties["Article"].Value;
            foreach (var span in quote.Content)
                Assert.InRange((int)span.End, (int)span.Start + 1, ((string)article.Text).Length);
        }
    }

    [Fact]
    public void How_often_a_person_is_quoted_is_told_by_the_command_and_by_the_analysis()
    {
        var counts = _session.Run("""
            $article = '“We open,” said Ada Brook. “At nine,” Brook said. Tom Marsh was there.' | Get-Article
            $article | Find-Person | ForEach-Object QuoteCount
            $article.Analyze().People[0].QuoteCount
            '“We open,” said Ada Brook. Brook believed that it would rain.' | Get-Quote -IncludeThought | Find-Person | ForEach-Object QuoteCount
            """);
        Assert.Equal([2, 0, 2, 1], counts.Select(count => (int)count.BaseObject));
    }

    [Fact]
    public void Lists_of_articles_and_analyses_can_be_indexed()
    {
        var firsts = _session.Run("""
            $article = "Ferry to open`nBy Ada Brook and Tom Marsh`n`n" + '“We open,” said Bo Lind. “We close,” Elsa Thorn told the Pellbridge Courier and the Halford Gazette.'
            $article = $article | Get-Article
            $analysis = $article.Analyze()
            $article.Blocks[0], $article.Authors[0], $analysis.People[0].Name, $analysis.Quotes[0].Text, $analysis.Outlets[0].Name, $analysis.Organizations[0].Name, $analysis.QuotesOf($analysis.People[0])[0].Text
            """);
        Assert.Equal(["Block", "String", "String", "String", "String", "String", "String"], firsts.Select(first => first.BaseObject.GetType().Name));
    }

    [Fact]
    public void The_quotations_of_a_person_are_those_that_the_person_is_the_speaker_of()
    {
        var people = _session.Run("param($folder) Get-Article $folder/*.txt | Find-Person", Repository.Samples);
        Assert.NotEmpty(people);
        foreach (var person in people)
        {
            var quotes = _session.Run("param($person) $person | Get-Quote", person);
            Assert.Equal((int)person.Properties["QuoteCount"].Value, quotes.Count);
            Assert.All(quotes, quote => Assert.Same(person.BaseObject, ((dynamic)quote.BaseObject).Speaker.Entity));
        }
    }
}
