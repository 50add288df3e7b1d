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
        Cue = fields.OptionalMapping("cue") is { } cue
            ? cue.Done(new ReportCue(Words(cue), cue.Text("lemma"), cue.Choice<Stance>("stance"), cue.Flag("negated"))) : null,
        Addressee = fields.OptionalMapping("addressee") is { } hearer
            ? hearer.Done(new ReportAddressee(hearer.OptionalText("ref"), hearer.Choice<AddresseeKind>("kind"), Span(hearer.Mapping("mention")))) : null,
        Content = fields.List("content", Span),
        Quoted = fields.List("quoted", Span),
        Speaker = fields.OptionalMapping("speaker") is { } speaker ? Speaker(speaker) : null,
        Confidence = fields.Fraction("confidence"),
        Reason = fields.OptionalText("reason"),
    });

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
