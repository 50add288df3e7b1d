namespace NewsTools.Time;

/// <summary>A pattern of temporal expressions.</summary>
/// <param name="Meaning">How its words make a time.</param>
/// <param name="Confidence">How sure it is that such words name one.</param>
/// <param name="Order">Its place in the list.</param>
/// <param name="Extents">Which of its elements are the words of an expression; two of a range.</param>
internal sealed record TimePattern(TimeMeaning Meaning, double Confidence, int Order, (int First, int End)[] Extents);
