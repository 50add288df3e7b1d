namespace NewsTools;

/// <summary>Whom the source words of a quotation mean.</summary>
public sealed record Speaker
{
    /// <summary>The canonical name; the description where there is no name.</summary>
    public required string Name { get; init; }

    /// <summary>What the speaker is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>The person, organisation or outlet; null where the text does not name one.</summary>
    public Entity? Entity { get; init; }

    /// <summary>How the speaker was told.</summary>
    public SpeakerResolution How { get; init; }

    /// <summary>For whom a spokesperson speaks.</summary>
    public Entity? OnBehalfOf { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
