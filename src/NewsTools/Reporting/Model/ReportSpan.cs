namespace NewsTools;

/// <summary>A range of the text with its words: <c>[Start, End)</c> in UTF-16 units.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="End">Index after the last unit.</param>
/// <param name="Text">The words.</param>
public sealed record ReportSpan(int Start, int End, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
