using System.Diagnostics;
using System.Globalization;
using NewsTools.Language;
using NewsTools.Learning;

namespace NewsTools.Benchmarks.Speed;

/// <summary>
/// What the language stages cost on a text of one's own, in processor time: other work on the machine disturbs that less than it does the clock,
/// by which <see cref="LanguageBenchmarks"/> measures.
/// </summary>
internal static class LanguageRun
{
    private const int Rounds = 12;

    /// <summary>Prints the figures for a text file, each line a paragraph.</summary>
    internal static void Print(string path)
    {
        var held = GC.GetTotalMemory(forceFullCollection: true);
        var models = Load();
        Line($"memory held by the models: {(GC.GetTotalMemory(forceFullCollection: true) - held) / 1e6:F1} MB");
        GC.KeepAlive(models);
        Line($"reading all models: {Best(() => GC.KeepAlive(Load())) * 1000:F1} ms");

        var article = Read(path);
        var tokens = new Tokenizer().Tokenize(article, CancellationToken.None);
        var sentences = new SentenceSplitter().Split(article, tokens, CancellationToken.None);
        var tags = new PerceptronTagger().Tag(article, tokens, sentences, CancellationToken.None);
        var parser = new DependencyParser();
        var document = new Document(article, tokens, sentences, tags, new Lemmatizer(), parser);
        void Stage(string name, Action work) => Line($"{name}: {tokens.Length / Best(work):N0} tokens/s");
        Stage("tokens", () => new Tokenizer().Tokenize(article, CancellationToken.None));
        Stage("sentences", () => new SentenceSplitter().Split(article, tokens, CancellationToken.None));
        Stage("tags", () => new PerceptronTagger().Tag(article, tokens, sentences, CancellationToken.None));
        Stage("tokens to tags", () =>
        {
            var found = new Tokenizer().Tokenize(article, CancellationToken.None);
            new PerceptronTagger().Tag(article, found, new SentenceSplitter().Split(article, found, CancellationToken.None), CancellationToken.None);
        });
        Stage("lemmas", () =>
        {
            var lemmatizer = new Lemmatizer();
            for (var i = 0; i < document.Tokens.Length; i++)
                lemmatizer.Lemma(document.Word(i), document.PartOfSpeech(i), document.PennTag(i));
        });
        Stage("trees", () =>
        {
            foreach (var sentence in sentences)
                parser.Parse(document, sentence);
        });
    }

    private static object[] Load() =>
    [
        ModelReader.Embedded(SentenceSplitter.ModelPath, SentenceSplitter.ModelName, SentenceSplitter.ModelVersion, SentenceModel.Read),
        ModelReader.Embedded(PerceptronTagger.ModelPath, PerceptronTagger.ModelName, PerceptronTagger.ModelVersion, TaggerModel.Read),
        ModelReader.Embedded(Lemmatizer.ModelPath, Lemmatizer.ModelName, Lemmatizer.ModelVersion, LemmaModel.Read),
        ModelReader.Embedded(DependencyParser.ModelPath, DependencyParser.ModelName, DependencyParser.ModelVersion, ParserModel.Read),
    ];

    /// <summary>The least processor time of a few rounds, in seconds.</summary>
    private static double Best(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            work();
            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - before).TotalSeconds);
        }
        return best;
    }

    private static Article Read(string path)
    {
        var text = File.ReadAllText(path);
        var blocks = new List<Block>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(at, at + line.Length)));
            at += line.Length + 1;
        }
        return new Article(text, blocks);
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
