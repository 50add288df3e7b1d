using NewsTools.Wire;
using Xunit;

namespace NewsTools.Tests.Wire;

/// <summary>Bylines and signs escaped twice in NITF, and documents with a broken document type.</summary>
public sealed class NitfBylineTests
{
    private static Article Read(string bylines, string head = "Library &amp;amp; hall", string body = "<p>The library shut its doors on Thursday, the librarian said.</p>", string type = "") => Assert.Single(new NitfArticleReader().Read(ArticleSource.FromText(
        $"<?xml version=\"1.0\"?>{type}<nitf><body><body.head><hedline><hl1>{head}</hl1></hedline>{bylines}</body.head><body.content>{body}</body.content></body></nitf>"), new ArticleReadOptions(), TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("<byline>By ADA QUILL<byttl>Maritime Writer</byttl></byline>", "Ada Quill", "By ADA QUILL, Maritime Writer")]
    [InlineData("<byline>By ADA QUILL<byttl>Maritime Writer</byttl></byline><byline>TOM BREY</byline>", "Ada Quill; Tom Brey", "By ADA QUILL, Maritime Writer|TOM BREY")]
    [InlineData("<byline>By <person>Ada Quill</person> and <person>Tom Brey</person></byline>", "Ada Quill; Tom Brey", "By Ada Quill and Tom Brey")]
    [InlineData("<byline><byttl>Maritime Writer</byttl></byline><byline>By Tom Brey</byline>", "Tom Brey", "Maritime Writer|By Tom Brey")]
    [InlineData("<byline>By Ada Quill</byline><byline>By Ada Quill</byline>", "Ada Quill", "By Ada Quill|By Ada Quill")]
    [InlineData("<byline>By Ada O&amp;#8217;Quill</byline>", "Ada O’Quill", "By Ada O’Quill")]
    public void Bylines_are_read(string bylines, string authors, string lines)
    {
        var article = Read(bylines);
        Assert.Equal(authors, string.Join("; ", article.Authors));
        Assert.Equal(lines, string.Join("|", article.Blocks.Where(block => block.Kind == BlockKind.Byline).Select(block => article[block.Span])));
    }

    [Fact]
    public void Signs_escaped_twice_are_read()
    {
        var article = Read("", "Library &amp;amp; hall", "<p>“It costs &amp;#163;4 &amp;amp; more &amp;mdash; now,” said Pia Lund of Q&amp;A.</p>");
        Assert.Equal("Library & hall", article.Headline);
        Assert.Contains("“It costs £4 & more — now,” said Pia Lund of Q&A.", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE nitf PUBLIC \"-//x\" >")]
    [InlineData("<!DOCTYPE nitf SYSTEM>")]
    [InlineData("<!DOCTYPE nitf [ <!ELEMENT p ANY> >")]
    [InlineData("<!doctype>")]
    [InlineData("<!DOCTYPE nitf SYSTEM \"nitf.dtd\">")]
    public void Broken_document_type_hides_nothing(string type) => Assert.Equal("Library & hall", Read("", type: type).Headline);
}
