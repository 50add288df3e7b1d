namespace NewsTools;

/// <summary>A person of an article.</summary>
/// <param name="article">The article.</param>
public sealed class Person(Article article) : Entity(article)
{
    /// <summary>Titles and offices, in the order of the text.</summary>
    public IReadOnlyList<PersonTitle> Titles { get; init => field = new Listing<PersonTitle>(value); } = new Listing<PersonTitle>([]);

    /// <summary>The gender that the text states.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether the name, the grouping of the names or the gender come from the user's <see cref="WhosWho"/>.</summary>
    public PersonBasis Basis { get; init; }

    /// <summary>The who's who that this person was found with; null if there was none.</summary>
    internal WhosWho? WhosWho { get; init; }

    /// <summary>
    /// The number of attributions of the article with this speaker, not counting belief and intention. Null until they are found, as <see cref="Analysis.People"/>
    /// and <see cref="Analysis.Quotes"/> do.
    /// </summary>
    public int? QuoteCount => _quotes < 0 ? null : _quotes;
    private int _quotes = -1;

    /// <summary>Notes how often the person is quoted. For one person it is always the same number, whoever finds the attributions.</summary>
    internal void SetQuoteCount(int count) => _quotes = count;
}
