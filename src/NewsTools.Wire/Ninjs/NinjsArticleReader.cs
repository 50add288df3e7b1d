using System.Text.Json;
using NewsTools.Time;

namespace NewsTools.Wire;

/// <summary>Reads ninjs (News in JSON, IPTC): 1.x, 2.x and 3.x, one object, a list of objects, or one object per line.</summary>
public sealed class NinjsArticleReader : IArticleReader
{
    private const string Origin = "ninjs";

    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.Ninjs;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var text = new SourceDecoder(CharsetGuess.Detect).Decode(source, options, cancellation);
        var found = 0;
        foreach (var root in SafeJson.Load(text, source.Name, options.Skipped))
        {
            foreach (var item in root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root])
            {
                cancellation.ThrowIfCancellationRequested();
                if (item.ValueKind != JsonValueKind.Object)
                    continue;
                if (ReadGuard.ReadItem(source.Name, options, () => ArticleOf(item, source, options, cancellation)) is not { } article)
                    continue;
                found++;
                yield return article;
            }
        }
        if (found == 0)
            throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, "None of its items has a body.");
    }

    private static Article ArticleOf(JsonElement item, ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        var builder = new ArticleBuilder(source, options, ArticleFormat.Ninjs);
        Fill(builder, item, options.BaseUri ?? source.Uri, cancellation);
        return builder.Blocks.Any(block => block.IsBody) ? builder.Build()
            : throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, $"The item {item.Text("uri")} of type {item.Text("type") ?? "text"} has no body.");
    }

    private static void Fill(ArticleBuilder builder, JsonElement item, Uri? baseUri, CancellationToken cancellation)
    {
        builder.SetId(item.Text("uri"), Origin);
        builder.SetLanguage(item.Text("language"), Origin);
        builder.SetPublishedAt(DateReader.Parse(item.Text("firstcreated")) ?? DateReader.Parse(item.Text("contentcreated")) ?? DateReader.Parse(item.Text("versioncreated")), Origin);
        builder.SetModifiedAt(DateReader.Parse(item.Text("contentmodified")) ?? DateReader.Parse(item.Text("versioncreated")), Origin);
        builder.SetEmbargoedUntil(DateReader.Parse(item.Text("embargoedUntil") ?? item.Text("embargoed")), Origin);
        builder.SetOutlet(item.Names("infosource").Concat(item.Names("infosources")).FirstOrDefault() ?? item.Text("copyrightholder") ?? item.Text("source"), Origin);
        builder.SetSection(item.Names("service").FirstOrDefault() ?? item.Text("section"), Origin);
        builder.SetDateline(item.Text("dateline") ?? item.Text("located"), Origin);
        builder.SetSubjects([.. item.Names("subject").Concat(item.Names("subjects")).Concat(item.Texts("keywords")).Distinct(StringComparer.OrdinalIgnoreCase)], Origin);
        builder.SetAuthors(WireBody.Names(item.Text("byline") ?? item.Text("by")), Origin);
        builder.SetUri(item.Text("url").ToUri() ?? item.Text("uri").ToUri(), Origin);
        builder.SetNotes([.. new[] { item.Text("ednote") }.Concat(item.Values("ednotes")).OfType<string>().Select(ArticleNote.FromWire), .. Status(item.Text("pubstatus"))], Origin);
        builder.AppendHeadline(Chosen(item.Roles("headlines", "headline_"), "main") ?? item.Text("headline") ?? item.Text("title"), Origin);
        var (body, isMarkup) = Body(item);
        builder.AppendBody(isMarkup ? MarkupBlocks.Read(body, baseUri, cancellation) : body.Length == 0 ? [] : WireBody.Plain(body), Origin);
        if (builder.Blocks.Any(block => block.IsBody))
            AppendCaptions(builder, item);
    }

    /// <summary>The fullest form of the body: markup before plain text. 1.x has one property for each, 2.x and later a list.</summary>
    private static (string Body, bool IsMarkup) Body(JsonElement item)
    {
        (string Body, bool IsMarkup) best = ("", false);
        foreach (var (role, type, value) in item.Roles("bodies", "body_"))
        {
            var isMarkup = type?.Contains("html", StringComparison.OrdinalIgnoreCase) ?? (role.Contains("html", StringComparison.OrdinalIgnoreCase) || role == "richtext" || value.Contains("</p>", StringComparison.OrdinalIgnoreCase));
            if (type?.Contains("nitf", StringComparison.OrdinalIgnoreCase) == true || role == "nitf" || string.IsNullOrWhiteSpace(value))
                continue;
            if (best.Body.Length == 0 || isMarkup && !best.IsMarkup || isMarkup == best.IsMarkup && role == "main")
                best = (value, isMarkup);
        }
        return best;
    }

    private static string? Chosen(IEnumerable<(string Role, string? Type, string Value)> values, string role)
    {
        string? first = null;
        foreach (var value in values)
        {
            if (value.Role == role)
                return MarkupBlocks.Words(value.Value);
            first ??= MarkupBlocks.Words(value.Value);
        }
        return first;
    }

    /// <summary>The words under the pictures that go with the story.</summary>
    private static void AppendCaptions(ArticleBuilder builder, JsonElement item)
    {
        if (item.At("associations") is not { } associations)
            return;
        var pictures = associations.ValueKind == JsonValueKind.Object ? associations.EnumerateObject().Select(pair => pair.Value).ToArray()
            : associations.ValueKind == JsonValueKind.Array ? [.. associations.EnumerateArray()] : [];
        foreach (var picture in pictures.Where(picture => picture.ValueKind == JsonValueKind.Object && picture.Text("type") is "picture" or "graphic" or "video"))
        {
            var caption = picture.Text("description_text") ?? picture.Text("description_caption") ?? Chosen(picture.Roles("descriptions", "description_"), "caption");
            if (caption is null)
                continue;
            var credit = picture.Text("byline") ?? picture.Text("by") ?? picture.Text("copyrightholder");
            var words = MarkupBlocks.Words(credit is null || caption.Contains(credit, StringComparison.OrdinalIgnoreCase) ? caption : $"{caption} ({credit})");
            builder.Append(new Block(BlockKind.Caption, default) { Image = Image(picture) }, words);
        }
    }

    private static Uri? Image(JsonElement picture) =>
        picture.At("renditions") is not { } renditions ? null
        : (renditions.ValueKind == JsonValueKind.Object ? renditions.EnumerateObject().Select(pair => pair.Value) : renditions.ValueKind == JsonValueKind.Array ? renditions.EnumerateArray() : [])
            .Where(rendition => rendition.ValueKind == JsonValueKind.Object)
            .Select(rendition => (rendition.Text("href") ?? rendition.Text("url")).ToUri()).FirstOrDefault(uri => uri is not null);

    private static IEnumerable<ArticleNote> Status(string? status) => status is null or "usable" ? [] : [new(NoteKind.Status, status)];
}
