namespace NewsTools;

/// <summary>A person of a <see cref="WhosWho"/>.</summary>
/// <param name="Name">The name that results show.</param>
public sealed record WhosWhoPerson(string Name)
{
    /// <summary>Other names. An alias of one word is used only in an article that also has a longer one.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Offices held, with their dates: “the mayor” is whoever held the office when the article was published.</summary>
    public IReadOnlyList<WhosWhoOffice> Offices { get; init; } = [];

    /// <summary>The gender, if the user states it.</summary>
    public Gender Gender { get; init; }
}
