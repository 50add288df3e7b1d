namespace NewsTools;

/// <summary>What an analysis looks for. Two equal options share their results.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Speech and writing, by the shipped models.</summary>
    public static AnalysisOptions Default { get; } = new();

    /// <summary>Whether belief and intention are included as attributions.</summary>
    public bool IncludeThought { get; init; }

    /// <summary>What the user knows about people; it takes precedence over what the text suggests.</summary>
    public WhosWho? WhosWho { get; init; }
}
