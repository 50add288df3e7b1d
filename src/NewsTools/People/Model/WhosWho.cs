namespace NewsTools;

/// <summary>What a user knows about the people of articles. It outranks what the text suggests; <see cref="Person.Basis"/> says where it did.</summary>
public sealed record WhosWho
{
    /// <summary>The people.</summary>
    public IReadOnlyList<WhosWhoPerson> People { get; init; } = [];

    /// <summary>Names that mean one person: each group is one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Same { get; init; } = [];

    /// <summary>Names that never mean one person, whatever they have in common: no two of a group are one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Different { get; init; } = [];
}
