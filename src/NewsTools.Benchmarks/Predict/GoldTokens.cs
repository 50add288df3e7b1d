using System.Text;
using NewsTools.Language;

namespace NewsTools.Benchmarks.Predict;

/// <summary>Makes documents of tokens and sentences that are given.</summary>
internal static class GoldTokens
{
    /// <summary>Makes a document whose one block holds the tokens, with a blank between two.</summary>
    /// <param name="lines">A token each; an empty one ends a sentence.</param>
    /// <param name="places">For each token of the document the index of its line.</param>
    internal static Document Document(IEnumerable<string> lines, out int[] places)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        var at = new List<int>();
        int line = 0, first = 0;
        foreach (var word in lines.Append(""))
        {
            if (word.Length > 0)
            {
                if (text.Length > 0) text.Append(' ');
                tokens.Add(new Token(text.Length, text.Length + word.Length));
                text.Append(word);
                at.Add(line);
            }
            else if (tokens.Count > first)
            {
                sentences.Add(new Sentence(first, tokens.Count, 0));
                first = tokens.Count;
            }
            line++;
        }
        places = [.. at];
        Sentence[] split = [.. sentences];
        Token[] words = [.. tokens];
        var article = new Article(text.ToString(), [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]);
        return new ArticleAnalyzer { Tokenizer = new Given(words, split), SentenceSplitter = new Given(words, split) }.Analyze(article).Document;
    }

    private sealed class Given(Token[] tokens, Sentence[] sentences) : ITokenizer, ISentenceSplitter
    {
        public Token[] Tokenize(Article article, CancellationToken cancellation) => tokens;

        public Sentence[] Split(Article article, ReadOnlySpan<Token> words, CancellationToken cancellation) => sentences;
    }
}
