using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>Report to tree. Keys without a value are left out.</summary>
internal static class ReportTreeWriter
{
    internal static ReportMapping Report(NewsReport report) => new Fields()
        .Plain("schema", report.Schema)
        .Node("generator", new Fields().Text("name", report.Generator.Name).Text("version", report.Generator.Version).Flow())
        .Node("article", Article(report.Article))
        .Node("text", new Fields().Plain("unit", "utf16").Text("sha256", report.Text.Sha256).Integer("length", report.Text.Length).Flow())
        .List("people", report.People, Person)
        .List("organizations", report.Organizations, Organization)
        .List("attributions", report.Attributions, Attribution)
        .List("noResponse", report.NoResponse, NoResponse)
        .Node("counts", Counts(report.Counts))
        .Block();

    private static ReportMapping Article(ReportArticle article) => new Fields()
        .Text("uri", article.Uri)
        .Text("file", article.File)
        .Text("headline", article.Headline)
        .Texts("by", article.By)
        .Text("located", article.Located)
        .Text("language", article.Language)
        .Text("section", article.Section)
        .Instant("firstCreated", article.FirstCreated)
        .Instant("versionCreated", article.VersionCreated)
        .List("edNotes", article.EdNotes, note => new Fields().Plain("kind", Name(note.Kind)).Text("text", note.Text).Flow())
        .List("infoSources", article.InfoSources, s => new Fields().Text("name", s.Name).Plain("role", s.Role).Plain("id", s.Id).Flow())
        .Block();

    private static ReportMapping Person(ReportPerson person) => new Fields()
        .Plain("id", person.Id)
        .Text("name", person.Name)
        .List("titles", person.Titles, Title)
        .Texts("aliases", person.Aliases)
        .Plain("gender", person.Gender == Gender.Unstated ? null : Name(person.Gender))
        .Plain("basis", person.Basis == PersonBasis.Text ? null : Name(person.Basis))
        .Integer("quoted", person.Quoted)
        .List("mentions", person.Mentions, Mention)
        .Block();

    private static ReportMapping Title(ReportTitle title) => Span(title.Span)
        .Text("office", title.Office)
        .Text("organization", title.Organization)
        .Text("place", title.Place)
        .Text("status", title.Status)
        .Flow();

    private static ReportMapping Organization(ReportOrganization organization) => new Fields()
        .Plain("id", organization.Id)
        .Text("name", organization.Name)
        .Plain("kind", Name(organization.Kind))
        .Text("standsFor", organization.StandsFor)
        .Texts("aliases", organization.Aliases)
        .Integer("quoted", organization.Quoted)
        .List("mentions", organization.Mentions, Mention)
        .Block();

    private static ReportMapping Mention(ReportMention mention) => Span(mention.Span).Plain("kind", Name(mention.Kind)).Flow();

    private static ReportMapping Attribution(ReportAttribution quote) => new Fields()
        .Plain("id", quote.Id)
        .Plain("form", Name(quote.Form))
        .Plain("mode", Name(quote.Mode))
        .Flag("split", quote.Split)
        .Flag("floating", quote.Floating)
        .Plain("nestedIn", quote.NestedIn)
        .Integer("paragraph", quote.Paragraph)
        .Node("source", quote.Source is { } source ? Span(source).Flow() : null)
        .Node("cue", Cue(quote.Cue))
        .Node("addressee", quote.Addressee is { } addressee
            ? new Fields().Plain("ref", addressee.Ref).Plain("kind", Name(addressee.Kind)).Node("mention", Span(addressee.Span).Flow()).Flow() : null)
        .Node("venue", quote.Venue is { } venue
            ? new Fields().Plain("ref", venue.Ref).Plain("kind", Name(venue.Kind)).Node("mention", Span(venue.Span).Flow()).Flow() : null)
        .Node("time", Time(quote.Time))
        .List("content", quote.Content, c => Span(c).Flow())
        .List("quoted", quote.Quoted, c => Span(c).Flow())
        .Node("speaker", Speaker(quote.Speaker))
        .Plain("confidence", Fraction(quote.Confidence))
        .Text("reason", quote.Reason)
        .Block();

    private static ReportMapping NoResponse(ReportNoResponse silent) => new Fields()
        .Plain("id", silent.Id)
        .Plain("kind", Name(silent.Kind))
        .Integer("paragraph", silent.Paragraph)
        .Node("party", Span(silent.Party).Flow())
        .Node("cue", Cue(silent.Cue))
        .Node("time", Time(silent.Time))
        .Node("statement", Span(silent.Statement).Flow())
        .Node("speaker", Speaker(silent.Speaker))
        .Plain("confidence", Fraction(silent.Confidence))
        .Block();

    private static string Fraction(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static ReportMapping? Speaker(ReportSpeaker? speaker) => speaker is null ? null : new Fields()
        .Plain("ref", speaker.Ref)
        .Text("name", speaker.Name)
        .Plain("kind", Name(speaker.Kind))
        .Plain("how", Name(speaker.How))
        .Plain("onBehalfOf", speaker.OnBehalfOf)
        .Flow();

    private static ReportMapping? Cue(ReportCue? cue) => cue is null ? null : Span(cue.Span)
        .Text("lemma", cue.Lemma)
        .Plain("stance", Name(cue.Stance))
        .Plain("tense", cue.Tense == Tense.None ? null : Name(cue.Tense))
        .Flag("negated", cue.IsNegated)
        .Flag("hypothetical", cue.IsHypothetical)
        .Flow();

    private static ReportMapping? Time(ReportTime? time) => time is null ? null : Span(time.Span).Text("value", time.Value).Flow();

    private static ReportMapping Counts(ReportCounts counts) => new Fields()
        .Integer("attributions", counts.Attributions)
        .Integer("direct", counts.Direct)
        .Integer("mixed", counts.Mixed)
        .Integer("indirect", counts.Indirect)
        .Integer("unattributed", counts.Unattributed)
        .Integer("words", counts.Words)
        .Integer("wordsQuoted", counts.WordsQuoted)
        .Flow();

    private static Fields Span(ReportSpan span) => new Fields().Integer("start", span.Start).Integer("end", span.End).Text("text", span.Text);

    /// <summary>The name of a value of a fixed set, as the report writes it: <c>onBehalf</c> for <c>OnBehalf</c>.</summary>
    internal static string Name<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private sealed class Fields
    {
        private readonly List<KeyValuePair<string, ReportNode>> _entries = [];

        public Fields Node(string key, ReportNode? node)
        {
            if (node is not null)
                _entries.Add(new(key, node));
            return this;
        }

        public Fields Text(string key, string? value) => Node(key, value is null ? null : Free(value));

        public Fields Plain(string key, string? value) => Node(key, value is null ? null : new ReportScalar(value, ReportScalarStyle.Plain));

        public Fields Integer(string key, int value) => Plain(key, value.ToString(CultureInfo.InvariantCulture));

        public Fields Flag(string key, bool value) => Plain(key, value ? "true" : null);

        public Fields Instant(string key, DateTimeOffset? value) => Plain(key, value is { } instant ? ReportInstant.Write(instant) : null);

        public Fields Texts(string key, ValueList<string> values) =>
            Node(key, values.Count == 0 ? null : new ReportSequence([.. values.Select(Free)], isFlow: true));

        public Fields List<T>(string key, ValueList<T> items, Func<T, ReportMapping> write) =>
            Node(key, items.Count == 0 ? null : new ReportSequence([.. items.Select(write)]));

        public ReportMapping Block() => new(_entries);

        public ReportMapping Flow() => new(_entries, isFlow: true);

        private static ReportScalar Free(string value) => new(WellFormed.Text(value), ReportScalarStyle.Text);
    }
}
