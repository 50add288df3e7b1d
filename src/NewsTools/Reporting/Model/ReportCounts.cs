namespace NewsTools;

/// <summary>The numbers of a report.</summary>
/// <param name="Attributions">All attributions, nested ones too.</param>
/// <param name="Direct">Those wholly between quotation marks.</param>
/// <param name="Mixed">Those partly so.</param>
/// <param name="Indirect">Those without marks.</param>
/// <param name="Unattributed">Those whose speaker the text does not tell.</param>
/// <param name="Words">The words of the text.</param>
/// <param name="WordsQuoted">The words between the quotation marks of attributions.</param>
public sealed record ReportCounts(int Attributions, int Direct, int Mixed, int Indirect, int Unattributed, int Words, int WordsQuoted);
