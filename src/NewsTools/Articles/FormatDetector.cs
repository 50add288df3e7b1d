using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>Tells the form of a decoded text by its content; the declared media type and the name only tip the scales.</summary>
internal static partial class FormatDetector
{
    /// <summary>How much of the text is looked at: UTF-16 units.</summary>
    private const int HeadLength = 1 << 14;

    public static ArticleFormat Tell(string text, string? contentType, string? name)
    {
        var head = text.Length <= HeadLength ? text : text[..HeadLength];
        var tags = HtmlTag().Count(head);
        if (HtmlStart().IsMatch(head) || tags >= 3 && tags * 400 > head.Length)
            return ArticleFormat.Html;
        var extension = name is null ? "" : Path.GetExtension(name).ToLowerInvariant();
        if (tags > 0 && (Declares(contentType, "html") || extension is ".html" or ".htm" or ".xhtml" or ".shtml"))
            return ArticleFormat.Html;
        return Declares(contentType, "markdown") || extension is ".md" or ".markdown" || IsMarkdown(head) ? ArticleFormat.Markdown : ArticleFormat.Text;
    }

    private static bool Declares(string? contentType, string form) => contentType?.Contains(form, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Front matter or a first heading is enough; else two different marks of Markdown that plain copy does not have.</summary>
    private static bool IsMarkdown(string head)
    {
        if (FrontMatter().IsMatch(head) || FirstHeading().IsMatch(head))
            return true;
        var marks = 0;
        if (Heading().IsMatch(head)) marks++;
        if (Link().IsMatch(head)) marks++;
        if (Strong().IsMatch(head)) marks++;
        if (Quote().IsMatch(head)) marks++;
        if (Fence().IsMatch(head)) marks++;
        return marks >= 2;
    }

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script|article|section|main|header|div|p|h[1-6]|span|figure|table|ul|ol|blockquote|a|img|b|i|em|strong|br)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"</?(?:html|head|body|div|p|span|br|h[1-6]|article|section|a|ul|ol|li|em|strong|b|i|blockquote|figure|img|script|meta|table|td|tr)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"^\uFEFF?---[ \t]*\r?\n(?:[A-Za-z_][\w -]*:.*\r?\n)(?:.*\r?\n){0,100}?(?:---|\.\.\.)[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\A\s*#{1,2} +\S")]
    private static partial Regex FirstHeading();

    [GeneratedRegex(@"^#{1,6} +\S", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[[^\[\]\n]{1,200}\]\([^()\s]{1,500}\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\w)(\*\*|__)(?=\S)[^*_\n]{1,200}(?<=\S)\1(?!\w)")]
    private static partial Regex Strong();

    [GeneratedRegex(@"^> ?\S", RegexOptions.Multiline)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^(?:```|~~~)", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
