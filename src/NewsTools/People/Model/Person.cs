namespace NewsTools;

/// <summary>A person of an article.</summary>
public sealed class Person : Entity
{
    /// <summary>Titles and offices, in the order of the text.</summary>
    public IReadOnlyList<PersonTitle> Titles { get; init; } = [];

    /// <summary>The gender that the text states.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether the name, the grouping of the names or the gender come from the user's <see cref="WhosWho"/>.</summary>
    public PersonBasis Basis { get; init; }

    /// <summary>What the user knew about people when this one was found; null where nothing.</summary>
    public WhosWho? WhosWho => Options.WhosWho;

    /// <summary>How many attributions of the article have this person for their speaker, belief and intention left out. The article is searched for them when first asked.</summary>
    public int QuoteCount => Article.Analyze(Options).QuotesOf(this).Count;

    /// <summary>The options that finding people depends on.</summary>
    internal AnalysisOptions Options { get; init; } = AnalysisOptions.Default;
}
