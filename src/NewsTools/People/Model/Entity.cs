namespace NewsTools;

/// <summary>Someone or something that an article names, with every mention of it.</summary>
/// <param name="article">The article.</param>
public abstract class Entity(Article article)
{
    /// <summary>The article; <see cref="Surroundings"/> shows it.</summary>
    internal Article Within => article;

    /// <summary>An id that is stable for the same text, such as <c>p-ruiz</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical name: the fullest form in the text.</summary>
    public required string Name { get; init; }

    /// <summary>The other forms, each once, in the order of the text. No pronouns.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = new Listing<string>(value); } = new Listing<string>([]);

    /// <summary>Every mention, in the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions { get; init => field = new Listing<Mention>(value); } = new Listing<Mention>([]);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
