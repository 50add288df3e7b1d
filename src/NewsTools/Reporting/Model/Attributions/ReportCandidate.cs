namespace NewsTools;

/// <summary>One of several who may be the speaker of an attribution, where the text does not decide who is.</summary>
/// <param name="Ref">The id among the report's people or organisations; null if it is not among them.</param>
/// <param name="Name">The canonical name.</param>
/// <param name="Likelihood">How likely this one is the speaker, from 0 to 1.</param>
public sealed record ReportCandidate(string? Ref, string Name, decimal Likelihood)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
