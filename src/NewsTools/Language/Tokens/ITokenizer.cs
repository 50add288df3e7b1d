namespace NewsTools.Language;

/// <summary>Splits the text of an article into tokens. No token crosses a block.</summary>
public interface ITokenizer
{
    /// <summary>Returns the tokens, in order and without overlaps.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    Token[] Tokenize(Article article, CancellationToken cancellation);
}
