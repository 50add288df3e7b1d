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

    /// <summary>The who's who that this person was found with; null if there was none.</summary>
    public WhosWho? WhosWho => Options.WhosWho;

    /// <summary>The number of attributions of the article with this speaker, not counting belief and intention. They are found when this is first read.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public int QuoteCount => Article.Analyze(Options).QuotesOf(this).Count;

    /// <summary>The options that finding people depends on.</summary>
    internal AnalysisOptions Options { get; init; } = AnalysisOptions.Default;
}
