namespace NewsTools.Reporting;

/// <summary>The keys of each object in a report, in order. A table comes after the tables that it contains.</summary>
internal static class ReportTables
{
    private static readonly ReportTable<ReportSpan> Span = new ReportTable<ReportSpan>(new(0, 0, ""), isFlow: true)
        .Integer("start", span => span.Start, (span, start) => span with { Start = start })
        .Integer("end", span => span.End, (span, end) => span with { End = end })
        .Text("text", span => span.Text, (span, text) => span with { Text = text });

    private static readonly ReportTable<ReportMention> Mention = new ReportTable<ReportMention>(new(Span.Blank, default), isFlow: true)
        .Inline(Span, mention => mention.Span, (mention, span) => mention with { Span = span })
        .Choice("kind", mention => mention.Kind, (mention, kind) => mention with { Kind = kind });

    private static readonly ReportTable<ReportGenerator> Generator = new ReportTable<ReportGenerator>(new("", ""), isFlow: true)
        .Text("name", generator => generator.Name, (generator, name) => generator with { Name = name })
        .Text("version", generator => generator.Version, (generator, version) => generator with { Version = version });

    private static readonly ReportTable<ReportNote> Note = new ReportTable<ReportNote>(new(default, ""), isFlow: true)
        .Choice("kind", note => note.Kind, (note, kind) => note with { Kind = kind })
        .Text("text", note => note.Text, (note, text) => note with { Text = text });

    private static readonly ReportTable<ReportSource> InfoSource = new ReportTable<ReportSource>(new("", ""), isFlow: true)
        .Text("name", source => source.Name, (source, name) => source with { Name = name })
        .Plain("role", source => source.Role, (source, role) => source with { Role = role })
        .OptionalPlain("id", source => source.Id, (source, id) => source with { Id = id });

    private static readonly ReportTable<ReportArticle> Article = new ReportTable<ReportArticle>(new())
        .OptionalText("uri", article => article.Uri, (article, uri) => article with { Uri = uri })
        .OptionalText("file", article => article.File, (article, file) => article with { File = file })
        .Choice("kind", article => article.Kind, (article, kind) => article with { Kind = kind }, unsaid: ArticleKind.Article)
        .OptionalText("headline", article => article.Headline, (article, headline) => article with { Headline = headline })
        .Texts("by", article => article.By, (article, by) => article with { By = by })
        .OptionalText("located", article => article.Located, (article, located) => article with { Located = located })
        .OptionalText("language", article => article.Language, (article, language) => article with { Language = language })
        .OptionalText("section", article => article.Section, (article, section) => article with { Section = section })
        .Instant("firstCreated", article => article.FirstCreated, (article, instant) => article with { FirstCreated = instant })
        .Instant("versionCreated", article => article.VersionCreated, (article, instant) => article with { VersionCreated = instant })
        .List("edNotes", Note, article => article.EdNotes, (article, notes) => article with { EdNotes = notes })
        .List("infoSources", InfoSource, article => article.InfoSources, (article, sources) => article with { InfoSources = sources });

    private static readonly ReportTable<ReportText> Text = new ReportTable<ReportText>(new("", 0), isFlow: true)
        .Constant("unit", "utf16")
        .Text("sha256", text => text.Sha256, (text, hash) => text with { Sha256 = hash })
        .Integer("length", text => text.Length, (text, length) => text with { Length = length });

    private static readonly ReportTable<ReportTitle> Title = new ReportTable<ReportTitle>(new() { Span = Span.Blank }, isFlow: true)
        .Inline(Span, title => title.Span, (title, span) => title with { Span = span })
        .OptionalText("office", title => title.Office, (title, office) => title with { Office = office })
        .OptionalText("organization", title => title.Organization, (title, organization) => title with { Organization = organization })
        .OptionalText("place", title => title.Place, (title, place) => title with { Place = place })
        .OptionalText("status", title => title.Status, (title, status) => title with { Status = status });

    private static readonly ReportTable<ReportPerson> Person = new ReportTable<ReportPerson>(new() { Id = "", Name = "" })
        .Plain("id", person => person.Id, (person, id) => person with { Id = id })
        .Text("name", person => person.Name, (person, name) => person with { Name = name })
        .List("titles", Title, person => person.Titles, (person, titles) => person with { Titles = titles })
        .Texts("aliases", person => person.Aliases, (person, aliases) => person with { Aliases = aliases })
        .Choice("gender", person => person.Gender, (person, gender) => person with { Gender = gender }, unsaid: Gender.Unstated)
        .Choice("basis", person => person.Basis, (person, basis) => person with { Basis = basis }, unsaid: PersonBasis.Text)
        .Integer("quoted", person => person.Quoted, (person, quoted) => person with { Quoted = quoted })
        .List("mentions", Mention, person => person.Mentions, (person, mentions) => person with { Mentions = mentions });

    private static readonly ReportTable<ReportOrganization> Organization = new ReportTable<ReportOrganization>(new() { Id = "", Name = "" })
        .Plain("id", organization => organization.Id, (organization, id) => organization with { Id = id })
        .Text("name", organization => organization.Name, (organization, name) => organization with { Name = name })
        .Choice("kind", organization => organization.Kind, (organization, kind) => organization with { Kind = kind })
        .OptionalText("standsFor", organization => organization.StandsFor, (organization, place) => organization with { StandsFor = place })
        .OptionalText("acronym", organization => organization.Acronym, (organization, acronym) => organization with { Acronym = acronym })
        .OptionalFraction("confidence", organization => organization.Confidence, (organization, confidence) => organization with { Confidence = confidence })
        .Texts("aliases", organization => organization.Aliases, (organization, aliases) => organization with { Aliases = aliases })
        .Integer("quoted", organization => organization.Quoted, (organization, quoted) => organization with { Quoted = quoted })
        .List("mentions", Mention, organization => organization.Mentions, (organization, mentions) => organization with { Mentions = mentions });

    private static readonly ReportTable<ReportPlace> Place = new ReportTable<ReportPlace>(new() { Id = "", Name = "" })
        .Plain("id", place => place.Id, (place, id) => place with { Id = id })
        .Text("name", place => place.Name, (place, name) => place with { Name = name })
        .Choice("kind", place => place.Kind, (place, kind) => place with { Kind = kind })
        .OptionalText("country", place => place.Country, (place, country) => place with { Country = country })
        .Flag("dateline", place => place.IsDateline, (place, flag) => place with { IsDateline = flag })
        .Texts("aliases", place => place.Aliases, (place, aliases) => place with { Aliases = aliases })
        .List("mentions", Mention, place => place.Mentions, (place, mentions) => place with { Mentions = mentions });

    private static readonly ReportTable<ReportMetonym> Metonym = new ReportTable<ReportMetonym>(new() { Span = Span.Blank, StandsFor = "", Ref = "" })
        .Object("mention", Span, metonym => metonym.Span, (metonym, span) => metonym with { Span = span })
        .Text("standsFor", metonym => metonym.StandsFor, (metonym, name) => metonym with { StandsFor = name })
        .Plain("ref", metonym => metonym.Ref, (metonym, id) => metonym with { Ref = id })
        .Fraction("confidence", metonym => metonym.Confidence, (metonym, confidence) => metonym with { Confidence = confidence })
        .Text("reason", metonym => metonym.Reason, (metonym, reason) => metonym with { Reason = reason });

    private static readonly ReportTable<ReportCue> Cue = new ReportTable<ReportCue>(new(Span.Blank, "", default, false), isFlow: true)
        .Inline(Span, cue => cue.Span, (cue, span) => cue with { Span = span })
        .Text("lemma", cue => cue.Lemma, (cue, lemma) => cue with { Lemma = lemma })
        .Choice("stance", cue => cue.Stance, (cue, stance) => cue with { Stance = stance })
        .Choice("tense", cue => cue.Tense, (cue, tense) => cue with { Tense = tense }, unsaid: Tense.None)
        .Flag("negated", cue => cue.IsNegated, (cue, flag) => cue with { IsNegated = flag })
        .Flag("hypothetical", cue => cue.IsHypothetical, (cue, flag) => cue with { IsHypothetical = flag });

    private static readonly ReportTable<ReportAddressee> Addressee = new ReportTable<ReportAddressee>(new(null, default, Span.Blank), isFlow: true)
        .OptionalPlain("ref", addressee => addressee.Ref, (addressee, id) => addressee with { Ref = id })
        .Choice("kind", addressee => addressee.Kind, (addressee, kind) => addressee with { Kind = kind })
        .Object("mention", Span, addressee => addressee.Span, (addressee, span) => addressee with { Span = span });

    private static readonly ReportTable<ReportVenue> Venue = new ReportTable<ReportVenue>(new(default, null, Span.Blank), isFlow: true)
        .OptionalPlain("ref", venue => venue.Ref, (venue, id) => venue with { Ref = id })
        .Choice("kind", venue => venue.Kind, (venue, kind) => venue with { Kind = kind })
        .Object("mention", Span, venue => venue.Span, (venue, span) => venue with { Span = span });

    private static readonly ReportTable<ReportTime> Time = new ReportTable<ReportTime>(new(Span.Blank, null), isFlow: true)
        .Inline(Span, time => time.Span, (time, span) => time with { Span = span })
        .OptionalText("value", time => time.Value, (time, value) => time with { Value = value });

    private static readonly ReportTable<ReportTimeAnchor> TimeAnchor = new ReportTable<ReportTimeAnchor>(new(default, null, null), isFlow: true)
        .Choice("kind", anchor => anchor.Kind, (anchor, kind) => anchor with { Kind = kind })
        .OptionalObject("mention", Span, anchor => anchor.Span, (anchor, span) => anchor with { Span = span })
        .OptionalText("value", anchor => anchor.Value, (anchor, value) => anchor with { Value = value });

    private static readonly ReportTable<ReportTimeExpression> TimeExpression = new ReportTable<ReportTimeExpression>(new() { Id = "", Span = Span.Blank, Type = default }, isFlow: true)
        .Plain("id", time => time.Id, (time, id) => time with { Id = id })
        .Choice("type", time => time.Type, (time, type) => time with { Type = type })
        .Object("mention", Span, time => time.Span, (time, span) => time with { Span = span })
        .OptionalText("value", time => time.Value, (time, value) => time with { Value = value })
        .OptionalPlain("mod", time => time.Mod, (time, mod) => time with { Mod = mod })
        .OptionalObject("anchor", TimeAnchor, time => time.Anchor, (time, anchor) => time with { Anchor = anchor })
        .OptionalText("begins", time => time.Start, (time, start) => time with { Start = start })
        .OptionalText("ends", time => time.End, (time, end) => time with { End = end })
        .OptionalText("offset", time => time.Offset, (time, offset) => time with { Offset = offset })
        .Choice("range", time => time.Range, (time, end) => time with { Range = end }, unsaid: RangeEnd.None)
        .Integer("paragraph", time => time.Paragraph, (time, number) => time with { Paragraph = number })
        .Fraction("confidence", time => time.Confidence, (time, confidence) => time with { Confidence = confidence })
        .OptionalText("reason", time => time.Reason, (time, reason) => time with { Reason = reason });

    private static readonly ReportTable<ReportCandidate> Candidate = new ReportTable<ReportCandidate>(new(null, "", 0), isFlow: true)
        .OptionalPlain("ref", candidate => candidate.Ref, (candidate, id) => candidate with { Ref = id })
        .Text("name", candidate => candidate.Name, (candidate, name) => candidate with { Name = name })
        .Fraction("likelihood", candidate => candidate.Likelihood, (candidate, likelihood) => candidate with { Likelihood = likelihood });

    private static readonly ReportTable<ReportSpeaker> Speaker = new ReportTable<ReportSpeaker>(new() { Name = "", Kind = default, How = default }, isFlow: true)
        .OptionalPlain("ref", speaker => speaker.Ref, (speaker, id) => speaker with { Ref = id })
        .Text("name", speaker => speaker.Name, (speaker, name) => speaker with { Name = name })
        .Choice("kind", speaker => speaker.Kind, (speaker, kind) => speaker with { Kind = kind })
        .Choice("how", speaker => speaker.How, (speaker, how) => speaker with { How = how })
        .Plains("members", speaker => speaker.Members, (speaker, ids) => speaker with { Members = ids })
        .List("candidates", Candidate, speaker => speaker.Candidates, (speaker, candidates) => speaker with { Candidates = candidates })
        .OptionalPlain("onBehalfOf", speaker => speaker.OnBehalfOf, (speaker, id) => speaker with { OnBehalfOf = id });

    private static readonly ReportTable<ReportAttribution> Attribution = new ReportTable<ReportAttribution>(new() { Id = "", Form = default })
        .Plain("id", quote => quote.Id, (quote, id) => quote with { Id = id })
        .Choice("form", quote => quote.Form, (quote, form) => quote with { Form = form })
        .Choice("mode", quote => quote.Mode, (quote, mode) => quote with { Mode = mode })
        .Flag("split", quote => quote.Split, (quote, flag) => quote with { Split = flag })
        .Flag("floating", quote => quote.Floating, (quote, flag) => quote with { Floating = flag })
        .OptionalPlain("nestedIn", quote => quote.NestedIn, (quote, id) => quote with { NestedIn = id })
        .Integer("paragraph", quote => quote.Paragraph, (quote, number) => quote with { Paragraph = number })
        .OptionalObject("source", Span, quote => quote.Source, (quote, source) => quote with { Source = source })
        .OptionalObject("cue", Cue, quote => quote.Cue, (quote, cue) => quote with { Cue = cue })
        .OptionalObject("addressee", Addressee, quote => quote.Addressee, (quote, addressee) => quote with { Addressee = addressee })
        .OptionalObject("venue", Venue, quote => quote.Venue, (quote, venue) => quote with { Venue = venue })
        .OptionalObject("time", Time, quote => quote.Time, (quote, time) => quote with { Time = time })
        .List("content", Span, quote => quote.Content, (quote, content) => quote with { Content = content }, isRequired: true)
        .List("quoted", Span, quote => quote.Quoted, (quote, quoted) => quote with { Quoted = quoted })
        .OptionalObject("speaker", Speaker, quote => quote.Speaker, (quote, speaker) => quote with { Speaker = speaker })
        .Fraction("confidence", quote => quote.Confidence, (quote, confidence) => quote with { Confidence = confidence })
        .OptionalFraction("contentConfidence", quote => quote.ContentConfidence, (quote, confidence) => quote with { ContentConfidence = confidence })
        .OptionalFraction("speakerConfidence", quote => quote.SpeakerConfidence, (quote, confidence) => quote with { SpeakerConfidence = confidence })
        .OptionalText("reason", quote => quote.Reason, (quote, reason) => quote with { Reason = reason });

    private static readonly ReportTable<ReportNoResponse> NoResponse = new ReportTable<ReportNoResponse>(
        new() { Id = "", Kind = default, Party = Span.Blank, Cue = Cue.Blank, Statement = Span.Blank })
        .Plain("id", silent => silent.Id, (silent, id) => silent with { Id = id })
        .Choice("kind", silent => silent.Kind, (silent, kind) => silent with { Kind = kind })
        .Integer("paragraph", silent => silent.Paragraph, (silent, number) => silent with { Paragraph = number })
        .Object("party", Span, silent => silent.Party, (silent, party) => silent with { Party = party })
        .Object("cue", Cue, silent => silent.Cue, (silent, cue) => silent with { Cue = cue })
        .OptionalObject("time", Time, silent => silent.Time, (silent, time) => silent with { Time = time })
        .Object("statement", Span, silent => silent.Statement, (silent, statement) => silent with { Statement = statement })
        .OptionalObject("speaker", Speaker, silent => silent.Speaker, (silent, speaker) => silent with { Speaker = speaker })
        .Fraction("confidence", silent => silent.Confidence, (silent, confidence) => silent with { Confidence = confidence });

    private static readonly ReportTable<ReportStatement> Statement = new ReportTable<ReportStatement>(new() { Kind = default, Span = Span.Blank }, isFlow: true)
        .Choice("kind", statement => statement.Kind, (statement, kind) => statement with { Kind = kind })
        .OptionalPlain("ref", statement => statement.Ref, (statement, id) => statement with { Ref = id })
        .Object("words", Span, statement => statement.Span, (statement, span) => statement with { Span = span })
        .OptionalText("speaker", statement => statement.Speaker, (statement, name) => statement with { Speaker = name });

    private static readonly ReportTable<ReportRelation> Relation = new ReportTable<ReportRelation>(new() { Id = "", Kind = default, Basis = default, From = Statement.Blank })
        .Plain("id", relation => relation.Id, (relation, id) => relation with { Id = id })
        .Choice("kind", relation => relation.Kind, (relation, kind) => relation with { Kind = kind })
        .Choice("basis", relation => relation.Basis, (relation, basis) => relation with { Basis = basis })
        .Object("from", Statement, relation => relation.From, (relation, from) => relation with { From = from })
        .OptionalObject("to", Statement, relation => relation.To, (relation, to) => relation with { To = to })
        .OptionalObject("evidence", Span, relation => relation.Evidence, (relation, span) => relation with { Evidence = span })
        .Flag("sameSpeaker", relation => relation.SameSpeaker, (relation, flag) => relation with { SameSpeaker = flag })
        .OptionalFraction("daysBetween", relation => relation.DaysBetween, (relation, days) => relation with { DaysBetween = days })
        .Fraction("confidence", relation => relation.Confidence, (relation, confidence) => relation with { Confidence = confidence })
        .OptionalText("reason", relation => relation.Reason, (relation, reason) => relation with { Reason = reason });

    private static readonly ReportTable<ReportTimelineEntry> TimelineEntry = new ReportTable<ReportTimelineEntry>(new() { Kind = default, What = Span.Blank }, isFlow: true)
        .Choice("kind", entry => entry.Kind, (entry, kind) => entry with { Kind = kind })
        .OptionalText("start", entry => entry.Start, (entry, start) => entry with { Start = start })
        .OptionalText("end", entry => entry.End, (entry, end) => entry with { End = end })
        .OptionalText("value", entry => entry.Value, (entry, value) => entry with { Value = value })
        .OptionalText("time", entry => entry.Time, (entry, words) => entry with { Time = words })
        .OptionalText("who", entry => entry.Who, (entry, name) => entry with { Who = name })
        .Object("what", Span, entry => entry.What, (entry, span) => entry with { What = span })
        .OptionalPlain("ref", entry => entry.Ref, (entry, id) => entry with { Ref = id })
        .OptionalText("reason", entry => entry.Reason, (entry, reason) => entry with { Reason = reason });

    private static readonly ReportTable<ReportCounts> Counts = new ReportTable<ReportCounts>(new(0, 0, 0, 0, 0, 0, 0), isFlow: true)
        .Integer("attributions", counts => counts.Attributions, (counts, number) => counts with { Attributions = number })
        .Integer("direct", counts => counts.Direct, (counts, number) => counts with { Direct = number })
        .Integer("mixed", counts => counts.Mixed, (counts, number) => counts with { Mixed = number })
        .Integer("indirect", counts => counts.Indirect, (counts, number) => counts with { Indirect = number })
        .Integer("unattributed", counts => counts.Unattributed, (counts, number) => counts with { Unattributed = number })
        .Integer("words", counts => counts.Words, (counts, number) => counts with { Words = number })
        .Integer("wordsQuoted", counts => counts.WordsQuoted, (counts, number) => counts with { WordsQuoted = number });

    internal static readonly ReportTable<NewsReport> Report = new ReportTable<NewsReport>(
        new() { Generator = Generator.Blank, Article = Article.Blank, Text = Text.Blank, Counts = Counts.Blank })
        .Constant("schema", NewsReport.CurrentSchema, NewsReport.FormerSchema)
        .Object("generator", Generator, report => report.Generator, (report, generator) => report with { Generator = generator })
        .Object("article", Article, report => report.Article, (report, article) => report with { Article = article })
        .Object("text", Text, report => report.Text, (report, text) => report with { Text = text })
        .List("people", Person, report => report.People, (report, people) => report with { People = people })
        .List("organizations", Organization, report => report.Organizations, (report, organizations) => report with { Organizations = organizations })
        .List("places", Place, report => report.Places, (report, places) => report with { Places = places })
        .List("metonyms", Metonym, report => report.Metonyms, (report, metonyms) => report with { Metonyms = metonyms })
        .List("times", TimeExpression, report => report.Times, (report, times) => report with { Times = times })
        .List("attributions", Attribution, report => report.Attributions, (report, attributions) => report with { Attributions = attributions })
        .List("noResponse", NoResponse, report => report.NoResponse, (report, silent) => report with { NoResponse = silent })
        .List("relations", Relation, report => report.Relations, (report, relations) => report with { Relations = relations })
        .List("timeline", TimelineEntry, report => report.Timeline, (report, timeline) => report with { Timeline = timeline })
        .Object("counts", Counts, report => report.Counts, (report, counts) => report with { Counts = counts });
}
