namespace NewsTools;

/// <summary>How the content was uttered (the STWR scheme of Semino and Short).</summary>
public enum QuoteMode
{
    /// <summary>Spoken, or unspecified.</summary>
    Speech,
    /// <summary>Written.</summary>
    Writing,
    /// <summary>Thought, believed or intended.</summary>
    Thought,
}
