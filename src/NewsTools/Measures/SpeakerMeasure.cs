namespace NewsTools;

/// <summary>How much one speaker says in several articles.</summary>
public sealed record SpeakerMeasure
{
    /// <summary>The name; for speakers without one, the words that describe them. Null for statements without a speaker.</summary>
    public string? Speaker { get; init; }

    /// <summary>What the speaker is; null for statements without a speaker.</summary>
    public SpeakerKind? Kind { get; init; }

    /// <summary>The office that a text gives the speaker.</summary>
    public string? Role { get; init; }

    /// <summary>The organisation that speaks, or for which the speaker speaks or holds an office.</summary>
    public string? Organization { get; init; }

    /// <summary>The gender that the texts state.</summary>
    public Gender Gender { get; init; }

    /// <summary>The number of articles in which the speaker is quoted.</summary>
    public int Articles { get; init; }

    /// <summary>The number of attributions.</summary>
    public int Quotations { get; init; }

    /// <summary>The number of words that are attributed.</summary>
    public int Words { get; init; }

    /// <summary>Those words as a part of what everybody says, from 0 to 1.</summary>
    public double Share { get; init; }

    /// <inheritdoc/>
    public override string ToString() => ControlSequences.Remove(Speaker ?? "(unknown)");
}
