using System.Xml.Linq;
using NewsTools.Time;

namespace NewsTools.Wire;

/// <summary>Reads NITF documents (News Industry Text Format, IPTC, 3.x).</summary>
public sealed class NitfArticleReader : IArticleReader
{
    private const string Origin = "nitf";

    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.Nitf;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var text = new SourceDecoder(CharsetGuess.Detect).Decode(source, options, cancellation);
        var root = SafeXml.Load(text, source.Name, out var fault, cancellation);
        if (fault is not null)
            throw new ArticleReadException(ArticleReadFault.Malformed, source.Name, $"It is not well-formed XML: {fault.Message}", fault);
        var nitf = root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "nitf") ?? root;
        var builder = new ArticleBuilder(source, options, ArticleFormat.Nitf);
        Fill(builder, nitf, options.BaseUri ?? source.Uri, cancellation);
        if (!builder.Blocks.Any(block => block.IsBody))
            throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, "The NITF document has no text in its body.");
        yield return builder.Build();
    }

    /// <summary>Puts a NITF document into an article. What the article already says of itself is kept.</summary>
    internal static void Fill(ArticleBuilder builder, XElement nitf, Uri? baseUri, CancellationToken cancellation)
    {
        var body = nitf.At("body") ?? nitf;
        var head = body.At("body.head");
        if (builder.Headline is null)
            builder.AppendHeadline(head.Text("hedline/hl1") ?? nitf.Text("head/title"), Origin);
        if (head.Text("hedline/hl2") is { } deck)
            builder.Append(new Block(BlockKind.Subhead, default) { Level = 2 }, deck);
        FillHead(builder, nitf.At("head"));
        FillByline(builder, head);
        if (builder.Dateline is null)
            builder.SetDateline(head.Text("dateline/location"), Origin);
        if (builder.PublishedAt is null)
            builder.SetPublishedAt(DateReader.Parse(head.At("dateline/story.date").Value("norm")), Origin);
        if (builder.WireCredit is null)
            builder.SetWireCredit(head.Text("distributor"), Origin);
        // A body may repeat the block, as some agencies' programs write one for each edition of a page.
        foreach (var content in body.All("body.content"))
            builder.AppendBody(MarkupBlocks.Read(NitfMarkup.ToHtml(content), baseUri, cancellation), Origin);
        SetNotes(builder, nitf, body);
    }

    private static void FillHead(ArticleBuilder builder, XElement? head)
    {
        var data = head.At("docdata");
        var published = head.At("pubdata");
        if (builder.Id is null)
            builder.SetId(data.At("doc-id").Value("id-string"), Origin);
        if (builder.Outlet is null)
            builder.SetOutlet(published.Value("name") ?? data.At("doc.copyright").Value("holder") ?? data.At("doc-id").Value("regsrc"), Origin);
        if (builder.Section is null)
            builder.SetSection(published.Value("position.section") ?? data.At("fixture").Value("fix-id"), Origin);
        if (builder.Uri is null)
            builder.SetUri(published.Value("ex-ref").ToUri(), Origin);
        var release = DateReader.Parse(data.At("date.release").Value("norm"));
        var isEmbargoed = data.Value("management-status")?.Equals("embargoed", StringComparison.OrdinalIgnoreCase) == true;
        if (isEmbargoed)
            builder.SetEmbargoedUntil(release, Origin);
        builder.SetPublishedAt(DateReader.Parse(published.Value("date.publication")) ?? DateReader.Parse(data.At("date.issue").Value("norm")) ?? (isEmbargoed ? null : release), Origin);
        builder.SetModifiedAt(head.All("revision-history").Select(revision => DateReader.Parse(revision.Value("norm"))).Max(), Origin);
        var subjects = head.All("tobject").SelectMany(type => type.All("tobject.subject"))
            .Select(subject => subject.Value("tobject.subject.detail") ?? subject.Value("tobject.subject.matter") ?? subject.Value("tobject.subject.type"))
            .Concat(data.All("key-list").SelectMany(list => list.All("keyword")).Select(keyword => keyword.Value("key")));
        if (builder.Subjects.Count == 0)
            builder.SetSubjects([.. subjects.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)], Origin);
    }

    private static void FillByline(ArticleBuilder builder, XElement? head)
    {
        List<string> authors = [];
        foreach (var byline in head.All("byline"))
        {
            // The job stands in the line without a blank before it.
            var own = MarkupBlocks.Words(XmlNames.Unescaped(string.Join(' ', byline.Nodes().Where(node => node is XText || node is XElement { Name.LocalName: not "byttl" }).Select(node => node is XText text ? text.Value : ((XElement)node).Value))));
            var words = string.Join(", ", byline.All("byttl").Select(job => job.Words()).OfType<string>().Where(job => !own.EndsWith(job, StringComparison.OrdinalIgnoreCase)).Prepend(own).Where(part => part.Length > 0));
            if (words.Length > 0)
                builder.Append(BlockKind.Byline, words);
            var people = byline.All("person").Select(person => person.Words()).OfType<string>().ToList();
            authors.AddRange((people.Count > 0 ? people : WireBody.Names(own)).Except(authors, StringComparer.OrdinalIgnoreCase));
        }
        if (builder.Authors.Count == 0)
            builder.SetAuthors(authors, Origin);
    }

    private static void SetNotes(ArticleBuilder builder, XElement nitf, XElement body)
    {
        var data = nitf.At("head/docdata");
        var advice = body.Descendants().Where(element => element.Name.LocalName == "note").Select(note => note.Words())
            .Concat(data.All("ed-msg").Select(message => message.Value("info") ?? message.Words()));
        var corrections = data.All("correction").Select(correction => correction.Value("info"));
        builder.SetNotes([.. builder.Notes, .. advice.OfType<string>().Select(ArticleNote.FromWire), .. corrections.OfType<string>().Select(words => new ArticleNote(NoteKind.Correction, words))], Origin);
    }
}
