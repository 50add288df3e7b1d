namespace NewsTools.Quotes;

/// <summary>The label of a turn in an interview or transcript.</summary>
/// <param name="Span">The label without its colon.</param>
/// <param name="ContentStart">Where the words of the turn begin.</param>
internal readonly record struct TurnLabel(TextSpan Span, int ContentStart);
