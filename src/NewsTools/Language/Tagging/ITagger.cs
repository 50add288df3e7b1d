namespace NewsTools.Language;

/// <summary>Assigns each token its parts of speech.</summary>
public interface ITagger
{
    /// <summary>The tags of all tokens.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    TagSet Tag(Article article, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, CancellationToken cancellation);
}
