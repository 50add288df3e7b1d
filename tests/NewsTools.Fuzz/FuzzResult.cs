namespace NewsTools.Fuzz;

/// <summary>What became of an input.</summary>
/// <param name="Outcome"><c>read</c>, <c>refused</c>, or what went wrong, which begins with a word in capitals.</param>
/// <param name="Origin">How it was made.</param>
/// <param name="Milliseconds">How long the processor worked on it.</param>
/// <param name="Megabytes">The most memory that the process took meanwhile.</param>
internal sealed record FuzzResult(string Outcome, string Origin, long Milliseconds, long Megabytes)
{
    /// <summary>The kind of what went wrong; null if nothing did.</summary>
    public string? Fault => char.IsAsciiLetterUpper(Outcome[0]) ? Outcome.Split(' ', ':')[0] : null;
}
