namespace NewsTools.People;

/// <summary>What a mention does in its clause.</summary>
internal enum SyntacticRole : byte
{
    /// <summary>None of the others.</summary>
    Other,
    /// <summary>The subject of a clause.</summary>
    Subject,
    /// <summary>A direct or indirect object.</summary>
    Object,
    /// <summary>A possessor.</summary>
    Possessor,
    /// <summary>Behind a preposition.</summary>
    Oblique,
}
