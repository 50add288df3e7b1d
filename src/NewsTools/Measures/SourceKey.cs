namespace NewsTools.Measures;

/// <summary>What makes two speakers one.</summary>
/// <param name="Kind">What the speaker is; null for statements without a speaker.</param>
/// <param name="Name">The name or description in capital letters.</param>
/// <param name="Within">The article that alone knows the speaker by these words; null for a name that holds in others, too.</param>
internal readonly record struct SourceKey(SpeakerKind? Kind, string Name, object? Within)
{
    /// <summary>The key of a person or body. Nobody is joined by a surname alone.</summary>
    public static SourceKey Of(SpeakerKind kind, string name, object article) =>
        new(kind, name.ToUpperInvariant(), kind is SpeakerKind.Organization || name.Contains(' ', StringComparison.Ordinal) ? null : article);
}
