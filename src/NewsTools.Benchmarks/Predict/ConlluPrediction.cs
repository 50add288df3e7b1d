using System.Globalization;
using System.Text;
using NewsTools.Language;
using NewsTools.Languages.English;
using NewsTools.Training.Corpora;

namespace NewsTools.Benchmarks.Predict;

/// <summary>Tags, lemmas and trees in CoNLL-U, for <c>score_conllu.py</c>.</summary>
internal static class ConlluPrediction
{
    /// <summary>Predicts over the words and sentences of the input.</summary>
    internal static void WriteGoldWords(string input, string output)
    {
        using var writer = Create(output);
        foreach (var sentence in ConlluSentence.ReadAll(input))
        {
            var document = DocumentOf(sentence);
            foreach (var line in sentence.Lines.Where(l => l[0] == '#'))
                writer.WriteLine(line);
            var tree = document.Parse(0);
            var at = 0;
            // Ranges of words that are one token stay; so the file differs from the input in its predictions alone.
            foreach (var line in sentence.Lines.Where(l => l[0] != '#'))
            {
                var row = line.Split('\t');
                if (row[0].Contains('.', StringComparison.Ordinal))
                    continue;
                if (row[0].Contains('-', StringComparison.Ordinal)) writer.WriteLine(line);
                else WriteWord(writer, document, tree, at++, row[1], 0);
            }
            writer.WriteLine();
        }
    }

    /// <summary>Predicts from the <c># text</c> lines, read as one running text.</summary>
    internal static void WriteRaw(string input, string output)
    {
        var text = string.Join(' ', ConlluSentence.ReadAll(input).Select(s => s.Text));
        var document = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]).Analyze().Document;
        using var writer = Create(output);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            var tree = document.Parse(s);
            writer.WriteLine($"# text = {document.SpanOf(sentence).In(text)}");
            for (var i = sentence.First; i < sentence.End; i++)
            {
                // Marks without width between tokens go with the token before them: the scorer counts every character.
                var start = i == 0 ? 0 : document.Tokens[i].Start;
                var end = i + 1 < document.Tokens.Length ? document.Tokens[i + 1].Start : text.Length;
                WriteWord(writer, document, tree, i, text[start..end].Trim(), sentence.First);
            }
            writer.WriteLine();
        }
    }

    private static Document DocumentOf(ConlluSentence sentence)
    {
        var (article, tokens) = sentence.ToArticle();
        Sentence[] sentences = [new Sentence(0, tokens.Length, 0)];
        var analyzer = ArticleAnalyzer.Default;
        var tags = analyzer.Tagger.Tag(article, tokens, sentences, CancellationToken.None);
        return new Document(article, tokens, sentences, tags, analyzer.Lemmatizer, analyzer.Parser, EnglishPack.Shared.Lexicons);
    }

    private static StreamWriter Create(string path) => new(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };

    private static void WriteWord(StreamWriter writer, Document document, DependencyTree tree, int token, string form, int first) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{token - first + 1}\t{form}\t{document.Lemma(token)}\t{document.PartOfSpeech(token).Name()}\t{document.PennTag(token)}\t_\t{tree.Head(token) - first + 1 + (tree.Head(token) < 0 ? first : 0)}\t{tree.Relation(token).Name()}\t_\t_"));
}
