using System.Text;
using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>Tells the form of a decoded text by its content; the declared media type and the name only tip the scales.</summary>
internal static partial class FormatDetector
{
    /// <summary>How much is looked at: UTF-16 units of a text, or bytes.</summary>
    public const int HeadLength = 1 << 14;

    /// <summary>Tells the forms that are read as bytes; <see cref="ArticleFormat.Auto"/> for all others.</summary>
    /// <param name="head">The first bytes.</param>
    public static ArticleFormat Tell(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("WARC/"u8))
            return ArticleFormat.Warc;
        // A PDF may have other bytes before its mark (ISO 32000-1, annex H); words about PDF have no such bytes.
        if (head.StartsWith("%PDF-"u8) || head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0 && head.Contains((byte)0))
            return ArticleFormat.Pdf;
        // A message begins with the name of a field: hardly any page has to be looked at further.
        return !head.IsEmpty && char.IsAsciiLetter((char)head[0]) && IsEmail(Encoding.Latin1.GetString(head), head.Length) ? ArticleFormat.Email : ArticleFormat.Auto;
    }

    /// <summary>Whether bytes begin as an ARC archive does, the forerunner of WARC: with a record that describes the file.</summary>
    /// <param name="head">The first bytes.</param>
    public static bool IsArc(ReadOnlySpan<byte> head) => head.StartsWith("filedesc://"u8);

    /// <summary>Tells the form of a text.</summary>
    public static ArticleFormat Tell(string text, string? contentType, string? name)
    {
        var length = Math.Min(text.Length, HeadLength);
        if ((TellXml(text, length) ?? TellJson(text)) is { } form)
            return form;
        if (IsEmail(text, length))
            return ArticleFormat.Email;
        if (name?.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) == true)
            name = name[..^3];
        var head = text.AsSpan(0, length);
        if (HtmlStart().IsMatch(head))
            return ArticleFormat.Html;
        var tags = HtmlTag().Count(head);
        if (tags >= 3 && tags * 400 > head.Length)
            return ArticleFormat.Html;
        var extension = name is null ? "" : Path.GetExtension(name).ToLowerInvariant();
        if (tags > 0 && (Declares(contentType, "html") || extension is ".html" or ".htm" or ".xhtml" or ".shtml"))
            return ArticleFormat.Html;
        return Declares(contentType, "markdown") || extension is ".md" or ".markdown" || IsMarkdown(head) ? ArticleFormat.Markdown : ArticleFormat.Text;
    }

    /// <summary>Whether a text is a list of a site's addresses (sitemaps.org).</summary>
    /// <param name="text">The text.</param>
    public static bool IsSitemap(string text) =>
        XmlRoot().Match(text, 0, Math.Min(text.Length, HeadLength)) is { Success: true } match && match.Groups["root"].Value.ToUpperInvariant() is "URLSET" or "SITEMAPINDEX";

    /// <summary>Tells a form of XML by its root element.</summary>
    private static ArticleFormat? TellXml(string text, int length) =>
        XmlRoot().Match(text, 0, length) is not { Success: true } match ? null : match.Groups["root"].Value.ToUpperInvariant() switch
        {
            "RSS" or "RDF" => ArticleFormat.Rss,
            "FEED" => ArticleFormat.Atom,
            "NITF" => ArticleFormat.Nitf,
            "NEWSITEM" or "NEWSMESSAGE" or "PACKAGEITEM" or "NEWSML" => ArticleFormat.NewsML,
            _ => null,
        };

    /// <summary>Tells a form of JSON by the names of its values.</summary>
    private static ArticleFormat? TellJson(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
            return null;
        if (JsonFeedVersion().IsMatch(text))
            return ArticleFormat.JsonFeed;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in NinjsName().EnumerateMatches(text))
        {
            names.Add(text.AsSpan(match.Index, match.Length).TrimEnd(" \t\r\n:").ToString());
            if (names.Count == 2)
                return ArticleFormat.Ninjs;
        }
        return null;
    }

    /// <summary>Fields of a message at the very start: three that messages have, or two with one that only mail programs write.</summary>
    private static bool IsEmail(string text, int length)
    {
        var header = EmailHeader().Match(text, 0, length);
        if (!header.Success)
            return false;
        var fields = EmailField().Matches(header.Value).Select(match => match.Value.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        return fields.Count >= 3 || fields.Count == 2 && fields.Overlaps(["MESSAGE-ID", "MIME-VERSION", "RECEIVED", "RETURN-PATH", "DELIVERED-TO", "DKIM-SIGNATURE"]);
    }

    private static bool Declares(string? contentType, string form) => contentType?.Contains(form, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Front matter or a first heading is enough; else two different marks of Markdown that plain copy does not have.</summary>
    private static bool IsMarkdown(ReadOnlySpan<char> head)
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

    [GeneratedRegex(@"^(?>\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*)<(?:!doctype\s+html|html|head|body|title|meta|script|article|section|main|header|div|p|h[1-6]|span|figure|table|ul|ol|blockquote|a|img|b|i|em|strong|br)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, RegexLimit.Milliseconds)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"</?(?:html|head|body|div|p|span|br|h[1-6]|article|section|a|ul|ol|li|em|strong|b|i|blockquote|figure|img|script|meta|table|td|tr)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex HtmlTag();

    [GeneratedRegex("""
        \A(?>\s*(<\?xml\b[^>]*>\s*)?
        (<!--.*?-->\s*|<\?[^>]*>\s*|<!DOCTYPE\b[^\[>]*(\[[^\]]*\]\s*)?>\s*)*)
        <([a-z_][\w.-]*:)?(?<root>[a-z_][\w.-]*)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, RegexLimit.Milliseconds)]
    private static partial Regex XmlRoot();

    [GeneratedRegex("""
        "version"\s*:\s*"https?:(\\?/){2}(www\.)?jsonfeed\.org\\?/version
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, RegexLimit.Milliseconds)]
    private static partial Regex JsonFeedVersion();

    /// <summary>Names that ninjs 1.x to 3.x gives to values, and that together make no other form.</summary>
    [GeneratedRegex("""
        "(body_[a-z]+|bodies|headlines?|pub[sS]tatus|version[cC]reated|first[cC]reated|ed[nN]otes?|usage[tT]erms|info[sS]ources)"\s*:
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, RegexLimit.Milliseconds)]
    private static partial Regex NinjsName();

    /// <summary>Fields, each with the lines that go on with it.</summary>
    [GeneratedRegex(@"\A(?:From [^\r\n]*\r?\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex EmailHeader();

    [GeneratedRegex(@"^(?:From|To|Subject|Date|Message-ID|MIME-Version|Received|Return-Path|Reply-To|Content-Type|Delivered-To|List-Unsubscribe|DKIM-Signature|Sender|Cc)(?=:)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex EmailField();

    [GeneratedRegex(@"^\uFEFF?---[ \t]*\r?\n[A-Za-z_][\w -]*:.*\n(?:.*\n){0,100}?(?:---|\.\.\.)[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\A\s*#{1,2} +\S", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex FirstHeading();

    [GeneratedRegex(@"^#{1,6} +\S", RegexOptions.Multiline, RegexLimit.Milliseconds)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[[^\[\]\n]{1,200}\]\([^()\s]{1,500}\)", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\w)(\*\*|__)(?=\S)[^*_\n]{1,200}(?<=\S)\1(?!\w)", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Strong();

    [GeneratedRegex(@"^> ?\S", RegexOptions.Multiline, RegexLimit.Milliseconds)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^(?:```|~~~)", RegexOptions.Multiline, RegexLimit.Milliseconds)]
    private static partial Regex Fence();
}
