namespace NewsTools;

/// <summary>How a mention names its entity.</summary>
public enum MentionKind
{
    /// <summary>A full name (“Ana Ruiz”).</summary>
    Name,
    /// <summary>A part of the name or another form of it (“Ruiz”, “Mac”).</summary>
    Alias,
    /// <summary>A pronoun (“she”, “who”).</summary>
    Pronoun,
    /// <summary>A description (“the senator”, “the 61-year-old ferryman”).</summary>
    Description,
}
