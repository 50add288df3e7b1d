namespace NewsTools;

/// <summary>Where the language of an article is known from.</summary>
public enum LanguageBasis
{
    /// <summary>The article says nothing of it, and its words are too few or too mixed to tell: it counts as one in the first language of the analyzer.</summary>
    Assumed,
    /// <summary>The article declares it.</summary>
    Declared,
    /// <summary>Its words or its script tell.</summary>
    Detected,
}
