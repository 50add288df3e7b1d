using NewsTools.Training.Identity;

namespace NewsTools.Training.Relations;

/// <summary>Whether a relation that was found is one that a passage states.</summary>
internal static class RelationJudge
{
    /// <summary>Whether kind, evidence and both ends are right.</summary>
    internal static bool IsOf(this StatementRelation found, GoldRelation gold) =>
        found.Kind == gold.Kind && found.Evidence is { } evidence && Overlaps(found, evidence, gold.Evidence) && Fits(found.From, gold.From) && (found.To is null ? gold.To.Count == 0 : Fits(found.To, gold.To));

    private static bool Overlaps(StatementRelation found, Cue evidence, string words)
    {
        for (var at = found.Article.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = found.Article.Text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
            if (evidence.Span.Overlaps(new TextSpan(at, at + words.Length)))
                return true;
        return false;
    }

    private static bool Fits(RelatedStatement end, IReadOnlyList<string> names) => names.Any(name => name.StartsWith('"')
        ? end.Text.Contains(name.Trim('"'), StringComparison.OrdinalIgnoreCase)
        : end.Speaker is { } speaker && (IdentityJudge.IsSame(name, speaker.Name) || speaker.Entity is { } entity && entity.Aliases.Prepend(entity.Name).Any(one => IdentityJudge.IsSame(name, one))));
}
