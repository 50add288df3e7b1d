namespace NewsTools.Tests.Samples;

/// <summary>How much of a gold annotation of times, places, metonyms and relations the engine finds.</summary>
internal static class GoldFindings
{
    /// <summary>The gold times found in the same words, with the same type and, where the annotation has one, the same value.</summary>
    internal static (int Right, int Gold, int Predicted, List<string> Faults) Times(GoldArticle gold)
    {
        var faults = new List<string>();
        if (gold.Times is not { } times)
            return (0, 0, 0, faults);
        var found = gold.Article.Analyze().Times.Where(time => InBody(gold, time.Span)).ToList();
        var predicted = found.Count;
        var right = 0;
        foreach (var wanted in times)
        {
            var time = found.Find(t => Folded(t.Text) == wanted.Text);
            if (time is null)
            {
                faults.Add($"missing: {wanted.Text} ({wanted.Value ?? "open"})");
                continue;
            }
            found.Remove(time);
            if (time.Type != wanted.Type || wanted.Value is not null && time.Value != wanted.Value)
                faults.Add($"{time.Type} {time.Value ?? "open"}, not {wanted.Type} {wanted.Value ?? "open"}: {wanted.Text}");
            else
                right++;
        }
        faults.AddRange(found.Select(t => $"not wanted: {t.Text} ({t.Value})"));
        return (right, times.Count, predicted, faults);
    }

    /// <summary>The gold places found by name, and in the country that the annotation has.</summary>
    internal static (int Right, int Gold, int Predicted, List<string> Faults) Places(GoldArticle gold)
    {
        var faults = new List<string>();
        if (gold.Places is not { } places)
            return (0, 0, 0, faults);
        var found = gold.Article.Analyze().Places.Where(place => place.Mentions.Any(mention => InBody(gold, mention.Span))).ToList();
        var predicted = found.Count;
        var right = 0;
        foreach (var wanted in places)
        {
            var place = found.Find(p => p.Mentions.Any(mention => GoldScore.SameName(wanted.Name, mention.Text)));
            if (place is null)
            {
                faults.Add($"missing: {wanted.Name}");
                continue;
            }
            found.Remove(place);
            if (wanted.Country is not null && place.Country != wanted.Country)
                faults.Add($"in {place.Country ?? "no country"}, not {wanted.Country}: {wanted.Name}");
            else
                right++;
        }
        faults.AddRange(found.Select(p => $"not wanted: {p.Name}"));
        return (right, places.Count, predicted, faults);
    }

    /// <summary>The gold metonyms found in the same words and standing for the same.</summary>
    internal static (int Right, int Gold, int Predicted, List<string> Faults) Metonyms(GoldArticle gold)
    {
        var faults = new List<string>();
        if (gold.Metonyms is not { } metonyms)
            return (0, 0, 0, faults);
        var found = gold.Article.Analyze().Metonyms.Where(metonym => InBody(gold, metonym.Span)).ToList();
        var predicted = found.Count;
        var right = 0;
        foreach (var (text, standsFor) in metonyms)
        {
            var metonym = found.Find(m => GoldScore.SameName(text, m.Text));
            if (metonym is not null)
                found.Remove(metonym);
            if (metonym?.StandsFor == standsFor)
                right++;
            else
                faults.Add($"{metonym?.StandsFor ?? "nothing"}, not {standsFor}: {text}");
        }
        faults.AddRange(found.Select(m => $"not wanted: {m.Text} ({m.StandsFor})"));
        return (right, metonyms.Count, predicted, faults);
    }

    /// <summary>The gold relations, explicit or inferred, of the same kind whose words or statements are met and whose speakers are those of the annotation.</summary>
    internal static (int Right, int Gold, int Predicted, List<string> Faults) Relations(GoldArticle gold, bool isExplicit)
    {
        var faults = new List<string>();
        if (gold.Relations is not { } relations)
            return (0, 0, 0, faults);
        var found = gold.Article.Analyze().Relations.Where(r => r.IsExplicit == isExplicit).ToList();
        var wanted = relations.Where(r => r.IsExplicit == isExplicit).ToArray();
        var predicted = found.Count;
        var right = 0;
        foreach (var relation in wanted)
        {
            var match = found.Find(r => r.Kind == relation.Kind && Meets(relation, r));
            if (match is null)
            {
                faults.Add($"missing: {relation.From} {relation.Kind} {relation.To} [{relation.Evidence}]");
                continue;
            }
            found.Remove(match);
            if (relation.From is not null && !GoldScore.SameName(relation.From, match.From.Speaker?.Name))
                faults.Add($"from {match.From.Speaker?.Name ?? "none"}, not {relation.From}: [{relation.Evidence}]");
            else if (relation.To is not null && !GoldScore.SameName(relation.To, match.To?.Speaker?.Name))
                faults.Add($"to {match.To?.Speaker?.Name ?? "none"}, not {relation.To}: [{relation.Evidence}] {match.To}");
            else if (relation.About is not null && match.To?.Text.Contains(relation.About, StringComparison.Ordinal) != true)
                faults.Add($"to “{match.To}”, not “{relation.About}”: [{relation.Evidence}]");
            else
                right++;
        }
        faults.AddRange(found.Select(r => $"not wanted: {r.From.Speaker?.Name} {r.Kind} {r.To?.Speaker?.Name} [{r.Evidence}] {r.Reason}"));
        return (right, wanted.Length, predicted, faults);
    }

    // The words that say so share one; of an inferred relation the first statement holds them.
    private static bool Meets(GoldRelation wanted, StatementRelation found) => found.Evidence is { } evidence
        ? evidence.Text.Split(' ').Intersect(wanted.Evidence.Split(' '), StringComparer.OrdinalIgnoreCase).Any()
        : Folded(found.From.Text).Contains(wanted.Evidence, StringComparison.Ordinal);

    private static bool InBody(GoldArticle gold, TextSpan span) => gold.Article.Blocks.Any(block => block.IsBody && block.Span.Contains(span));

    private static string Folded(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
