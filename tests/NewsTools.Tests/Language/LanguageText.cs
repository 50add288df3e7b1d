using NewsTools.Languages.English;

namespace NewsTools.Tests.Language;

/// <summary>Short ways to say what a text becomes.</summary>
internal static class LanguageText
{
    internal static Article Paragraphs(params string[] paragraphs)
    {
        var blocks = new List<Block>();
        var at = 0;
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(at, at + paragraph.Length)));
            at += paragraph.Length + 2;
        }
        return new Article(string.Join("\n\n", paragraphs), blocks);
    }

    internal static string[] Words(params string[] paragraphs)
    {
        var article = Paragraphs(paragraphs);
        return [.. new Tokenizer().Tokenize(article, CancellationToken.None).Select(t => t.Span.In(article.Text))];
    }

    internal static string[] Sentences(params string[] paragraphs)
    {
        var article = Paragraphs(paragraphs);
        var tokens = new Tokenizer().Tokenize(article, CancellationToken.None);
        return [.. new SentenceSplitter().Split(article, tokens, CancellationToken.None)
            .Select(s => article.Text[tokens[s.First].Start..tokens[s.End - 1].End])];
    }
}
