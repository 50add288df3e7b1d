using System.Xml;
using System.Xml.Linq;
using NewsTools.Time;

namespace NewsTools.Wire;

/// <summary>
/// Reads NewsML-G2 (IPTC, 2.x): news items, and messages and packages that carry them. The text may be NITF, XHTML or plain. NewsML 1.2 is read if its
/// content is one of these.
/// </summary>
public sealed class NewsMLArticleReader : IArticleReader
{
    private const string Origin = "newsml";

    private static readonly XmlItems Items = new("newsItem");

    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.NewsML;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var text = new SourceDecoder(CharsetGuess.Detect).Decode(source, options, cancellation);
        var root = Items.Load(text, source.Name, out var fault, cancellation);
        var items = root.DescendantsAndSelf().Where(element => element.Name.LocalName is "newsItem" or "NewsItem").ToList();
        if (fault is not null)
        {
            items.RemoveAll(item => item == root || item.Annotation<XmlException>() is not null);
            var error = new ArticleReadException(ArticleReadFault.Malformed, source.Name, $"It is not well-formed XML: {fault}");
            if (items.Count == 0)
                throw error;
            options.Skipped?.Invoke(error);
        }
        var found = 0;
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            var builder = new ArticleBuilder(source, options, ArticleFormat.NewsML);
            if (item.Name.LocalName == "newsItem")
                Fill(builder, item, options.BaseUri ?? source.Uri, cancellation);
            else
                FillFirstEdition(builder, item, options.BaseUri ?? source.Uri, cancellation);
            if (builder.Blocks.Any(block => block.IsBody))
            {
                found++;
                yield return builder.Build();
            }
            else if (items.Count > 1)
                options.Skipped?.Invoke(new ArticleReadException(ArticleReadFault.NoArticle, source.Name, $"The item {item.Value("guid")} has no text."));
        }
        if (found > 0)
            yield break;
        var references = root.Descendants().Count(element => element.Name.LocalName == "itemRef");
        throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, references > 0
            ? $"It is a package that refers to {references} items and holds the text of none." : "None of its items has text.");
    }

    private static void Fill(ArticleBuilder builder, XElement item, Uri? baseUri, CancellationToken cancellation)
    {
        var management = item.At("itemMeta");
        var content = item.At("contentMeta");
        builder.SetId(item.Value("guid"), Origin);
        builder.SetLanguage(content.At("language").Value("tag") ?? item.Value("lang"), Origin);
        builder.SetOutlet(Name(item.At("rightsInfo/copyrightHolder")) ?? Name(management.At("provider")), Origin);
        builder.SetSection(Name(management.At("service")), Origin);
        builder.SetPublishedAt(DateReader.Parse(management.Text("firstCreated")) ?? DateReader.Parse(content.Text("contentCreated")) ?? DateReader.Parse(management.Text("versionCreated")), Origin);
        builder.SetModifiedAt(DateReader.Parse(content.Text("contentModified")) ?? DateReader.Parse(management.Text("versionCreated")), Origin);
        builder.SetEmbargoedUntil(DateReader.Parse(management.Text("embargoed")), Origin);
        builder.SetDateline(content.Text("dateline") is { } dateline ? Dateline.Read(dateline + " —")?.Location ?? dateline : null, Origin);
        builder.SetWireCredit(content.Text("creditline"), Origin);
        builder.SetUri(management.All("link").Where(link => link.Value("rel")?.EndsWith(":canonical", StringComparison.OrdinalIgnoreCase) == true).Select(link => link.Value("href").ToUri()).FirstOrDefault(), Origin);
        builder.SetSubjects([.. content.All("subject").Select(Name).Concat(content.All("keyword").Select(keyword => keyword.Words())).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)], Origin);
        var authors = content.All("creator").Where(IsPerson).Select(Name).OfType<string>().ToList();
        builder.SetAuthors(authors.Count > 0 ? authors : WireBody.Names(content.Text("by")), Origin);
        builder.SetNotes([.. management.All("edNote").Select(note => note.Words()).OfType<string>().Select(ArticleNote.FromWire), .. Status(management.At("pubStatus"))], Origin);
        builder.AppendHeadline(content.Text("headline") ?? management.Text("title"), Origin);
        foreach (var body in item.All("contentSet").SelectMany(set => set.Elements()))
        {
            Append(builder, body, body.Value("contenttype"), baseUri, cancellation);
            if (builder.Blocks.Any(block => block.IsBody))
                return;   // the others are renditions of the same
        }
    }

    /// <summary>NewsML 1.x: the same things under older names.</summary>
    private static void FillFirstEdition(ArticleBuilder builder, XElement item, Uri? baseUri, CancellationToken cancellation)
    {
        string? Words(string name) => item.Descendants().FirstOrDefault(element => element.Name.LocalName == name).Words();
        builder.SetId(item.Text("Identification/NewsIdentifier/PublicIdentifier") ?? item.Text("Identification/NewsIdentifier/NewsItemId"), Origin);
        builder.SetPublishedAt(DateReader.Parse(item.Text("NewsManagement/FirstCreated")), Origin);
        builder.SetModifiedAt(DateReader.Parse(item.Text("NewsManagement/ThisRevisionCreated")), Origin);
        builder.SetOutlet(item.Descendants().Where(element => element.Name.LocalName == "Provider").Select(provider => provider.At("Party").Value("FormalName")).FirstOrDefault(), Origin);
        builder.SetLanguage(item.Descendants().Where(element => element.Name.LocalName == "Language").Select(language => language.Value("FormalName")).FirstOrDefault(), Origin);
        builder.SetAuthors(WireBody.Names(Words("ByLine")), Origin);
        builder.SetWireCredit(Words("CreditLine"), Origin);
        builder.SetDateline(Words("DateLine") is { } dateline ? Dateline.Read(dateline + " —")?.Location ?? dateline : null, Origin);
        builder.AppendHeadline(Words("HeadLine"), Origin);
        foreach (var body in item.Descendants().Where(element => element.Name.LocalName == "DataContent").ToList())
        {
            Append(builder, body, body.Parent.At("MimeType").Value("FormalName"), baseUri, cancellation);
            if (builder.Blocks.Any(block => block.IsBody))
                return;
        }
    }

    private static void Append(ArticleBuilder builder, XElement body, string? contentType, Uri? baseUri, CancellationToken cancellation)
    {
        if (body.Elements().FirstOrDefault(child => child.Name.LocalName is "nitf" or "body.content" or "body") is { Name.LocalName: not "body" } nitf)
            NitfArticleReader.Fill(builder, nitf.Name.LocalName == "nitf" ? nitf : body, baseUri, cancellation);
        else if (body.HasElements)
            builder.AppendBody(MarkupBlocks.Read(Xhtml.ToHtml(body), baseUri, cancellation), Origin);
        else if (!string.IsNullOrWhiteSpace(body.Value))
            builder.AppendBody(contentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true
                ? MarkupBlocks.Read(body.Value, baseUri, cancellation) : WireBody.Plain(body.Value), Origin);
    }

    private static bool IsPerson(XElement party) => party.Value("type") is not { } type || !type.EndsWith(":organisation", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a concept: its name element, its literal, or what follows the scheme in its code.</summary>
    private static string? Name(XElement? concept) =>
        concept is null ? null
        : concept.Text("name") ?? concept.Value("literal") ?? (concept.Value("qcode") is { } code ? code[(code.IndexOf(':', StringComparison.Ordinal) + 1)..] : concept.HasElements ? null : concept.Words());

    private static IEnumerable<ArticleNote> Status(XElement? status) =>
        status.Value("qcode") is { } code && !code.EndsWith(":usable", StringComparison.OrdinalIgnoreCase) ? [new(NoteKind.Status, code[(code.IndexOf(':', StringComparison.Ordinal) + 1)..])] : [];
}
