using NewsTools.Html.Metadata;
using NewsTools.Html.Page;

namespace NewsTools.Html.Body;

/// <summary>Writes the article's blocks: the headline, then what of the page belongs to the body, each block typed.</summary>
internal sealed class BodyBuilder(BlockClassifier classifier)
{
    /// <summary>The body told in JSON-LD is taken only when it is at least this long and the page shows less than a third of it.</summary>
    private const int ShortestTold = 300;

    public void Build(ScannedPage page, PageMetadata metadata, ArticleBuilder builder, CancellationToken cancellation)
    {
        if (metadata.Headline is { } headline)
            builder.Append(BlockKind.Headline, headline.Value);
        var kept = BodyFinder.Find(page, metadata, classifier);
        var isLive = metadata.JsonLd?.IsLive == true;
        if (metadata.JsonLd?.Body is { Length: >= ShortestTold } told && Length(page, kept) * 3 < told.Length && !isLive)
        {
            page = Told(told, cancellation);
            kept = [.. page.Blocks.Select(_ => true)];
        }
        else if (metadata.HeadlineBlock >= 0)
        {
            kept[metadata.HeadlineBlock] = false;
        }
        var blocks = BlockTyper.Type(page, kept, isLive);
        // A page of headings or captions alone is read as what it has.
        var hasBody = blocks.Exists(block => new Block(block.Kind, default).IsBody);
        foreach (var block in blocks)
        {
            if (builder.Dateline is null && block.Kind == BlockKind.Paragraph && !builder.Blocks.Any(b => b.IsBody) && Dateline.Read(block.Words) is { } dateline)
            {
                builder.SetDateline(dateline.Location, "page");
                builder.SetWireCredit(dateline.Agency, "page");
            }
            builder.Append(new Block(hasBody ? block.Kind : BlockKind.Paragraph, default)
            {
                Level = block.Level,
                Author = block.Author,
                Time = block.Time,
                Image = block.Image is { } image && Uri.TryCreate(metadata.Uri ?? metadata.Address, image, out var address) ? address : null,
            }, block.Words);
        }
    }

    private static int Length(ScannedPage page, bool[] kept) => Enumerable.Range(0, kept.Length).Where(i => kept[i]).Sum(i => page.Blocks[i].Text.Length);

    /// <summary>The blocks of a body that a script holds as plain text or HTML.</summary>
    private static ScannedPage Told(string body, CancellationToken cancellation) => PageParser.ScanFragment(
        body.Contains("<p", StringComparison.OrdinalIgnoreCase) || body.Contains("<br", StringComparison.OrdinalIgnoreCase) ? body
        : string.Concat(body.Split('\n').Select(line => $"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>")), cancellation);
}
