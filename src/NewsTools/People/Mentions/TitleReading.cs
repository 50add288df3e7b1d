namespace NewsTools.People;

/// <summary>A title as read at a mention.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Gender">The gender that it states.</param>
/// <param name="HeadFirst">The first word of the office in it.</param>
/// <param name="HeadEnd">Index after the last word of the office.</param>
/// <param name="Office">The office in full words; null for a courtesy title.</param>
/// <param name="IsCommon">Whether it is only a word for a person (“his neighbor”).</param>
internal sealed record TitleReading(int First, int End, Gender Gender, int HeadFirst, int HeadEnd, string? Office, bool IsCommon)
{
    /// <summary>The organisation or government of the office.</summary>
    internal string? Organization { get; init; }

    /// <summary>The place of the office.</summary>
    internal string? Place { get; init; }

    /// <summary>Former, acting, elect and the like.</summary>
    internal string? Status { get; init; }

    /// <summary>The word that the office turns on; null for a courtesy title.</summary>
    internal string? OfficeHead { get; init; }

    /// <summary>Whether the office is past.</summary>
    internal bool IsFormer { get; init; }

    /// <summary>Whether the office is not yet held.</summary>
    internal bool IsElect { get; init; }
}
