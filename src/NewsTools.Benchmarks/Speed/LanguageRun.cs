using System.Diagnostics;
using System.Globalization;
using NewsTools.Entities;
using NewsTools.Language;
using NewsTools.Languages.English;
using NewsTools.Learning;
using NewsTools.Time;

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
        object[] models = [];
        Line($"reading all models for the first time, compiling the code that does it: {Time(() => models = Load()) * 1000:F1} ms");
        Line($"memory held by the models: {(GC.GetTotalMemory(forceFullCollection: true) - held) / 1e6:F1} MB");
        GC.KeepAlive(models);
        Line($"reading all models again: {Best(() => GC.KeepAlive(Load())) * 1000:F1} ms");
        Line($"of it those of names: {Best(() => GC.KeepAlive(LoadNames())) * 1000:F1} ms");
        models = [];
        held = GC.GetTotalMemory(forceFullCollection: true);
        Line($"the first article, compiling what that takes: {Time(ReadOne) * 1000:F0} ms");
        Line($"memory held by the engine after it: {(GC.GetTotalMemory(forceFullCollection: true) - held) / 1e6:F1} MB");
        Line($"the longest wait for a cancelled analysis: {LongestWait(File.ReadAllText(path)):F0} ms");

        var article = Paragraphs(File.ReadAllText(path));
        var tokens = new Tokenizer().Tokenize(article, CancellationToken.None);
        var sentences = new SentenceSplitter().Split(article, tokens, CancellationToken.None);
        var tags = new NetworkTagger().Tag(article, tokens, sentences, CancellationToken.None);
        var parser = new DependencyParser();
        var recognizer = new EntityRecognizer();
        var document = new Document(article, tokens, sentences, tags, new Lemmatizer(), parser, EnglishPack.Shared.Lexicons);
        void Stage(string name, Action work) => Line($"{name}: {tokens.Length / Best(work):N0} tokens/s");
        Stage("tokens", () => new Tokenizer().Tokenize(article, CancellationToken.None));
        Stage("sentences", () => new SentenceSplitter().Split(article, tokens, CancellationToken.None));
        Stage("tags", () => new NetworkTagger().Tag(article, tokens, sentences, CancellationToken.None));
        Stage("tokens to tags", () =>
        {
            var found = new Tokenizer().Tokenize(article, CancellationToken.None);
            new NetworkTagger().Tag(article, found, new SentenceSplitter().Split(article, found, CancellationToken.None), CancellationToken.None);
        });
        Stage("lemmas", () =>
        {
            var lemmatizer = new Lemmatizer();
            for (var i = 0; i < document.Tokens.Length; i++)
                lemmatizer.Lemma(document.Word(i), document.PartOfSpeech(i), document.PennTag(i));
        });
        Stage("names", () => recognizer.Recognize(document, CancellationToken.None));
        var names = recognizer.Recognize(document, CancellationToken.None);
        var times = new TimeFinder();
        Line($"times: {article.Text.Length / 1e6 / Best(() => times.Find(document, names, CancellationToken.None)):N1} MB/s");
        Stage("trees", () =>
        {
            foreach (var sentence in sentences)
                parser.Parse(document, sentence);
        });
    }

    private static object[] Load()
    {
        var vectors = ModelReader.Embedded(WordVectors.ModelPath, WordVectors.ModelName, WordVectors.ModelVersion, WordVectors.From);
        return
        [
            vectors,
            ModelReader.Embedded(SentenceSplitter.ModelPath, SentenceSplitter.ModelName, SentenceSplitter.ModelVersion, SentenceModel.Read),
            ModelReader.Embedded(NetworkTagger.ModelPath, NetworkTagger.ModelName, NetworkTagger.ModelVersion, TaggerModel.Read).WithCommon(vectors),
            ModelReader.Embedded(Lemmatizer.ModelPath, Lemmatizer.ModelName, Lemmatizer.ModelVersion, LemmaModel.Read),
            ModelReader.Embedded(DependencyParser.ModelPath, DependencyParser.ModelName, DependencyParser.ModelVersion, ParserModel.Read),
            LoadNames(),
        ];
    }

    private static EntityModel LoadNames() => ModelReader.Embedded(EntityRecognizer.ModelPath, EntityModel.Name, EntityModel.Version, EntityModel.Read);

    private static void ReadOne()
    {
        var analysis = Paragraphs("Maria Keller, the mayor, said on Monday that she would not resign.").Analyze();
        GC.KeepAlive(analysis.Quotes);
        GC.KeepAlive(analysis.People);
    }

    /// <summary>Cancels analyses of a text at moments spread over the work, and takes the longest time until one of them stops, in milliseconds by the clock.</summary>
    private static double LongestWait(string text)
    {
        var longest = 0.0;
        for (var delay = 5; delay < 1000; delay += 45)
        {
            using var source = new CancellationTokenSource();
            var work = Task.Run(() => Paragraphs(text).Analyze(source.Token).Quotes);
            Thread.Sleep(delay);
            var watch = Stopwatch.StartNew();
            source.Cancel();
            try { work.GetAwaiter().GetResult(); }
            catch (OperationCanceledException) { }
            longest = Math.Max(longest, watch.Elapsed.TotalMilliseconds);
        }
        return longest;
    }

    /// <summary>Processor time, in seconds.</summary>
    private static double Time(Action work)
    {
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    /// <summary>The least processor time of a few rounds, in seconds.</summary>
    private static double Best(Action work)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++) best = Math.Min(best, Time(work));
        return best;
    }

    private static Article Paragraphs(string text)
    {
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
