using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsTools.Reporting;

/// <summary>Turns an analysis into a report.</summary>
internal static class ReportBuilder
{
    private static readonly ReportGenerator Generator = new("NewsTools", typeof(ReportBuilder).Assembly.GetName().Version!.ToString(3));

    internal static NewsReport Build(Analysis analysis)
    {
        var article = analysis.Article;
        var quotes = Flatten(analysis.Quotes).OrderBy(q => q.Content[0].Start).ThenBy(q => q.NestedIn is not null).ToArray();
        var quoted = quotes.SelectMany(q => q.Speaker?.Entities ?? []).CountBy(entity => entity).ToDictionary();
        return new NewsReport
        {
            Generator = Generator,
            Article = Describe(article, analysis.Outlets),
            // Lone surrogates have no UTF-8 form; the replacement keeps the hash defined for any text.
            Text = new ReportText(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text))), article.Text.Length),
            People = [.. analysis.Cast.People.Select(p => Person(p, quoted.GetValueOrDefault(p)))],
            Organizations = [.. analysis.Organizations.Select(o => Organization(o, quoted.GetValueOrDefault(o)))],
            Times = [.. analysis.Times.Select(TimeExpression)],
            Places = [.. analysis.Places.Select(Place)],
            Metonyms = [.. analysis.Organizations.SelectMany(o => o.Metonyms.Select(metonym => Metonym(metonym, o))).OrderBy(metonym => metonym.Span.Start)],
            Attributions = [.. quotes.Select(Attribution)],
            NoResponse = [.. analysis.NoResponses.Select(NoResponse)],
            Relations = [.. analysis.Relations.Select(Relation)],
            Timeline = [.. analysis.Timeline.Select(TimelineEntry)],
            Counts = Count(article, quotes),
        };
    }

    private static IEnumerable<Quote> Flatten(IEnumerable<Quote> quotes) => quotes.SelectMany(q => Flatten(q.Nested).Prepend(q));

    private static ReportArticle Describe(Article article, IEnumerable<Organization> cited)
    {
        var sources = cited.Select(o => new ReportSource(o.Name, "cited", o.Id));
        if (article.Outlet is not null)
            sources = sources.Prepend(new ReportSource(article.Outlet, ReportSource.PublisherRole));
        return new ReportArticle
        {
            Uri = article.Uri?.AbsoluteUri,
            File = article.Path is null ? null : FileName(article.Path),
            Kind = article.Kind,
            Headline = article.Headline,
            By = [.. article.Authors],
            Located = article.Dateline,
            Language = article.Language,
            Section = article.Section,
            FirstCreated = article.PublishedAt,
            VersionCreated = article.ModifiedAt ?? article.PublishedAt,
            EdNotes = [.. article.Notes.Select(note => new ReportNote(note.Kind, note.Text))],
            InfoSources = [.. sources],
        };
    }

    // A report made on one system is read on another: both separators count.
    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static ReportPerson Person(Person person, int quoted) => new()
    {
        Id = person.Id,
        Name = person.Name,
        Titles = [.. person.Titles.Select(t => new ReportTitle
        {
            Span = new ReportSpan(t.Span.Start, t.Span.End, t.Text),
            Office = t.Office,
            Organization = t.Organization,
            Place = t.Place,
            Status = t.Status,
        })],
        Aliases = [.. person.Aliases],
        Gender = person.Gender,
        Basis = person.Basis,
        Quoted = quoted,
        Mentions = Mentions(person),
    };

    private static ReportOrganization Organization(Organization organization, int quoted) => new()
    {
        Id = organization.Id,
        Name = organization.Name,
        Kind = organization.Kind,
        StandsFor = organization.StandsFor,
        Acronym = organization.Acronym,
        Confidence = Math.Round((decimal)organization.Confidence, 2),
        Aliases = [.. organization.Aliases],
        Quoted = quoted,
        Mentions = Mentions(organization),
    };

    private static ReportPlace Place(Place place) => new()
    {
        Id = place.Id,
        Name = place.Name,
        Kind = place.Kind,
        Country = place.Country,
        IsDateline = place.IsDateline,
        Aliases = [.. place.Aliases],
        Mentions = Mentions(place),
    };

    private static ReportMetonym Metonym(Metonym metonym, Organization organization) => new()
    {
        Span = new ReportSpan(metonym.Span.Start, metonym.Span.End, metonym.Text),
        StandsFor = metonym.StandsFor,
        Ref = organization.Id,
        Confidence = Math.Round((decimal)metonym.Confidence, 2),
        Reason = WellFormed.Text(metonym.Reason),
    };

    private static ValueList<ReportMention> Mentions(Entity entity) =>
        [.. entity.Mentions.Select(m => new ReportMention(new ReportSpan(m.Span.Start, m.Span.End, m.Text), m.Kind))];

    private static ReportNoResponse NoResponse(NoResponse silent) => new()
    {
        Id = silent.Id,
        Kind = silent.Kind,
        Paragraph = silent.Paragraph,
        Party = Span(silent.Article, silent.Source.Span),
        Cue = Cue(silent.Article, silent.Cue)!,
        Time = Time(silent.Article, silent.Time),
        Statement = Span(silent.Article, silent.Span),
        Speaker = Speaker(silent.Speaker),
        Confidence = Math.Round((decimal)silent.Confidence, 2),
    };

    private static ReportSpan Span(Article article, TextSpan span) => new(span.Start, span.End, WellFormed.Text(article[span]));

    private static ReportCue? Cue(Article article, Cue? cue) =>
        cue is null ? null : new ReportCue(Span(article, cue.Span), cue.Lemma, cue.Stance, cue.IsNegated) { Tense = cue.Tense, IsHypothetical = cue.IsHypothetical };

    private static ReportTime? Time(Article article, UtteranceTime? time) => time is null ? null : new ReportTime(Span(article, time.Span), time.Value);

    private static ReportTimeExpression TimeExpression(TimeExpression time) => new()
    {
        Id = time.Id,
        Span = Span(time.Article, time.Span),
        Type = time.Type,
        Value = time.Value,
        Mod = time.Mod,
        Anchor = time.Anchor.Kind is AnchorKind.None ? null
            : new ReportTimeAnchor(time.Anchor.Kind, time.Anchor.Span is { } anchor ? Span(time.Article, anchor) : null, time.Anchor.Value),
        Start = ReportInstant.WriteLocal(time.Interval?.Start),
        End = ReportInstant.WriteLocal(time.Interval?.End),
        Offset = time.Offset is { } offset ? new DateTimeOffset(2000, 1, 1, 12, 0, 0, offset).ToString("zzz", CultureInfo.InvariantCulture) : null,
        Range = time.RangeEnd,
        Paragraph = time.Paragraph,
        Confidence = Math.Round((decimal)time.Confidence, 2),
        Reason = time.Reason is "" ? null : time.Reason,
    };

    private static ReportRelation Relation(StatementRelation relation) => new()
    {
        Id = relation.Id ?? "",
        Kind = relation.Kind,
        Basis = relation.Basis,
        From = Statement(relation.From),
        To = relation.To is { } to ? Statement(to) : null,
        Evidence = relation.Evidence is { } evidence ? Span(relation.Article, evidence.Span) : null,
        SameSpeaker = relation.SameSpeaker,
        DaysBetween = relation.TimeBetween is { } between ? Math.Round((decimal)between.TotalDays, 2) : null,
        Confidence = Math.Round((decimal)relation.Confidence, 2),
        Reason = relation.Reason is "" ? null : relation.Reason,
    };

    private static ReportStatement Statement(RelatedStatement statement) => new()
    {
        Kind = statement.Kind,
        Ref = statement.Id,
        Span = Span(statement.Article, statement.Span),
        Speaker = statement.Speaker is { Name.Length: > 0 } speaker ? WellFormed.Text(speaker.Name) : null,
    };

    private static ReportTimelineEntry TimelineEntry(TimelineEntry entry) => new()
    {
        Kind = entry.Kind,
        Start = ReportInstant.WriteLocal(entry.When?.Start),
        End = ReportInstant.WriteLocal(entry.When?.End),
        Value = entry.Value,
        Time = entry.Time,
        Who = entry.Who,
        What = Span(entry.Article, entry.Span),
        Ref = entry.Quote?.Id,
        Reason = entry.Reason is "" ? null : entry.Reason,
    };

    private static ReportSpeaker? Speaker(Speaker? speaker) => speaker is null
        ? null : new ReportSpeaker
        {
            Ref = speaker.Entity?.Id,
            Name = speaker.Name,
            Kind = speaker.Kind,
            How = speaker.How,
            Members = [.. speaker.Members.Select(member => member.Id)],
            Candidates = [.. speaker.Candidates.Select(candidate => new ReportCandidate(candidate.Entity?.Id, candidate.Name, Math.Round((decimal)candidate.Likelihood, 2)))],
            OnBehalfOf = speaker.OnBehalfOf?.Id,
        };

    private static ReportAttribution Attribution(Quote quote)
    {
        ReportSpan Span(TextSpan span) => ReportBuilder.Span(quote.Article, span);
        return new ReportAttribution
        {
            Id = quote.Id,
            Form = quote.Form,
            Mode = quote.Mode,
            Split = quote.IsSplit,
            Floating = quote.IsFloating,
            NestedIn = quote.NestedIn?.Id,
            Paragraph = quote.Paragraph,
            Source = quote.Source is { } source ? Span(source.Span) : null,
            Cue = Cue(quote.Article, quote.Cue),
            Addressee = quote.Addressee is { } addressee ? new ReportAddressee(addressee.Entity?.Id, addressee.Kind, Span(addressee.Span)) : null,
            Venue = quote.Venue is { } venue ? new ReportVenue(venue.Kind, venue.Entity?.Id, Span(venue.Span)) : null,
            Time = Time(quote.Article, quote.Time),
            Content = [.. quote.Content.Select(Span)],
            Quoted = quote.Form == QuoteForm.Mixed ? [.. quote.Quoted.Select(Span)] : [],
            Speaker = Speaker(quote.Speaker),
            Confidence = Math.Round((decimal)quote.Confidence, 2),
            ContentConfidence = Math.Round((decimal)quote.ContentConfidence, 2),
            SpeakerConfidence = Math.Round((decimal)quote.SpeakerConfidence, 2),
            Reason = quote.Reason is "" ? null : quote.Reason,
        };
    }

    private static ReportCounts Count(Article article, Quote[] quotes)
    {
        int Of(QuoteForm form) => quotes.Count(q => q.Form == form);
        // Nested quotations stand inside their parents' marks: their words are counted there.
        var words = quotes.Where(q => q.NestedIn is null)
            .SelectMany(q => q.Form == QuoteForm.Direct ? q.Content : q.Quoted)
            .Sum(span => Article.CountWords(span.Of(article.Text)));
        return new ReportCounts(quotes.Length, Of(QuoteForm.Direct), Of(QuoteForm.Mixed), Of(QuoteForm.Indirect),
            quotes.Count(q => q.Speaker is null), article.WordCount, words);
    }
}
