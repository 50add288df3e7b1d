namespace NewsTools.PowerShell;

/// <summary>Which quotations are wanted.</summary>
/// <param name="forms">Of which forms; null for all.</param>
/// <param name="speakers">Of whom: names, aliases and patterns; null for all.</param>
/// <param name="minimumConfidence">How sure at least, from 0 to 1.</param>
internal sealed class QuoteFilter(QuoteForm[]? forms, string[]? speakers, double minimumConfidence)
{
    private readonly NamePattern _speakers = new(speakers);

    /// <summary>Whether the quotation is wanted.</summary>
    public bool Accepts(Quote quote) =>
        quote.Confidence >= minimumConfidence
        && (forms is null || forms.Contains(quote.Form))
        && (_speakers.Fits(quote.Speaker?.Name, quote.Speaker?.Entity) || (quote.Speaker?.Members.Any(member => _speakers.Fits(null, member)) ?? false));

    /// <summary>Whether the attribution of a report is wanted.</summary>
    public bool Accepts(ReportAttribution attribution, NewsReport report) =>
        (double)attribution.Confidence >= minimumConfidence
        && (forms is null || forms.Contains(attribution.Form))
        && _speakers.Fits(attribution.Speaker?.Name, report.People.FirstOrDefault(person => person.Id == attribution.Speaker?.Ref));
}
