using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsTools.Training;
using NewsTools.Training.Identity;

namespace NewsTools.Benchmarks.Predict;

/// <summary>
/// Compares confidences with what is right: gold and predictions in the form of <c>score_quotes.py</c>, matched as it does (0.8 of the words alike; the speaker by identity where gold tells aliases, else by name or mention).
/// Predictions that overlap gold of belief and intention are left out, as with its <c>--speech-only</c>.
/// </summary>
internal static partial class CalibrationRun
{
    private const double Likeness = 0.8, Touch = 0.5;

    internal static void Print(string gold, string predictions)
    {
        var content = new List<(double, bool)>();
        var speaker = new List<(double, bool)>();
        var both = new List<(double Sure, bool Right)>();
        foreach (var (truth, predicted) in Lines(gold).Zip(Lines(predictions)))
        {
            var text = truth.GetProperty("text").GetString()!;
            var words = Word().Matches(text).Select(word => word.Index).ToArray();
            var all = Spans(truth, words);
            foreach (var found in Spans(predicted, words))
            {
                if (all.MaxBy(one => IdentityJudge.Dice(one.Words, found.Words)) is not { } best)
                    best = found with { Words = [] };
                var dice = IdentityJudge.Dice(best.Words, found.Words);
                if (dice >= Touch && best.IsBelief)
                    continue;
                var isRight = dice >= Likeness;
                var isSpeaker = isRight && (best.Quote.TryGetProperty("speaker_aliases", out var aliases) ? IsIdentity(best.Quote, aliases, found.Quote) : IsSpeaker(best.Quote, found.Quote, words));
                content.Add((Number(found.Quote, "content_confidence"), isRight));
                if (isRight)
                    speaker.Add((Number(found.Quote, "speaker_confidence"), isSpeaker));
                both.Add((Number(found.Quote, "confidence"), isSpeaker));
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"calibration error: content {Calibration.Error(content):F3}, speaker {Calibration.Error(speaker):F3}, both {Calibration.Error(both):F3}, of {both.Count}"));
        foreach (var bin in Calibration.InBins(both))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from {bin.Key / 10.0:F1}  {bin.Count(),5}  mean {bin.Average(one => one.Sure):F2}  right {bin.Average(one => one.Right ? 1 : 0):F2}"));
    }

    private static IEnumerable<JsonElement> Lines(string path) => File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static List<Span> Spans(JsonElement document, int[] words) => [.. document.GetProperty("quotes").EnumerateArray().Where(quote => quote.TryGetProperty("start", out var start) && start.ValueKind is JsonValueKind.Number)
        .Select(quote => new Span(quote, Between(words, Place(quote, "start"), Place(quote, "end")), Text(quote, "cue_class") is "other" && Text(quote, "kind") is not "direct"))];

    private static HashSet<int> Between(int[] words, int start, int end) => [.. words.Where(word => word >= start && word < end)];

    private static bool IsSpeaker(JsonElement truth, JsonElement found, int[] words)
    {
        string?[] wanted = [LastName(Text(truth, "speaker_name")), LastName(Text(truth, "speaker_text"))], given = [LastName(Text(found, "speaker_name")), LastName(Text(found, "speaker_text"))];
        if (wanted.All(name => name is null) && Text(truth, "speaker_text") is null)
            return Text(found, "speaker_name") is null && Text(found, "speaker_text") is null;
        return Array.Exists(wanted, name => name is not null && given.Contains(name))
            || Between(words, Place(truth, "speaker_start"), Place(truth, "speaker_end")).Overlaps(Between(words, Place(found, "speaker_start"), Place(found, "speaker_end")));
    }

    // As --identity judges: by the name, or for whom the speaker speaks.
    private static bool IsIdentity(JsonElement truth, JsonElement aliases, JsonElement found)
    {
        string?[] given = [Text(found, "speaker_name"), Text(found, "on_behalf_of")];
        if (Text(truth, "speaker_name") is not { } name)
            return given[0] is null || IdentityJudge.Holds(Text(found, "speaker_text") ?? "", given[0]!);
        return aliases.EnumerateArray().Select(alias => alias.GetString()!).Prepend(name).Any(one => Array.Exists(given, other => other is not null && IdentityJudge.IsSame(one, other)));
    }

    private static string? LastName(string? name) => name is null ? null : Word().Matches(name.Split(',')[0]).LastOrDefault()?.Value.ToLowerInvariant();

    private static string? Text(JsonElement quote, string key) => quote.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static int Place(JsonElement quote, string key) => quote.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetInt32() : -1;

    private static double Number(JsonElement quote, string key) => quote.GetProperty(key).GetDouble();

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    private sealed record Span(JsonElement Quote, HashSet<int> Words, bool IsBelief);
}
