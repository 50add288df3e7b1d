namespace NewsTools;

/// <summary>A source could not be read as an article. The message names the source.</summary>
public sealed class ArticleReadException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="reason">What is wrong.</param>
    /// <param name="source">The file or address at fault.</param>
    /// <param name="message">The reason as one sentence, without the name of the source.</param>
    /// <param name="inner">What caused it.</param>
    public ArticleReadException(ArticleReadFault reason, string? source, string message, Exception? inner = null)
        : base(source is null ? message : $"{source}: {message}", inner)
    {
        Reason = reason;
        SourceName = source;
    }

    /// <summary>What is wrong.</summary>
    public ArticleReadFault Reason { get; }

    /// <summary>The file or address at fault.</summary>
    public string? SourceName { get; }
}
