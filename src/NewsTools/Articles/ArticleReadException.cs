namespace NewsTools;

/// <summary>A source could not be read as an article.</summary>
/// <param name="reason">What is wrong.</param>
/// <param name="source">The file or address at fault.</param>
/// <param name="message">The reason as one sentence, without the name of the source.</param>
/// <param name="inner">What caused it.</param>
public sealed class ArticleReadException(ArticleReadFault reason, string? source, string message, Exception? inner = null) : ReadException(source, null, message, inner)
{
    /// <summary>What is wrong.</summary>
    public ArticleReadFault Reason { get; } = reason;

    /// <inheritdoc/>
    public override string FaultId => Reason.ToString();
}
