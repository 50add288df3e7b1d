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
}
