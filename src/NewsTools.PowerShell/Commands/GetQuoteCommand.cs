using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Gets the quotations of articles: who says what, in which words.</summary>
[Cmdlet(VerbsCommon.Get, "Quote", DefaultParameterSetName = PathSet), OutputType(typeof(Quote), typeof(ReportAttribution))]
public sealed class GetQuoteCommand : AnalysisCommand<IReadOnlyList<Quote>>
{
    private QuoteFilter _filter = new(null, null, 0);

    /// <summary>Only quotations of these forms.</summary>
    [Parameter]
    public QuoteForm[]? Form { get; set; }

    /// <summary>Only quotations of these speakers, by name, alias or pattern.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(PersonNameCompleter))]
    public string[]? Speaker { get; set; }

    /// <summary>Only quotations with at least this confidence.</summary>
    [Parameter, ValidateRange(0.0, 1.0)]
    public double MinimumConfidence { get; set; }

    /// <summary>Also returns what people believe and intend.</summary>
    [Parameter]
    public SwitchParameter IncludeThought { get; set; }

    private protected override bool WantsThought => IncludeThought;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _filter = new QuoteFilter(Form, Speaker, MinimumConfidence);
    }

    private protected override IReadOnlyList<Quote> Look(Analysis analysis) => analysis.Quotes;

    private protected override void Write(IReadOnlyList<Quote> found)
    {
        foreach (var quote in found.SelectMany(quote => quote.WithNested()))
            Process(quote);
    }

    private protected override void Process(NewsReport report)
    {
        foreach (var attribution in report.Attributions.Where(one => _filter.Accepts(one, report)))
            WriteObject(attribution);
    }

    private protected override void Process(Party party)
    {
        if (TryAside(party, () => Analyze(party).QuotesOf(party), out var quotes))
            foreach (var quote in quotes)
                Process(quote);
    }

    private protected override void Process(Quote quote)
    {
        if (_filter.Accepts(quote))
            WriteObject(quote);
    }
}
