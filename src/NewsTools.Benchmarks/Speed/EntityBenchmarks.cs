using BenchmarkDotNet.Attributes;
using NewsTools.Entities;
using NewsTools.Language;

namespace NewsTools.Benchmarks.Speed;

/// <summary>Finding names in tagged text, warm, on one core: the time for one token.</summary>
[MinIterationCount(5), MaxIterationCount(12)]
public class EntityBenchmarks
{
    private const int Tokens = 50_000;
    private readonly EntityRecognizer _recognizer = new();
    private Document _document = null!;

    /// <summary>Makes tagged documents of invented copy, until they hold the tokens.</summary>
    [GlobalSetup]
    public void Start()
    {
        var lines = new List<string>();
        for (var number = 0; lines.Count < Tokens; number++)
        {
            var text = InventedCopy.Article(number);
            var article = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]);
            var read = article.Analyze().Document;
            foreach (var sentence in read.Sentences)
            {
                for (var i = sentence.First; i < sentence.End; i++) lines.Add(read.Word(i).ToString());
                lines.Add("");
            }
        }
        lines.RemoveRange(Tokens, lines.Count - Tokens);
        _document = Predict.GoldTokens.Document(lines, out _);
        Recognize();
    }

    /// <summary>One token.</summary>
    [Benchmark(OperationsPerInvoke = Tokens)]
    public int Recognize() => _recognizer.Recognize(_document, CancellationToken.None).Count;
}
