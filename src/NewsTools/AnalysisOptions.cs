namespace NewsTools;

/// <summary>What an analysis looks for. Two equal options share their results.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Speech and writing, by the shipped models.</summary>
    public static AnalysisOptions Default { get; } = new();

    /// <summary>Whether belief and intention count as attributions too.</summary>
    public bool IncludeThought { get; init; }
}
