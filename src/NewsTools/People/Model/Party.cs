namespace NewsTools;

/// <summary>Someone or something that can be quoted.</summary>
/// <param name="article">The article.</param>
public abstract class Party(Article article) : Entity(article)
{
    private int _quotes = -1;

    /// <summary>The who's who that it was found with; null if there was none.</summary>
    internal WhosWho? WhosWho { get; init; }

    /// <summary>
    /// The number of attributions of the article with this speaker, not counting belief and intention. Null until they are found, as <see cref="Analysis.People"/>,
    /// <see cref="Analysis.Organizations"/> and <see cref="Analysis.Quotes"/> do.
    /// </summary>
    public int? QuoteCount => _quotes < 0 ? null : _quotes;

    /// <summary>Notes how often it is quoted. For one party it is always the same number, whoever finds the attributions.</summary>
    internal void SetQuoteCount(int count) => _quotes = count;
}
