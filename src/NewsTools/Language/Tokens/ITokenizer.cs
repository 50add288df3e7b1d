namespace NewsTools.Language;

/// <summary>Splits the text of an article into tokens. No token crosses a block.</summary>
public interface ITokenizer
{
    /// <summary>The tokens, in order, none overlapping another.</summary>
    Token[] Tokenize(Article article, CancellationToken cancellation);
}
