using NewsTools.Wire;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace NewsTools.Tests.Wire;

/// <summary>What type is set with: initials, bold made by printing twice, hyphens, space between paragraphs.</summary>
public sealed class PdfTypographyTests
{
    private const string Title = "Library shuts its doors after a pipe bursts";

    /// <summary>A page with a headline and lines of copy, each at a distance from the one before.</summary>
    private static string[] Paragraphs(params (string Line, double Down)[] lines) => Paragraphs(lines, (_, _) => { });

    private static string[] Paragraphs((string Line, double Down)[] lines, Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont> more, double left = 60)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        page.AddText(Title, 20, new PdfPoint(60, 760), font);
        var at = 720.0;
        foreach (var (line, down) in lines)
        {
            at -= down;
            page.AddText(line.TrimStart('\t'), 10, new PdfPoint(line.StartsWith('\t') ? left + 28 : left, at), font);
        }
        more(page, font);
        var article = Assert.Single(new PdfArticleReader().Read(ArticleSource.FromBytes(builder.Build(), "page.pdf"), new ArticleReadOptions(), TestContext.Current.CancellationToken));
        Assert.Equal(Title, article.Headline);
        return [.. article.Blocks.Where(block => block.Kind != BlockKind.Headline).Select(block => article[block.Span])];
    }

    [Fact]
    public void Paragraphs_apart_by_space_are_several() => Assert.Equal(4, Paragraphs(
        ("The library of Ostwick shut its doors on Thursday after a pipe burst in it, and", 0), ("nobody in the town expects it to open again before the end of the week there.", 13),
        ("“We saved the maps first,” said Pia Lund, who keeps the shelves. “After that we went.”", 21), ("The town has promised to mend the roof before the winter, at a cost that nobody", 21),
        ("in the hall was willing to name, and to do so before the first of the storms too.", 13), ("About two hundred people read there on a day, most of them in the hall at the end.", 21)).Length);

    [Theory]
    [InlineData("a 59-year-", "old man", "a 59-year-old man")]
    [InlineData("a 59-", "year-old man", "a 59-year-old man")]
    [InlineData("the well-", "known pipe", "the well-known pipe")]
    [InlineData("a long-", "term plan", "a long-term plan")]
    [InlineData("some twenty-", "five people", "some twenty-five people")]
    [InlineData("a two-", "day talk", "a two-day talk")]
    [InlineData("her ex-", "husband came", "her ex-husband came")]
    [InlineData("the attorney-", "general came", "the attorney-general came")]
    [InlineData("an Anglo-", "Irish pipe", "an Anglo-Irish pipe")]
    [InlineData("a profes-", "sional man", "a professional man")]
    [InlineData("on Mon-", "day there", "on Monday there")]
    [InlineData("it was al-", "lowed there", "it was allowed there")]
    [InlineData("they cal-", "led it off", "they called it off")]
    [InlineData("on the thresh-", "old of it", "on the threshold of it")]
    [InlineData("in the house-", "hold of it", "in the household of it")]
    [InlineData("the holi-", "day was off", "the holiday was off")]
    public void Hyphen_at_the_end_of_a_line_is_kept_where_it_is_the_words_own(string end, string start, string expected)
    {
        var text = Assert.Single(Paragraphs(($"The library of Ostwick shut its doors on Thursday, and so it was for {end}", 0), ($"{start}, said Pia Lund, who has kept the shelves in order for many years.", 13)));
        Assert.Contains(expected + ", said Pia Lund", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.3, 0.0)]
    [InlineData(0.5, 0.0)]
    [InlineData(0.2, 0.2)]
    [InlineData(0.0, 0.0)]
    public void Words_printed_twice_are_read_once(double right, double up)
    {
        const string Line = "The library of Ostwick shut all its doors on Thursday after a pipe burst in it.";
        Assert.Equal([Line], Paragraphs([(Line, 0)], (page, font) =>
        {
            page.AddText(Line, 10, new PdfPoint(60 + right, 720 + up), font);
            page.AddText(Title, 20, new PdfPoint(60 + 2 * right, 760 + up), font);
        }));
    }

    [Theory]
    [InlineData("T", "he library of Ostwick shut its doors", "The library of Ostwick shut its doors")]
    [InlineData("T", "HE LIBRARY of Ostwick shut its doors", "THE LIBRARY of Ostwick shut its doors")]
    [InlineData("W", "hen the library of Ostwick shut its doors", "When the library of Ostwick shut its doors")]
    [InlineData("M", "any came when it shut its doors", "Many came when it shut its doors")]
    [InlineData("“W", "e saved the maps when it shut its doors", "“We saved the maps when it shut its doors")]
    [InlineData("“T", "he maps came first when it shut its doors", "“The maps came first when it shut its doors")]
    public void Initial_goes_before_its_word(string initial, string first, string expected)
    {
        var paragraphs = Paragraphs([("By Ada Quill", 0), ($"\t{first} on Thursday after a pipe burst in the hall, and", 26), ("\tnobody in the town expects it to open again before the end of the week,", 13), ("which is what was said of it when it shut its doors once before in the war.", 13)],
            (page, font) => page.AddText(initial, 32, new PdfPoint(initial.Length > 1 ? 46 : 60, 681), font));
        Assert.Equal("By Ada Quill", paragraphs[0]);
        Assert.StartsWith(expected, paragraphs[1], StringComparison.Ordinal);
        Assert.EndsWith("before in the war.", paragraphs[1], StringComparison.Ordinal);
        Assert.Equal(2, paragraphs.Length);
    }

    [Theory]
    [InlineData("Gri\uFB03n", "Griffin")]
    [InlineData("\uFB01ve \uFB02ights", "five flights")]
    [InlineData("ba\uFB04ing", "baffling")]
    [InlineData("sta\uFB00", "staff")]
    [InlineData("½ ²", "½ ²")]
    public void Sign_for_several_letters_is_spelt(string word, string expected) => Assert.Equal(expected, PdfWords.Spelt(word));
}
