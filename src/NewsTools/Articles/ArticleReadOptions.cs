using System.Text;

namespace NewsTools;

/// <summary>What the caller knows about an article; it takes precedence over what the article says.</summary>
public sealed record ArticleReadOptions
{
    /// <summary>Options that state nothing.</summary>
    public static ArticleReadOptions Default { get; } = new();

    /// <summary>The format; detected from the content unless set.</summary>
    public ArticleFormat Format { get; init; }

    /// <summary>The character set; detected from byte order mark, declaration and content unless set.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>When it was published; takes precedence over what the article says.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The publisher; takes precedence over what the article says.</summary>
    public string? Outlet { get; init; }

    /// <summary>The headline; takes precedence over what the article says.</summary>
    public string? Headline { get; init; }

    /// <summary>The authors, one name each; take precedence over what the article says if there are any.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The caller's own object for the article, such as the row of a table; it comes back as <see cref="Article.InputObject"/>.</summary>
    public object? InputObject { get; init; }

    /// <summary>The address that the article came from; relative addresses are resolved against it.</summary>
    public Uri? BaseUri { get; init; }

    /// <summary>
    /// Called with each part that is skipped in a source with many articles: a broken record, a page without an article, an item that is only a link. The rest is still read.
    /// It may be called on any thread.
    /// </summary>
    public Action<ArticleReadException>? Skipped { get; init; }

    /// <summary>The number of articles of one source that may be read in parallel, from 1. Their order is kept.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>The maximum number of bytes read from one source; more is an <see cref="ArticleReadException"/>.</summary>
    public long MaximumBytes { get; init; } = 256L << 20;

    /// <summary>
    /// The maximum number of UTF-16 units in the text of one article, a library of novels; more is an <see cref="ArticleReadException"/>. What is analysed must be shorter
    /// (<see cref="ArticleAnalyzer.MaximumLength"/>).
    /// </summary>
    public int MaximumLength { get; init; } = 64_000_000;
}
