namespace NewsTools.Quotes;

/// <summary>A speaker as the layout names one: the label of a turn, a signature, the author of a post.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand; null where they are no part of the text.</param>
internal sealed record SpeakerLabel(string Text, TextSpan? Span);
