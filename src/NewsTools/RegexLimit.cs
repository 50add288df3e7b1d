namespace NewsTools;

/// <summary>How long a regular expression may look for one match.</summary>
internal static class RegexLimit
{
    /// <summary>Milliseconds. No input that was met needs a hundredth of it, not even on a busy machine.</summary>
    public const int Milliseconds = 10_000;
}
