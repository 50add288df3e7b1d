namespace NewsTools;

/// <summary>The counts of a report.</summary>
/// <param name="Attributions">The number of attributions, including nested ones.</param>
/// <param name="Direct">The number entirely in quotation marks.</param>
/// <param name="Mixed">The number partly in quotation marks.</param>
/// <param name="Indirect">The number without quotation marks.</param>
/// <param name="Unattributed">The number whose speaker the text does not identify.</param>
/// <param name="Words">The number of words in the text.</param>
/// <param name="WordsQuoted">The number of words inside the quotation marks of attributions.</param>
public sealed record ReportCounts(int Attributions, int Direct, int Mixed, int Indirect, int Unattributed, int Words, int WordsQuoted);
