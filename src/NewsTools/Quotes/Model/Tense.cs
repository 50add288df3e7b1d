namespace NewsTools;

/// <summary>The tense of a reporting verb.</summary>
public enum Tense
{
    /// <summary>None: a noun, a phrase, an infinitive or participle, or a verb after “would” and the like.</summary>
    None,
    /// <summary>Said, had said, was saying, did not say.</summary>
    Past,
    /// <summary>Has said.</summary>
    PresentPerfect,
    /// <summary>Says, is saying.</summary>
    Present,
    /// <summary>Will say.</summary>
    Future,
}
