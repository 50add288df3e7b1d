using System.Globalization;
using NewsTools.Reporting;

namespace NewsTools;

/// <summary>Writes reports as Markdown, to be read: the quotations of each article, then tables of what else it names.</summary>
public sealed class MarkdownReportWriter : StreamedReportWriter
{
    private static readonly MarkdownTable[] Tables =
    [
        new MarkdownTable<ReportNoResponse>("No response", report => report.NoResponse)
            .Text("Party", silent => silent.Speaker?.Name ?? silent.Party.Text)
            .Text("Statement", silent => silent.Statement.Text)
            .Number("Confidence", silent => silent.Confidence),
        new MarkdownTable<ReportPerson>("People", report => report.People)
            .Text("Name", person => person.Name)
            .Text("Titles", person => person.Titles.ToString())
            .Text("Also", person => person.Aliases.ToString())
            .Number("Quoted", person => person.Quoted)
            .Number("Mentions", person => person.Mentions.Count),
        new MarkdownTable<ReportOrganization>("Organisations", report => report.Organizations)
            .Text("Name", organization => organization.Name)
            .Text("Kind", organization => ChoiceNames.Of(organization.Kind))
            .Text("Also", organization => organization.Aliases.ToString())
            .Number("Quoted", organization => organization.Quoted)
            .Number("Mentions", organization => organization.Mentions.Count),
        new MarkdownTable<ReportPlace>("Places", report => report.Places)
            .Text("Name", place => place.Name)
            .Text("Kind", place => ChoiceNames.Of(place.Kind))
            .Text("Country", place => place.Country)
            .Number("Mentions", place => place.Mentions.Count),
        new MarkdownTable<ReportTimeExpression>("Times", report => report.Times)
            .Text("Words", time => time.Span.Text)
            .Text("Value", time => time.Value)
            .Text("Begins", time => time.Start)
            .Text("Ends", time => time.End)
            .Number("Confidence", time => time.Confidence),
    ];

    /// <inheritdoc/>
    public override string Extension => ".md";

    /// <inheritdoc/>
    public override IReportSink Open(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new Sink(output);
    }

    private sealed class Sink(TextWriter output) : IReportSink
    {
        private bool _isBegun;

        public void Add(ReportedArticle article, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_isBegun)
                output.Write('\n');
            _isBegun = true;
            var report = article.Report;
            WriteHead(output, report);
            if (report.Attributions.Count > 0)
                output.Write("\n## Quotations\n");
            foreach (var quote in report.Attributions)
                WriteQuote(output, quote);
            foreach (var table in Tables)
                table.Write(output, report);
        }

        public void Complete(CancellationToken cancellation) { }
    }

    private static void WriteHead(TextWriter output, NewsReport report)
    {
        var (article, counts) = (report.Article, report.Counts);
        var headline = MarkdownText.Of(report.ToString());
        output.Write($"# {(headline.Length > 0 ? headline : "Article")}\n");
        WriteFacts(output,
        [
            article.By.Count == 0 ? null : "By " + string.Join(", ", article.By),
            article.Publisher,
            article.Located,
            article.FirstCreated is { } first ? ReportInstant.Write(first) : null,
            article.Uri ?? article.File,
        ]);
        output.Write(string.Create(CultureInfo.InvariantCulture,
            $"\nAttributions: {counts.Attributions} ({counts.Direct} direct, {counts.Mixed} mixed, {counts.Indirect} indirect; {counts.Unattributed} without a known speaker). Words in quotation marks: {counts.WordsQuoted} of {counts.Words}.\n"));
        foreach (var note in article.EdNotes)
            output.Write($"\n> {MarkdownText.Line(note.Text)}\n");
    }

    private static void WriteQuote(TextWriter output, ReportAttribution quote)
    {
        var speaker = MarkdownText.Of(quote.Speaker?.Name);
        output.Write($"\n> {MarkdownText.Line(quote.ToString())}\n>\n> — **{(speaker.Length > 0 ? speaker : "unknown speaker")}**");
        foreach (var fact in new[]
        {
            quote.Cue?.Span.Text,
            quote.Addressee is { } addressee ? "to " + addressee.Span.Text : null,
            quote.Time?.Span.Text,
            quote.NestedIn is { } outer ? "inside " + outer : null,
            string.Create(CultureInfo.InvariantCulture, $"({quote.Id}, {ChoiceNames.Of(quote.Form)}, paragraph {quote.Paragraph}, confidence {quote.Confidence:0.00})"),
        })
            if (MarkdownText.Of(fact) is { Length: > 0 } text)
                output.Write(" · " + text);
        output.Write('\n');
    }

    private static void WriteFacts(TextWriter output, IEnumerable<string?> facts)
    {
        var line = string.Join(" · ", facts.Select(MarkdownText.Of).Where(fact => fact.Length > 0));
        if (line.Length > 0)
            output.Write($"\n{line}\n");
    }
}
