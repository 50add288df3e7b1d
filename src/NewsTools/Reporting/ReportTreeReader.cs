using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>Tree to report. Strict: an unknown key is an error, since dropping it would lose what someone wrote.</summary>
internal sealed class ReportTreeReader(string? name)
{
    internal NewsReport Report(ReportNode tree)
    {
        var fields = Open(tree, "");
        var schema = fields.Text("schema");
        if (schema != NewsReport.CurrentSchema)
            throw new ReportReadException(name, fields.PlaceOf("schema"), $"The schema '{schema}' is not one that this version reads ({NewsReport.CurrentSchema}).");
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

    private static ReportGenerator Generator(Fields fields) => fields.Done(new ReportGenerator(fields.Text("name"), fields.Text("version")));

    private static ReportText Text(Fields fields)
    {
        _ = fields.Text("unit");
        return fields.Done(new ReportText(fields.Text("sha256"), fields.Integer("length")));
    }

    private static ReportArticle Article(Fields fields) => fields.Done(new ReportArticle
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

    private static ReportPerson Person(Fields fields) => fields.Done(new ReportPerson
    {
        Id = fields.Text("id"),
        Name = fields.Text("name"),
        Titles = fields.List("titles", Title),
        Aliases = fields.Texts("aliases"),
        Gender = fields.Choice<Gender>("gender", Gender.Unstated),
        Quoted = fields.Integer("quoted"),
        Mentions = fields.List("mentions", Mention),
    });

    private static ReportTitle Title(Fields fields) => fields.Done(new ReportTitle
    {
        Span = Words(fields),
        Office = fields.OptionalText("office"),
        Organization = fields.OptionalText("organization"),
        Place = fields.OptionalText("place"),
        Status = fields.OptionalText("status"),
    });

    private static ReportOrganization Organization(Fields fields) => fields.Done(new ReportOrganization
    {
        Id = fields.Text("id"),
        Name = fields.Text("name"),
        Kind = fields.Choice<OrganizationKind>("kind"),
        StandsFor = fields.OptionalText("standsFor"),
        Aliases = fields.Texts("aliases"),
        Quoted = fields.Integer("quoted"),
        Mentions = fields.List("mentions", Mention),
    });

    private static ReportMention Mention(Fields fields) => fields.Done(new ReportMention(Words(fields), fields.Choice<MentionKind>("kind")));

    private static ReportAttribution Attribution(Fields fields) => fields.Done(new ReportAttribution
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

    private static ReportSpeaker Speaker(Fields fields) => fields.Done(new ReportSpeaker
    {
        Ref = fields.OptionalText("ref"),
        Name = fields.Text("name"),
        Kind = fields.Choice<SpeakerKind>("kind"),
        How = fields.Choice<SpeakerResolution>("how"),
        OnBehalfOf = fields.OptionalText("onBehalfOf"),
    });

    private static ReportCounts Counts(Fields fields) => fields.Done(new ReportCounts(fields.Integer("attributions"), fields.Integer("direct"),
        fields.Integer("mixed"), fields.Integer("indirect"), fields.Integer("unattributed"), fields.Integer("words"), fields.Integer("wordsQuoted")));

    private static ReportSpan Span(Fields fields) => fields.Done(Words(fields));

    private static ReportSpan Words(Fields fields) => new(fields.Integer("start"), fields.Integer("end"), fields.Text("text"));

    private Fields Open(ReportNode node, string path) => node is ReportMapping mapping
        ? new Fields(this, mapping, path)
        : throw Fault(node, path, "A mapping of keys is expected here.");

    private ReportReadException Fault(ReportNode node, string path, string message) =>
        new(name, string.Join(", ", new[] { node.Place, path }.Where(p => !string.IsNullOrEmpty(p))), message);

    /// <summary>The keys of one mapping; whoever has taken all it knows says <see cref="Done"/>.</summary>
    private sealed class Fields(ReportTreeReader reader, ReportMapping mapping, string path)
    {
        private readonly Dictionary<string, ReportNode> _nodes = ToDictionary(reader, mapping, path);

        public T Done<T>(T made)
        {
            foreach (var (key, node) in _nodes)
                throw reader.Fault(node, PathOf(key), "There is no such key in a report.");
            return made;
        }

        public string PlaceOf(string key) => PathOf(key);

        public string Text(string key) => OptionalText(key) ?? throw Missing(key);

        public string? OptionalText(string key) => Take(key) is { } node ? Scalar(node, key) : null;

        public ValueList<string> Texts(string key) => Take(key) is not { } node ? [] : [.. Items(node, key).Select(item => Scalar(item, key))];

        public int Integer(string key)
        {
            var node = Take(key) ?? throw Missing(key);
            return int.TryParse(Scalar(node, key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value : throw reader.Fault(node, PathOf(key), "A whole number is expected here.");
        }

        public decimal Fraction(string key)
        {
            var node = Take(key) ?? throw Missing(key);
            return decimal.TryParse(Scalar(node, key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? value : throw reader.Fault(node, PathOf(key), "A number from 0 to 1 is expected here.");
        }

        public bool Flag(string key)
        {
            if (Take(key) is not { } node)
                return false;
            return Scalar(node, key) switch
            {
                "true" => true,
                "false" => false,
                _ => throw reader.Fault(node, PathOf(key), "true or false is expected here."),
            };
        }

        public DateTimeOffset? Instant(string key)
        {
            if (Take(key) is not { } node)
                return null;
            return ReportInstant.TryRead(Scalar(node, key), out var value)
                ? value : throw reader.Fault(node, PathOf(key), "An instant in ISO 8601 is expected here, such as 2026-03-04T09:30:00Z.");
        }

        public T Choice<T>(string key, T? otherwise = null) where T : struct, Enum
        {
            if (Take(key) is not { } node)
                return otherwise ?? throw Missing(key);
            var text = Scalar(node, key);
            foreach (var value in Enum.GetValues<T>())
                if (ReportTreeWriter.Name(value) == text)
                    return value;
            throw reader.Fault(node, PathOf(key), $"One of {string.Join(", ", Enum.GetValues<T>().Select(ReportTreeWriter.Name))} is expected here.");
        }

        public Fields Mapping(string key) => OptionalMapping(key) ?? throw Missing(key);

        public Fields? OptionalMapping(string key) => Take(key) is { } node ? reader.Open(node, PathOf(key)) : null;

        public ValueList<T> List<T>(string key, Func<Fields, T> read) =>
            Take(key) is not { } node ? [] : [.. Items(node, key).Select((item, i) => read(reader.Open(item, $"{PathOf(key)}[{i}]")))];

        private ReportNode? Take(string key) => _nodes.Remove(key, out var node) ? node : null;

        private IReadOnlyList<ReportNode> Items(ReportNode node, string key) =>
            node is ReportSequence sequence ? sequence.Items : throw reader.Fault(node, PathOf(key), "A list is expected here.");

        private string Scalar(ReportNode node, string key) =>
            node is ReportScalar scalar ? scalar.Value : throw reader.Fault(node, PathOf(key), "A single value is expected here.");

        private ReportReadException Missing(string key) => reader.Fault(mapping, PathOf(key), "This key is missing.");

        private string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

        private static Dictionary<string, ReportNode> ToDictionary(ReportTreeReader reader, ReportMapping mapping, string path)
        {
            var nodes = new Dictionary<string, ReportNode>(StringComparer.Ordinal);
            foreach (var (key, node) in mapping.Entries)
                // A key that someone emptied by hand is a key that is left out.
                if (node is not ReportScalar { Style: ReportScalarStyle.Plain, Value: "" or "~" or "null" } && !nodes.TryAdd(key, node))
                    throw reader.Fault(node, path.Length == 0 ? key : $"{path}.{key}", "This key stands here twice.");
            return nodes;
        }
    }
}
