using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsTools.Html.Page;

/// <summary>Parses pages, however deep they pretend to be, and finds their blocks.</summary>
internal static class PageParser
{
    /// <summary>Deeper elements are hung beside each other, which no page that people read needs.</summary>
    private const int MaximumDepth = 256;

    /// <summary>A page of up to this length, in UTF-16 units, is parsed before anyone would notice that it was not stopped.</summary>
    private const int LongestUnstopped = 1 << 20;

    private static readonly HtmlParserOptions ParserOptions = new()
    {
        SkipComments = true,
        SkipScriptText = true,
        SkipRawText = true,
        SkipProcessingInstructions = true,
        IsNotSupportingFrames = true,
        DisableElementPositionTracking = true,
        MaximumDepth = MaximumDepth,
        ShouldEmitAttribute = PageAttributes.IsRead,
    };

    /// <summary>Made once for all pages. Nothing is to be done about attributes, such as to look at what a link leads to, but to keep them.</summary>
    private static readonly IConfiguration Configuration = AngleSharp.Configuration.Default.Without<IAttributeObserver>();

    /// <summary>The elements of a page or of a part of one.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IHtmlDocument Parse(string html, CancellationToken cancellation)
    {
        var shallow = ElementDepth.Limit(html, cancellation);
        var parser = new HtmlParser(ParserOptions, BrowsingContext.New(Configuration));
        // Only the second way looks at the token, which costs a twentieth more. Of a text that is there in full nothing is waited for.
        return shallow.Length <= LongestUnstopped ? parser.ParseDocument(shallow) : parser.ParseDocumentAsync(shallow, cancellation).GetAwaiter().GetResult();
    }

    /// <summary>The blocks of a page.</summary>
    public static ScannedPage ScanBody(IHtmlDocument document, CancellationToken cancellation) =>
        document.Body is { } body ? PageScanner.Scan(body, cancellation) : new ScannedPage([], [], []);

    /// <summary>The blocks of a piece of HTML.</summary>
    public static ScannedPage ScanFragment(string html, CancellationToken cancellation)
    {
        using var document = Parse(html, cancellation);
        return ScanBody(document, cancellation);
    }
}
