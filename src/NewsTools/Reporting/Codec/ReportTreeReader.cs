namespace NewsTools.Reporting;

/// <summary>Tree to report. Strict: an unknown key is an error, since dropping it would lose what someone wrote.</summary>
internal sealed class ReportTreeReader(string? name)
{
    internal NewsReport Report(ReportNode tree)
    {
        var fields = new TreeFields(tree, (place, message) => new ReportReadException(name, place, message));
        var schema = fields.Text("schema");
        if (schema != NewsReport.CurrentSchema)
            throw new ReportReadException(name, "schema", $"The schema '{schema}' is not one that this version reads ({NewsReport.CurrentSchema}).");
        return fields.Done(new NewsReport
        {
            Generator = Generator(fields.Mapping("generator")),
            Article = Article(fields.Mapping("article")),
            Text = Text(fields.Mapping("text")),
            People = fields.List("people", Person),
            Organizations = fields.List("organizations", Organization),
            Attributions = fields.List("attributions", Attribution),
            NoResponse = fields.List("noResponse", NoResponse),
            Counts = Counts(fields.Mapping("counts")),
        });
    }

    private static ReportGenerator Generator(TreeFields fields) => fields.Done(new ReportGenerator(fields.Text("name"), fields.Text("version")));

    private static ReportText Text(TreeFields fields)
    {
        _ = fields.Text("unit");
        return fields.Done(new ReportText(fields.Text("sha256"), fields.Integer("length")));
    }

    private static ReportArticle Article(TreeFields fields) => fields.Done(new ReportArticle
    {
        Uri = fields.OptionalText("uri"),
        File = fields.OptionalText("file"),
        Headline = fields.OptionalText("headline"),
        By = fields.Texts("by"),
        Located = fields.OptionalText("located"),
        Language = fields.OptionalText("language"),
        Section = fields.OptionalText("section"),
        FirstCreated = fields.Instant("firstCreated"),
        VersionCreated = fields.Instant("versionCreated"),
        EdNotes = fields.List("edNotes", note => note.Done(new ReportNote(note.Choice<NoteKind>("kind"), note.Text("text")))),
        InfoSources = fields.List("infoSources", s => s.Done(new ReportSource(s.Text("name"), s.Text("role"), s.OptionalText("id")))),
    });

    private static ReportPerson Person(TreeFields fields) => fields.Done(new ReportPerson
    {
        Id = fields.Text("id"),
        Name = fields.Text("name"),
        Titles = fields.List("titles", Title),
        Aliases = fields.Texts("aliases"),
        Gender = fields.Choice<Gender>("gender", Gender.Unstated),
        Basis = fields.Choice<PersonBasis>("basis", PersonBasis.Text),
        Quoted = fields.Integer("quoted"),
        Mentions = fields.List("mentions", Mention),
    });

    private static ReportTitle Title(TreeFields fields) => fields.Done(new ReportTitle
    {
        Span = Words(fields),
        Office = fields.OptionalText("office"),
        Organization = fields.OptionalText("organization"),
        Place = fields.OptionalText("place"),
        Status = fields.OptionalText("status"),
    });

    private static ReportOrganization Organization(TreeFields fields) => fields.Done(new ReportOrganization
    {
        Id = fields.Text("id"),
        Name = fields.Text("name"),
        Kind = fields.Choice<OrganizationKind>("kind"),
        StandsFor = fields.OptionalText("standsFor"),
        Aliases = fields.Texts("aliases"),
        Quoted = fields.Integer("quoted"),
        Mentions = fields.List("mentions", Mention),
    });

    private static ReportMention Mention(TreeFields fields) => fields.Done(new ReportMention(Words(fields), fields.Choice<MentionKind>("kind")));

    private static ReportAttribution Attribution(TreeFields fields) => fields.Done(new ReportAttribution
    {
        Id = fields.Text("id"),
        Form = fields.Choice<QuoteForm>("form"),
        Mode = fields.Choice<QuoteMode>("mode"),
        Split = fields.Flag("split"),
        Floating = fields.Flag("floating"),
        NestedIn = fields.OptionalText("nestedIn"),
        Paragraph = fields.Integer("paragraph"),
        Source = fields.OptionalMapping("source") is { } source ? Span(source) : null,
        Cue = fields.OptionalMapping("cue") is { } cue ? Cue(cue) : null,
        Addressee = fields.OptionalMapping("addressee") is { } addressee
            ? addressee.Done(new ReportAddressee(addressee.OptionalText("ref"), addressee.Choice<AddresseeKind>("kind"), Span(addressee.Mapping("mention")))) : null,
        Venue = fields.OptionalMapping("venue") is { } venue
            ? venue.Done(new ReportVenue(venue.Choice<VenueKind>("kind"), venue.OptionalText("ref"), Span(venue.Mapping("mention")))) : null,
        Time = fields.OptionalMapping("time") is { } time ? Time(time) : null,
        Content = fields.List("content", Span),
        Quoted = fields.List("quoted", Span),
        Speaker = fields.OptionalMapping("speaker") is { } speaker ? Speaker(speaker) : null,
        Confidence = fields.Fraction("confidence"),
        Reason = fields.OptionalText("reason"),
    });

    private static ReportNoResponse NoResponse(TreeFields fields) => fields.Done(new ReportNoResponse
    {
        Id = fields.Text("id"),
        Kind = fields.Choice<NoResponseKind>("kind"),
        Paragraph = fields.Integer("paragraph"),
        Party = Span(fields.Mapping("party")),
        Cue = Cue(fields.Mapping("cue")),
        Time = fields.OptionalMapping("time") is { } time ? Time(time) : null,
        Statement = Span(fields.Mapping("statement")),
        Speaker = fields.OptionalMapping("speaker") is { } speaker ? Speaker(speaker) : null,
        Confidence = fields.Fraction("confidence"),
    });

    private static ReportCue Cue(TreeFields fields) => fields.Done(new ReportCue(Words(fields), fields.Text("lemma"), fields.Choice<Stance>("stance"), fields.Flag("negated"))
    {
        Tense = fields.Choice<Tense>("tense", Tense.None),
        IsHypothetical = fields.Flag("hypothetical"),
    });

    private static ReportTime Time(TreeFields fields) => fields.Done(new ReportTime(Words(fields), fields.OptionalText("value")));

    private static ReportSpeaker Speaker(TreeFields fields) => fields.Done(new ReportSpeaker
    {
        Ref = fields.OptionalText("ref"),
        Name = fields.Text("name"),
        Kind = fields.Choice<SpeakerKind>("kind"),
        How = fields.Choice<SpeakerResolution>("how"),
        OnBehalfOf = fields.OptionalText("onBehalfOf"),
    });

    private static ReportCounts Counts(TreeFields fields) => fields.Done(new ReportCounts(fields.Integer("attributions"), fields.Integer("direct"),
        fields.Integer("mixed"), fields.Integer("indirect"), fields.Integer("unattributed"), fields.Integer("words"), fields.Integer("wordsQuoted")));

    private static ReportSpan Span(TreeFields fields) => fields.Done(Words(fields));

    private static ReportSpan Words(TreeFields fields) => new(fields.Integer("start"), fields.Integer("end"), fields.Text("text"));
}
