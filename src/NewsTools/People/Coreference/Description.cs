namespace NewsTools.People;

/// <summary>A definite description of a person (“the former senator”).</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">Index after its last word.</param>
internal sealed record Description(int First, int End)
{
    /// <summary>The office, in full words; null where it names none.</summary>
    internal OfficeWord? Office { get; init; }

    /// <summary>The word that the office turns on; empty where it names none.</summary>
    internal string Head { get; init; } = "";

    /// <summary>The age; 0 where it gives none.</summary>
    internal int Age { get; init; }

    /// <summary>The country or people.</summary>
    internal string? Place { get; init; }

    /// <summary>The party.</summary>
    internal string? Party { get; init; }

    /// <summary>Whether the office is past.</summary>
    internal bool IsFormer { get; init; }

    /// <summary>Whether the office is not yet held.</summary>
    internal bool IsElect { get; init; }
}
