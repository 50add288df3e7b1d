namespace NewsTools;

/// <summary>The format of an article.</summary>
public enum ArticleFormat
{
    /// <summary>Detected from the content.</summary>
    Auto,
    /// <summary>Plain text.</summary>
    Text,
    /// <summary>Markdown (CommonMark).</summary>
    Markdown,
    /// <summary>An HTML page.</summary>
    Html,
    /// <summary>An RSS feed (0.9 to 2.0): one article for each item that is complete.</summary>
    Rss,
    /// <summary>An Atom feed (RFC 4287): one article for each entry that is complete.</summary>
    Atom,
    /// <summary>A JSON Feed (1.0, 1.1): one article for each item that is complete.</summary>
    JsonFeed,
    /// <summary>NITF (IPTC, 3.x).</summary>
    Nitf,
    /// <summary>NewsML-G2 (IPTC): news items and messages of them; NewsML 1.2 where its content is NITF or XHTML.</summary>
    NewsML,
    /// <summary>ninjs (IPTC, 1.x to 3.x): one object, a list of objects, or one object per line.</summary>
    Ninjs,
    /// <summary>E-mail and newsletters (RFC 5322, MIME), and mailboxes of them.</summary>
    Email,
    /// <summary>PDF.</summary>
    Pdf,
    /// <summary>A web archive (WARC, ISO 28500): one article for each page that contains one.</summary>
    Warc,
}
