using System.Globalization;
using BenchmarkDotNet.Running;
using NewsTools.Benchmarks.Predict;
using NewsTools.Benchmarks.Speed;

namespace NewsTools.Benchmarks;

/// <summary><c>predict WHAT IN OUT</c> writes predictions for the scorers, <c>predict identity</c> those of the identity set with its gold, <c>calibration GOLD PREDICTIONS</c> compares confidences with what is right, <c>memory COUNT</c> watches the heap, <c>language FILE</c> times the language stages, <c>warc COUNT</c> the reading of web archives; anything else is handed to BenchmarkDotNet.</summary>
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
        if (args is ["calibration", var gold, var predictions])
        {
            CalibrationRun.Print(gold, predictions);
            return 0;
        }
        if (args is ["tags", var file])
        {
            foreach (var line in System.IO.File.ReadLines(file))
            {
                var analysis = NewsTools.Training.Relations.RelationSets.ArticleOf(line.Split("//"), new DateOnly(2031, 6, 20)).Analyze();
                var d = analysis.Document;
                for (var s = 0; s < d.Sentences.Length; s++)
                {
                    var tree = d.Parse(s);
                    for (var i = d.Sentences[s].First; i < d.Sentences[s].End; i++)
                        Console.Write($"{i}:{d.Word(i)}/{d.PennTag(i)}/{d.Lemma(i)}<{tree.Head(i)}:{tree.Relation(i)} ");
                    Console.WriteLine();
                }
                foreach (var q in analysis.Quotes.SelectMany(q => q.WithNested())) Console.WriteLine($"  Q {q.Id} [{q.Speaker}|{q.Source}] {q.Cue} {q.Cue?.Stance}: {q.Text} @{q.Time}");
                foreach (var m in analysis.Cast.Mentions) Console.Write($"  M {m.Mention}={m.Entity}({m.Mention.Kind});");
                Console.WriteLine();
                foreach (var p in analysis.Statements) foreach (var a in p.Assertions) Console.WriteLine($"  A {p.End.Id} {(a.IsNegated ? "NOT " : "")}{a.Predicate}{(a.IsExisting ? "(is)" : "")} {a.Mode} subj[{string.Join(' ', a.Subject)}] [{string.Join(' ', a.Others)}] {string.Join(' ', a.Amounts)} {string.Join(' ', a.Times)}");
                foreach (var e in analysis.Timeline) Console.WriteLine($"  T {e.When} {e.Precision} {e.Kind} [{e.Who}] {e.What} ({e.Time}, {e.Anchor}; {e.Reason})");
                foreach (var r in analysis.Relations) Console.WriteLine($"  R {r.Basis} {r.Kind} [{r.From.Speaker}: {r.From}] [{r.To?.Speaker}: {r.To}] ({r.Evidence}) {r.Confidence:F2} {r.SameSpeaker} {r.TimeBetween} {r.Reason}");
            }
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
