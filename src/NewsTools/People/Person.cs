namespace NewsTools;

/// <summary>A person of an article.</summary>
public sealed class Person : Entity
{
    /// <summary>Titles and offices, in the order of the text.</summary>
    public IReadOnlyList<PersonTitle> Titles { get; init; } = [];

    /// <summary>The gender that the text states.</summary>
    public Gender Gender { get; init; }
}
