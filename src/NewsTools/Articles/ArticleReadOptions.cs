using System.Text;

namespace NewsTools;

/// <summary>What the caller knows about an article better than the article does.</summary>
public sealed record ArticleReadOptions
{
    /// <summary>Nothing is known.</summary>
    public static ArticleReadOptions Default { get; } = new();

    /// <summary>The form; told by the content unless set.</summary>
    public ArticleFormat Format { get; init; }

    /// <summary>The character set; told by byte order mark, declaration and content unless set.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>When it was published; outranks what the article says.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Who publishes it; outranks what the article says.</summary>
    public string? Outlet { get; init; }

    /// <summary>The address that the article came from; relative addresses are resolved against it.</summary>
    public Uri? BaseUri { get; init; }

    /// <summary>
    /// Told of what is passed over in a source that holds many articles: a broken record, a page with no article, an item that is only a link. The rest is read all the same.
    /// It may be called from any thread.
    /// </summary>
    public Action<ArticleReadException>? Skipped { get; init; }

    /// <summary>How many articles of one source may be read at a time, from 1. Their order is kept.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>The most bytes read of one source; more is an <see cref="ArticleReadException"/>.</summary>
    public long MaximumBytes { get; init; } = 256L << 20;
}
