using System.Globalization;
using BenchmarkDotNet.Running;
using NewsTools.Benchmarks.Predict;
using NewsTools.Benchmarks.Speed;

namespace NewsTools.Benchmarks;

/// <summary><c>predict WHAT IN OUT</c> writes predictions for the scorers, <c>predict identity</c> those of the identity set with its gold, <c>calibration GOLD PREDICTIONS</c> compares confidences with what is right, <c>metonyms FILE…</c> counts names of places that are told from metonyms, <c>relations [-SET]</c> scores the relations between statements, <c>memory COUNT</c> watches the heap, <c>language FILE</c> times the language stages, <c>warc COUNT</c> the reading of web archives; anything else is handed to BenchmarkDotNet.</summary>
internal static class Program
{
    private static readonly SortedDictionary<string, Action<string, string>> Predictions = new(StringComparer.Ordinal)
    {
        ["entities"] = EntityPrediction.Write,
        ["conllu"] = ConlluPrediction.WriteGoldWords,
        ["conllu-raw"] = ConlluPrediction.WriteRaw,
        ["articles"] = ArticlePrediction.Write,
        ["fingerprint"] = FingerprintPrediction.Write,
        ["gap"] = CoreferencePrediction.Write,
        ["articles-unseen"] = CrossValidatedArticlePrediction.Write,
        ["quotes"] = QuotePrediction.Write,
        ["times"] = TimePrediction.Write,
    };

    private static int Main(string[] args)
    {
        if (args is ["memory", var count])
        {
            MemoryRun.Print(int.Parse(count, CultureInfo.InvariantCulture));
            return 0;
        }
        if (args is ["language", var text])
        {
            LanguageRun.Print(text);
            return 0;
        }
        if (args is ["warc", var passes])
        {
            WarcRun.Print(int.Parse(passes, CultureInfo.InvariantCulture));
            return 0;
        }
        if (args is ["metonyms", .. var sets])
        {
            MetonymRun.Print(sets);
            return 0;
        }
        if (args is ["calibration", var gold, var predictions])
        {
            CalibrationRun.Print(gold, predictions);
            return 0;
        }
        if (args is ["relations", .. var rest])
        {
            RelationRun.Print(rest.FirstOrDefault(one => one.StartsWith('-')) ?? "", rest.Contains("all"));
            return 0;
        }
        if (args is not ["predict", ..])
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
            return 0;
        }
        if (args is [_, "identity", .. [.., _, _] files] && files.Length <= 3)
        {
            IdentityPrediction.Write(files.Length == 3 ? files[0] : "*", files[^2], files[^1]);
            return 0;
        }
        if (args is not [_, var what, var input, var output] || !Predictions.TryGetValue(what, out var predict))
        {
            Console.Error.WriteLine($"usage: predict {string.Join('|', Predictions.Keys)} IN OUT, or predict identity [FOLDER|PATTERN] GOLD PREDICTIONS");
            return 2;
        }
        predict(input, output);
        return 0;
    }
}
