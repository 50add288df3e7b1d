namespace NewsTools;

/// <summary>A name of a house, town or country that stands for those who govern, command, trade or play there (“Moscow denied it”).</summary>
/// <param name="Span">Its position.</param>
/// <param name="Text">The words.</param>
/// <param name="StandsFor">Whom it means: “government of Russia”.</param>
/// <param name="Confidence">How likely that is right, from 0 to 1.</param>
/// <param name="Reason">What tells: “subject of “denied””.</param>
public sealed record Metonym(TextSpan Span, string Text, string StandsFor, double Confidence, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
