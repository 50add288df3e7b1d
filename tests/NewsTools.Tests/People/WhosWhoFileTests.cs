using NewsTools.Yaml;
using Xunit;

namespace NewsTools.Tests.People;

public sealed class WhosWhoFileTests
{
    private const string File = """
        people:
          - name: Ana Ruiz-Halloran
            aliases: [Annie Ruiz, "No"]
            gender: female
            offices:
              - {title: mayor of Halford, from: 2024-01-01, until: 2026-03-31}
              - title: senator
          - name: Theo Marsh
        same:
          - [Bob Smythe, Robert Smith]
        different:
          - [John Adams, John Q. Adams]
        """;

    private static WhosWho Read(string yaml) => new YamlWhosWhoReader().Read(new StringReader(yaml), "who.yaml");

    [Fact]
    public void A_who_is_who_is_read_with_aliases_offices_and_decisions()
    {
        var who = Read(File);
        Assert.Equal(["Ana Ruiz-Halloran", "Theo Marsh"], who.People.Select(p => p.Name));
        Assert.Equal(["Annie Ruiz", "No"], who.People[0].Aliases);
        Assert.Equal(Gender.Female, who.People[0].Gender);
        Assert.Equal(new WhosWhoOffice("mayor of Halford", new DateOnly(2024, 1, 1), new DateOnly(2026, 3, 31)), who.People[0].Offices[0]);
        Assert.Equal(["Bob Smythe", "Robert Smith"], Assert.Single(who.Same));
        Assert.Equal(["John Adams", "John Q. Adams"], Assert.Single(who.Different));
    }

    [Theory]
    [InlineData("from: 2024-01-01", "from: last year", "ISO 8601")]
    [InlineData("gender: female", "gender: f", "female")]
    [InlineData("same:", "sane:", "no such key")]
    [InlineData("- name: Theo Marsh", "- nom: Theo Marsh", "missing")]
    public void A_wrong_value_is_named_with_file_and_place(string right, string wrong, string reason)
    {
        Assert.Contains(right, File, StringComparison.Ordinal);
        var error = Assert.Throws<WhosWhoReadException>(() => Read(File.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.StartsWith("who.yaml: line ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_who_is_who_outranks_what_the_text_suggests_and_says_so()
    {
        const string text = "“We will rebuild,” said Annie Ruiz. Ruiz spoke in Halford.";
        var article = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]);
        var person = Assert.Single(article.Analyze(new AnalysisOptions { WhosWho = Read(File) }).People);
        Assert.Equal(("Ana Ruiz-Halloran", PersonBasis.WhosWho, 1), (person.Name, person.Basis, person.QuoteCount));
    }
}
