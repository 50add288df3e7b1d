namespace NewsTools.Language;

/// <summary>Ends a sentence at a full stop, question or exclamation mark and at the end of a block.</summary>
public sealed class SentenceSplitter : ISentenceSplitter
{
    /// <inheritdoc/>
    public Sentence[] Split(Article article, ReadOnlySpan<Token> tokens, CancellationToken cancellation)
    {
        var sentences = new List<Sentence>();
        int first = 0, block = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            while (tokens[i].Start >= article.Blocks[block].Span.End) block++;
            var last = i + 1 == tokens.Length || tokens[i + 1].Start >= article.Blocks[block].Span.End;
            if (last || article.Text[tokens[i].Start] is '.' or '?' or '!')
            {
                sentences.Add(new Sentence(first, i + 1, block));
                first = i + 1;
            }
        }
        return [.. sentences];
    }
}
