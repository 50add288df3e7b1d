namespace NewsTools;

/// <summary>The person or body that the source words of a quotation refer to.</summary>
public sealed record Speaker
{
    /// <summary>The canonical name; or the words that describe the speaker if there is no name; empty for a quotation without such words.</summary>
    public required string Name { get; init; }

    /// <summary>What the speaker is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>The person, organisation or outlet; null if the text does not name one.</summary>
    public Entity? Entity { get; init; }

    /// <summary>The people and bodies of a group that the text names one by one, as in “Ada Holm and Bo Rand said”; empty for other speakers.</summary>
    public IReadOnlyList<Entity> Members { get; init; } = [];

    /// <summary>Those who may be meant, the likeliest first, where several may and nothing decides; the speaker then has no entity. Empty otherwise.</summary>
    public IReadOnlyList<SpeakerCandidate> Candidates { get; init; } = [];

    /// <summary>What the name stands for, where a place is named and those who govern there speak: “government of Russia” for Moscow; null otherwise.</summary>
    public string? StandsFor => (Entity as Organization)?.StandsFor;

    /// <summary>Everybody named who speaks.</summary>
    internal IReadOnlyList<Entity> Entities => Entity is { } one ? [one] : Members;

    /// <summary>How the speaker was identified.</summary>
    public SpeakerResolution How { get; init; }

    /// <summary>The person or body for which a spokesperson speaks.</summary>
    public Entity? OnBehalfOf { get; init; }

    private bool IsMereName { get; init; }

    /// <summary>A speaker of whom nothing is known but the name. It equals every speaker with that name, so that scripts can compare speakers with words.</summary>
    public static Speaker Parse(string name) => new() { Name = name, Kind = default, IsMereName = true };

    /// <inheritdoc/>
    public bool Equals(Speaker? other) => other is not null && (IsMereName || other.IsMereName
        ? string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase)
        : (Name, Kind, Entity, How, OnBehalfOf) == (other.Name, other.Kind, other.Entity, other.How, other.OnBehalfOf) && Members.SequenceEqual(other.Members)
            && Candidates.SequenceEqual(other.Candidates));

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
