namespace NewsTools.Language;

/// <summary>Gives each token its parts of speech.</summary>
public interface ITagger
{
    /// <summary>The tags of all tokens.</summary>
    TagSet Tag(Article article, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, CancellationToken cancellation);
}
