namespace NewsTools;

/// <summary>How much of a quotation is in quotation marks.</summary>
public enum QuoteForm
{
    /// <summary>All of it.</summary>
    Direct,
    /// <summary>None of it.</summary>
    Indirect,
    /// <summary>A part of it.</summary>
    Mixed,
}
