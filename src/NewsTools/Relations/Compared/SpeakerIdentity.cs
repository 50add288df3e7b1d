namespace NewsTools.Relations;

/// <summary>Whether speakers of two articles are the same, by their names.</summary>
internal static class SpeakerIdentity
{
    /// <summary>Whether two speakers are the same, as far as names tell.</summary>
    public static bool IsSame(Speaker? one, Speaker? other, bool inOneArticle)
    {
        if (inOneArticle)
            return StatementParty.IsSame(one, other);
        if (one?.Entity is not { } mine || other?.Entity is not { } theirs || mine is Person != theirs is Person)
            return false;
        return mine is Person ? IsSameName(mine.Name.Split(' '), theirs.Name.Split(' ')) : string.Equals(mine.Name, theirs.Name, StringComparison.OrdinalIgnoreCase);
    }

    // The same surname, and given names that do not differ: one may have none.
    private static bool IsSameName(string[] one, string[] other) =>
        string.Equals(one[^1], other[^1], StringComparison.OrdinalIgnoreCase)
        && (one.Length == 1 || other.Length == 1 || one.All(word => other.Contains(word, StringComparer.OrdinalIgnoreCase)) || other.All(word => one.Contains(word, StringComparer.OrdinalIgnoreCase)));
}
