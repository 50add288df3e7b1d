using System.Globalization;
using System.Text;
using NewsTools.Quotes;
using NewsTools.Training.Identity;

namespace NewsTools.Training;

/// <summary>
/// Learns how sure quotations and their speakers are from the invented articles of the identity set: two logistic regressions by gradient descent, drawn back to no weight at all.
/// Prints the calibration error on each fifth of the articles by weights from the other four.
/// </summary>
internal sealed class ConfidenceTrainer : IModelTrainer
{
    private const int Folds = 5;
    private const int Steps = 2000;
    private const double Rate = 0.5, Decay = 2; // of the whole set

    public string Name => "confidence";

    public string ModelPath => "Languages/English/Data/" + ConfidenceModel.File;

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        var articles = IdentityArticle.InFolder(IdentityArticle.Folder).Select(article => Examples(article, trained.Analyzer)).ToArray();
        var tried = new List<(double Sure, bool Right)>[3];
        for (var i = 0; i < tried.Length; i++)
            tried[i] = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Learn([.. articles.Where((_, i) => i % Folds != fold).SelectMany(all => all)]);
            foreach (var example in articles.Where((_, i) => i % Folds == fold).SelectMany(all => all))
            {
                var (content, speaker) = (Content(model.Content, example), Speaker(model.Speaker, example));
                tried[0].Add((content, example.IsContentRight));
                if (example.IsContentRight)
                    tried[1].Add((speaker, example.IsSpeakerRight));
                tried[2].Add((content * speaker, example.IsContentRight && example.IsSpeakerRight));
            }
        }
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"calibration error on articles that were not learned from: content {Calibration.Error(tried[0]):F3}, speaker {Calibration.Error(tried[1]):F3}, both {Calibration.Error(tried[2]):F3}, of {tried[0].Count}"));
        return Write(Learn([.. articles.SelectMany(all => all)]));
    }

    private static double Content(Dictionary<string, double> weights, Example example) => ConfidenceModel.Probability(example.Clues.Base, example.Clues.Content, weights);

    private static double Speaker(Dictionary<string, double> weights, Example example) => ConfidenceModel.Probability(0, example.Clues.Speaker, weights);

    private static List<Example> Examples(IdentityArticle article, ArticleAnalyzer analyzer)
    {
        var clues = new List<ConfidenceClues>();
        var analysis = analyzer.Analyze(new TextArticleReader().Read(ArticleSource.FromText(article.Text), ArticleReadOptions.Default, CancellationToken.None).First());
        var context = AttributionContext.Create(analysis.Document, analysis.Cast, CancellationToken.None);
        var quotes = new AttributionFinder { Watch = clues.Add }.Find(context, includeThought: false, CancellationToken.None).SelectMany(InsideFirst).ToArray();
        var examples = new List<Example>();
        for (var i = 0; i < quotes.Length; i++)
            if (quotes[i].NestedIn is null && article.Judge(quotes[i]) is var (isContentRight, isSpeakerRight))
                examples.Add(new(clues[i], isContentRight, isSpeakerRight));
        return examples;
    }

    private static IEnumerable<Quote> InsideFirst(Quote quote) => quote.Nested.SelectMany(InsideFirst).Append(quote);

    private static (Dictionary<string, double> Content, Dictionary<string, double> Speaker) Learn(Example[] examples) =>
        (Descend(examples, example => example.Clues.Content, example => example.Clues.Base, example => example.IsContentRight),
        Descend([.. examples.Where(example => example.IsContentRight)], example => example.Clues.Speaker, _ => 0, example => example.IsSpeakerRight));

    private static Dictionary<string, double> Descend(Example[] examples, Func<Example, IReadOnlyList<string>> clues, Func<Example, double> start, Func<Example, bool> isRight)
    {
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var clue in examples.SelectMany(clues))
            weights[clue] = 0;
        var names = weights.Keys.ToArray();
        var values = new double[names.Length];
        var rows = examples.Select(example => (Clues: clues(example).Select(clue => Array.BinarySearch(names, clue, StringComparer.Ordinal)).ToArray(), Start: start(example), Right: isRight(example) ? 1.0 : 0.0)).ToArray();
        var gradient = new double[names.Length];
        for (var step = 0; step < Steps; step++)
        {
            for (var i = 0; i < values.Length; i++)
                gradient[i] = -Decay * values[i];
            foreach (var row in rows)
            {
                var push = row.Right - 1 / (1 + Math.Exp(-row.Start - row.Clues.Sum(clue => values[clue])));
                foreach (var clue in row.Clues)
                    gradient[clue] += push;
            }
            for (var i = 0; i < values.Length; i++)
                values[i] += Rate * gradient[i] / rows.Length;
        }
        return names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private static byte[] Write((Dictionary<string, double> Content, Dictionary<string, double> Speaker) model)
    {
        var text = new StringBuilder();
        text.Append("# Weights of the clues to how sure an attribution is (ConfidenceClues): content or speaker | clue | weight.\n");
        text.Append("# Origin: learned from the invented articles of NewsTools.Training/Identity. Made by `NewsTools.Training confidence`.\n");
        foreach (var (name, weights) in new[] { (ConfidenceModel.ContentName, model.Content), (ConfidenceModel.SpeakerName, model.Speaker) })
            foreach (var (clue, weight) in weights.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"{name} | {clue} | {weight:F3}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private sealed record Example(ConfidenceClues Clues, bool IsContentRight, bool IsSpeakerRight);
}
