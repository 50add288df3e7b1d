namespace NewsTools.Quotes;

/// <summary>A construction that attributions are read by.</summary>
/// <param name="Reason">What users are told of it.</param>
/// <param name="Confidence">How likely an attribution read by it is right, from 0 to 1.</param>
internal sealed record AttributionPattern(string Reason, double Confidence)
{
    /// <summary>Its name among the clues to a confidence.</summary>
    public string Clue { get; } = $"by {Reason}";
}
