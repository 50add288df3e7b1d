namespace NewsTools;

/// <summary>What one article says, as plain values: nothing in it refers to the article, and two reports of the same analysis are equal.</summary>
public sealed record NewsReport
{
    // What the addresses of all versions of the schema begin with.
    internal const string SchemaBase = "https://newstools.example/schema/report/";

    /// <summary>The address of the schema of this version's reports.</summary>
    public const string CurrentSchema = SchemaBase + "2";

    // The address of the version before it, whose reports are read too: it has no times, places and metonyms.
    internal const string FormerSchema = SchemaBase + "1";

    /// <summary>The schema of this report.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>The program that made the report.</summary>
    public required ReportGenerator Generator { get; init; }

    /// <summary>What is known about the article.</summary>
    public required ReportArticle Article { get; init; }

    /// <summary>The text into which all spans are offsets.</summary>
    public required ReportText Text { get; init; }

    /// <summary>The people, in the order of their first mention.</summary>
    public ValueList<ReportPerson> People { get; init; } = [];

    /// <summary>Organisations, governments and outlets, in the order of their first mention.</summary>
    public ValueList<ReportOrganization> Organizations { get; init; } = [];

    /// <summary>The places, in the order of their first mention.</summary>
    public ValueList<ReportPlace> Places { get; init; } = [];

    /// <summary>The names of places that stand for those who govern, command, trade or play there, in the order of the text.</summary>
    public ValueList<ReportMetonym> Metonyms { get; init; } = [];

    /// <summary>The times that the text names, in its order.</summary>
    public ValueList<ReportTimeExpression> Times { get; init; } = [];

    /// <summary>All attributions, including nested ones, in the order of the text.</summary>
    public ValueList<ReportAttribution> Attributions { get; init; } = [];

    /// <summary>The parties who gave no answer, in the order of the text.</summary>
    public ValueList<ReportNoResponse> NoResponse { get; init; } = [];

    /// <summary>Candidates for relations between statements, in the order of the text.</summary>
    public ValueList<ReportRelation> Relations { get; init; } = [];

    /// <summary>Statements and dated events in the order of time; what cannot be placed comes last.</summary>
    public ValueList<ReportTimelineEntry> Timeline { get; init; } = [];

    /// <summary>The counts of attributions and words.</summary>
    public required ReportCounts Counts { get; init; }

    /// <summary>Creates the report of an analysis.</summary>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static NewsReport From(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Reporting.ReportBuilder.Build(analysis);
    }

    /// <inheritdoc/>
    public override string ToString() => Article.Headline ?? Article.File ?? Article.Uri ?? Text.Sha256;
}
