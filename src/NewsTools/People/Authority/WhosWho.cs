namespace NewsTools;

/// <summary>What a user knows about the people of articles. It takes precedence over what the text suggests; <see cref="Person.Basis"/> says where it decided.</summary>
public sealed record WhosWho
{
    /// <summary>The people.</summary>
    public IReadOnlyList<WhosWhoPerson> People { get; init; } = [];

    /// <summary>Names that belong to one person: each group is one person.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Same { get; init; } = [];

    /// <summary>Names of different people, whatever they have in common: no two names of a group belong to one person.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Different { get; init; } = [];
}
