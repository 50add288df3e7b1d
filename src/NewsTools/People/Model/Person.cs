namespace NewsTools;

/// <summary>A person of an article.</summary>
/// <param name="article">The article.</param>
public sealed class Person(Article article) : Party(article)
{
    /// <summary>Titles and offices, in the order of the text.</summary>
    public IReadOnlyList<PersonTitle> Titles { get; init => field = new Listing<PersonTitle>(value); } = new Listing<PersonTitle>([]);

    /// <summary>The gender that the text states.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether the name, the grouping of the names or the gender come from the user's <see cref="WhosWho"/>.</summary>
    public PersonBasis Basis { get; init; }
}
