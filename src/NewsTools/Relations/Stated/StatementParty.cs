namespace NewsTools.Relations;

/// <summary>Somebody who says something, as words of the text name them.</summary>
/// <param name="Speaker">Who it is.</param>
/// <param name="Span">The words.</param>
internal sealed record StatementParty(Speaker Speaker, TextSpan Span)
{
    /// <summary>Whether the statement is theirs, or made on their behalf.</summary>
    public bool Says(Quote quote) => quote.Speaker is { } speaker && IsSame(Speaker, speaker);

    /// <summary>Whether two speakers are the same, as far as the text tells.</summary>
    public static bool IsSame(Speaker? one, Speaker? other)
    {
        if (one is null || other is null)
            return false;
        foreach (var entity in one.Entities)
            foreach (var known in other.Entities)
                if (known.Id == entity.Id)
                    return true;
        foreach (var entity in one.Entities)
            if (other.OnBehalfOf?.Id == entity.Id)
                return true;
        foreach (var entity in other.Entities)
            if (one.OnBehalfOf?.Id == entity.Id)
                return true;
        // “The grocer Maple & Finch” is Maple & Finch.
        if (one.Entities is [var mine] && other.Entities.Count == 0)
            return other.Name.EndsWith(mine.Name, StringComparison.OrdinalIgnoreCase);
        if (other.Entities is [var theirs] && one.Entities.Count == 0)
            return one.Name.EndsWith(theirs.Name, StringComparison.OrdinalIgnoreCase);
        return one.Entities.Count == 0 && other.Entities.Count == 0 && Bare(one.Name) is { Length: > 0 } name && string.Equals(name, Bare(other.Name), StringComparison.OrdinalIgnoreCase);
    }

    // “The neighbors” and “neighbors” are alike.
    private static string Bare(string name) => name.LastIndexOf(' ') is > 0 and var blank ? name[(blank + 1)..] : name;
}
