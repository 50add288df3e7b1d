namespace NewsTools;

/// <summary>The speaker that an attribution's source refers to.</summary>
public sealed record ReportSpeaker
{
    /// <summary>The id among the report's people or organisations; null if the text does not name one.</summary>
    public string? Ref { get; init; }

    /// <summary>The canonical name, or the description if there is none; empty if there is neither.</summary>
    public required string Name { get; init; }

    /// <summary>What the speaker is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>How the speaker was identified.</summary>
    public required SpeakerResolution How { get; init; }

    /// <summary>The ids of the people and bodies of a group that the text names one by one.</summary>
    public ValueList<string> Members { get; init; } = [];

    /// <summary>Those who may be meant, the likeliest first, where several may and nothing decides.</summary>
    public ValueList<ReportCandidate> Candidates { get; init; } = [];

    /// <summary>The id of the person or body for which a spokesperson speaks.</summary>
    public string? OnBehalfOf { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
