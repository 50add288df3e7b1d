namespace NewsTools;

/// <summary>The form in which an article is written.</summary>
public enum ArticleFormat
{
    /// <summary>Told by the content.</summary>
    Auto,
    /// <summary>Plain text.</summary>
    Text,
    /// <summary>Markdown (CommonMark).</summary>
    Markdown,
    /// <summary>An HTML page.</summary>
    Html,
    /// <summary>An RSS feed (0.9 to 2.0): one article for each item that is there in full.</summary>
    Rss,
    /// <summary>An Atom feed (RFC 4287): one article for each entry that is there in full.</summary>
    Atom,
    /// <summary>A JSON Feed (1.0, 1.1): one article for each item that is there in full.</summary>
    JsonFeed,
    /// <summary>NITF (IPTC, 3.x).</summary>
    Nitf,
    /// <summary>NewsML-G2 (IPTC): news items and messages of them; NewsML 1.2 where its content is NITF or XHTML.</summary>
    NewsML,
    /// <summary>ninjs (IPTC, 1.x to 3.x): one object, a list of them, or one a line.</summary>
    Ninjs,
    /// <summary>E-mail and newsletters (RFC 5322, MIME), and mailboxes of them.</summary>
    Email,
    /// <summary>PDF.</summary>
    Pdf,
    /// <summary>A web archive (WARC, ISO 28500): one article for each page that has one.</summary>
    Warc,
}
