using System.Globalization;
using System.Text;
using NewsTools.Language;
using NewsTools.Yaml;

namespace NewsTools.Benchmarks.Predict;

/// <summary>All that is found in an article, line by line: its own values, the report, and what the report leaves out. Same text, same lines, on any machine.</summary>
internal sealed class FoundFacts
{
    private static readonly AnalysisOptions Thought = new() { IncludeThought = true };

    private readonly StringBuilder _lines = new();

    /// <summary>Reads a document and looks into its articles.</summary>
    internal static string Of(DocumentSets.Document document)
    {
        var facts = new FoundFacts();
        // One at a time: what is passed over is told in the order of the source.
        var options = new ArticleReadOptions { Parallelism = 1, Skipped = fault => facts.Line("skipped", fault.Reason) };
        foreach (var article in document.Read(options))
            facts.Add(article);
        return facts._lines.ToString();
    }

    private void Add(Article article)
    {
        Describe(article);
        var analysis = article.Analyze();
        Describe(analysis.Document);
        foreach (var name in analysis.Entities)
            Line("name", name.Kind, name.Span, name.FirstToken, name.EndToken, name.Confidence);
        Describe(analysis);
        Line("thought");
        Describe(article.Analyze(Thought));
    }

    // The path is the machine's own; its last part is in the report.
    private void Describe(Article article)
    {
        Line("article", article.Format, article.Id, article.Uri, article.Headline, article.Outlet, article.Section, article.Language, article.Dateline, article.WireCredit,
            article.IsPaywalled, article.PublishedAt, article.ModifiedAt, article.EmbargoedUntil, article.RetrievedAt, article.WordCount);
        Line("text", article.Text);
        Line("authors", [.. article.Authors]);
        Line("subjects", [.. article.Subjects]);
        foreach (var note in article.Notes)
            Line("note", note.Kind, note.Text);
        if (article.TdmReservation is { } reservation)
            Line("reservation", reservation.IsReserved, reservation.Policy, reservation.Origin);
        foreach (var (property, origin) in article.Source.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Line("origin", property, origin);
        foreach (var block in article.Blocks)
            Line("block", block.Kind, block.Span, block.Level, block.Author, block.Time, block.Image, article.ParagraphAt(block.Span.Start));
    }

    private void Describe(Document document)
    {
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            var tree = document.Parse(i);
            Line("sentence", sentence.First, sentence.End, sentence.Block);
            for (var token = sentence.First; token < sentence.End; token++)
                Line("token", document.Tokens[token].Span, document.PartOfSpeech(token), document.PennTag(token), document.Lemma(token), tree.Head(token), tree.Relation(token));
        }
        Line("tokens", document.Tokens.Length);
    }

    private void Describe(Analysis analysis)
    {
        Line("report");
        using (var yaml = new StringWriter(_lines, CultureInfo.InvariantCulture))
            // Reports of two versions are compared.
            new YamlReportWriter().Write(yaml, [NewsReport.From(analysis) with { Generator = new ReportGenerator("NewsTools", "0") }]);
        foreach (var person in analysis.People)
        {
            Line("person", person.Id, person.Name, person.Gender, person.Basis, analysis.QuotesOf(person).Count);
            foreach (var title in person.Titles)
                Line("title", title.Span, title.Text, title.Office, title.Organization, title.Place, title.Status);
            Describe(person);
        }
        foreach (var organization in analysis.Organizations)
        {
            Line("organization", organization.Id, organization.Name, organization.Kind, organization.StandsFor);
            Describe(organization);
        }
        foreach (var quote in analysis.Quotes.SelectMany(quote => quote.WithNested()))
            Describe(quote);
        foreach (var silent in analysis.NoResponses)
        {
            Line("no response", silent.Id, silent.Kind, silent.Span, silent.Paragraph, silent.Confidence);
            Describe(silent.Source, silent.Cue, silent.Speaker, silent.Time);
        }
    }

    private void Describe(Entity entity)
    {
        Line("aliases", [.. entity.Aliases]);
        foreach (var mention in entity.Mentions)
            Line("mention", mention.Span, mention.Kind, mention.Text);
    }

    private void Describe(Quote quote)
    {
        Line("quote", quote.Id, quote.Form, quote.Mode, quote.Paragraph, quote.IsFloating, quote.IsSplit, quote.ContinuedFrom?.Id, quote.NestedIn?.Id, quote.Confidence, quote.Reason, quote.Text);
        Line("content", [.. quote.Content]);
        Line("quoted", [.. quote.Quoted]);
        Describe(quote.Source, quote.Cue, quote.Speaker, quote.Time);
        if (quote.Addressee is { } addressee)
            Line("addressee", addressee.Span, addressee.Text, addressee.Kind, addressee.Entity?.Id);
        if (quote.Venue is { } venue)
            Line("venue", venue.Span, venue.Text, venue.Kind, venue.Entity?.Id);
    }

    private void Describe(SourcePhrase? source, Cue? cue, Speaker? speaker, UtteranceTime? time)
    {
        if (source is not null)
            Line("source", source.Span, source.Text, source.Pronoun);
        if (cue is not null)
            Line("cue", cue.Span, cue.Text, cue.Lemma, cue.Stance, cue.Tense, cue.IsNegated, cue.IsHypothetical);
        if (speaker is not null)
            Line("speaker", speaker.Name, speaker.Kind, speaker.Entity?.Id, speaker.How, speaker.OnBehalfOf?.Id);
        foreach (var candidate in speaker?.Candidates ?? [])
            Line("candidate", candidate.Name, candidate.Entity?.Id, candidate.Likelihood);
        if (time is not null)
            Line("time", time.Span, time.Text, time.Value, time.Date);
    }

    private void Line(string what, params ReadOnlySpan<object?> values)
    {
        _lines.Append(what);
        foreach (var value in values)
            _lines.Append('\t').Append(Written(value));
        _lines.Append('\n');
    }

    private static string Written(object? value) => value switch
    {
        null => @"\0",
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        // The last digits of an exponential are not the same in every runtime library.
        double confidence => confidence.ToString("F5", CultureInfo.InvariantCulture),
        Uri address => Escaped(address.OriginalString),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => Escaped(value.ToString()!),
    };

    private static string Escaped(string text) => text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\t", @"\t", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal).Replace("\r", @"\r", StringComparison.Ordinal);
}
