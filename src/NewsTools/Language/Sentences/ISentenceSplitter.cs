namespace NewsTools.Language;

/// <summary>Groups tokens into sentences. Every token belongs to exactly one; no sentence crosses a block.</summary>
public interface ISentenceSplitter
{
    /// <summary>The sentences, in order.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    Sentence[] Split(Article article, ReadOnlySpan<Token> tokens, CancellationToken cancellation);
}
