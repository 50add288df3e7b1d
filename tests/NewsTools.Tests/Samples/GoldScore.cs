using System.Text.RegularExpressions;

namespace NewsTools.Tests.Samples;

/// <summary>How much of a gold annotation the engine finds.</summary>
internal static partial class GoldScore
{
    /// <summary>The gold attributions that are found with form, speaker and content right, and what is wrong with the others.</summary>
    internal static (int Right, int Gold, int Predicted, List<string> Faults) Attributions(GoldArticle gold)
    {
        var quotes = gold.Article.Analyze().Quotes.SelectMany(Flatten).ToList();
        var predicted = quotes.Count;
        var faults = new List<string>();
        var right = 0;
        foreach (var wanted in gold.Attributions)
        {
            var words = wanted.Content.SelectMany(Words).ToArray();
            var found = quotes.MinBy(q => Distance(words, q));
            if (found is null || Distance(words, found) > wanted.Content.Count * 2)
            {
                faults.Add($"missing: {wanted.Speaker} [{wanted.Cue}] {string.Join(" | ", wanted.Content)}");
                continue;
            }
            quotes.Remove(found);
            if (found.Form != wanted.Form)
                faults.Add($"form {found.Form}, not {wanted.Form}: {found.Text}");
            else if (wanted.Speaker is not null && !SameName(wanted.Speaker, found.Speaker?.Name))
                faults.Add($"speaker {found.Speaker?.Name ?? "none"}, not {wanted.Speaker}: {found.Text}");
            else
                right++;
        }
        faults.AddRange(quotes.Select(q => $"not wanted: {q.Speaker?.Name} [{q.Cue}] {q.Text}"));
        return (right, gold.Attributions.Count, predicted, faults);
    }

    /// <summary>The gold people found under their full name, and what is wrong with the others.</summary>
    internal static (int Right, int Gold, int Predicted, List<string> Faults) People(GoldArticle gold)
    {
        var people = gold.Article.Analyze().People.ToList();
        var predicted = people.Count;
        var faults = new List<string>();
        var right = 0;
        foreach (var wanted in gold.People)
        {
            var found = people.Find(p => SameName(p.Name, wanted.Name));
            if (found is null)
            {
                faults.Add($"missing: {wanted.Name}");
                continue;
            }
            people.Remove(found);
            right++;
        }
        faults.AddRange(people.Select(p => $"not wanted: {p.Name}"));
        return (right, gold.People.Count, predicted, faults);
    }

    /// <summary>The gold venues and times found on the right attribution in the same words and with the same value, and what is wrong with the others.</summary>
    internal static (int Right, int Gold, int Predicted, List<string> Faults) Circumstances(GoldArticle gold)
    {
        var quotes = gold.Article.Analyze().Quotes.SelectMany(Flatten).ToList();
        var faults = new List<string>();
        int right = 0, wanted = 0, predicted = quotes.Count(q => q.Venue is not null) + quotes.Count(q => q.Time is not null);
        foreach (var attribution in gold.Attributions)
        {
            var words = attribution.Content.SelectMany(Words).ToArray();
            var found = quotes.MinBy(q => Distance(words, q));
            if (found is not null && Distance(words, found) > attribution.Content.Count * 2)
                found = null;
            if (found is not null)
                quotes.Remove(found);
            Compare("venue", attribution.Venue, found?.Venue?.Text);
            Compare("time", attribution.Time is null ? null : $"{attribution.Time} ({attribution.TimeValue})", found?.Time is { } time ? $"{time.Text} ({time.Value})" : null);

            void Compare(string what, string? gold, string? predicted)
            {
                wanted += gold is null ? 0 : 1;
                right += gold is not null && gold == predicted ? 1 : 0;
                if (gold != predicted)
                    faults.Add($"{what} {predicted ?? "none"}, not {gold ?? "none"}: {string.Join(" | ", attribution.Content)}");
            }
        }
        foreach (var quote in quotes.Where(q => q.Venue is not null || q.Time is not null))
            faults.Add($"not wanted: {quote.Venue} {quote.Time}: {quote.Text}");
        return (right, wanted, predicted, faults);
    }

    /// <summary>The gold records of no answer whose party and cue are met, and what is wrong with the others.</summary>
    internal static (int Right, int Gold, int Predicted, List<string> Faults) NoResponses(GoldArticle gold)
    {
        var silent = gold.Article.Analyze().NoResponses.ToList();
        var predicted = silent.Count;
        var faults = new List<string>();
        var right = 0;
        foreach (var (party, cue) in gold.NoResponses)
        {
            var found = silent.Find(n => cue.StartsWith(n.Cue.Text, StringComparison.Ordinal) && party.Contains(n.Source.Text, StringComparison.Ordinal));
            if (found is null)
                faults.Add($"missing: {party} {cue}");
            else
            {
                silent.Remove(found);
                right++;
            }
        }
        faults.AddRange(silent.Select(n => $"not wanted: {n.Source} [{n.Cue}] {n.Text}"));
        return (right, gold.NoResponses.Count, predicted, faults);
    }

    internal static IEnumerable<Quote> Flatten(Quote quote) => quote.Nested.SelectMany(Flatten).Prepend(quote);

    internal static bool SameName(string wanted, string? found) =>
        found is not null && string.Equals(Fold(wanted), Fold(found), StringComparison.OrdinalIgnoreCase);

    private static string Fold(string name) => (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name).Replace('’', '\'');

    // Words too many or too few; a piece may be off by one word at each end.
    private static int Distance(string[] wanted, Quote quote)
    {
        var found = quote.Content.SelectMany(span => Words(quote.Article[span])).ToArray();
        var common = 0;
        var rest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in found)
            rest[word] = rest.GetValueOrDefault(word) + 1;
        foreach (var word in wanted)
            if (rest.GetValueOrDefault(word) > 0)
            {
                rest[word]--;
                common++;
            }
        return common * 2 < wanted.Length ? int.MaxValue : wanted.Length + found.Length - (2 * common);
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
