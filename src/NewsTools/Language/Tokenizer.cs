namespace NewsTools.Language;

/// <summary>Splits at white space and around punctuation marks.</summary>
public sealed class Tokenizer : ITokenizer
{
    /// <inheritdoc/>
    public Token[] Tokenize(Article article, CancellationToken cancellation)
    {
        var tokens = new List<Token>();
        foreach (var block in article.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = block.Span.Start; i < block.Span.End;)
            {
                if (char.IsWhiteSpace(article.Text[i])) { i++; continue; }
                var start = i++;
                if (char.IsLetterOrDigit(article.Text[start]))
                    while (i < block.Span.End && char.IsLetterOrDigit(article.Text[i])) i++;
                tokens.Add(new Token(start, i));
            }
        }
        return [.. tokens];
    }
}
