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
        if (metadata.JsonLd?.Body is { Length: >= ShortestTold } told && Length(page, kept) * 3 < told.Length)
        {
            page = Told(told, cancellation);
            kept = [.. page.Blocks.Select(_ => true)];
        }
        else if (metadata.HeadlineBlock >= 0)
        {
            kept[metadata.HeadlineBlock] = false;
        }
        var kinds = new BlockKind[kept.Length];
        for (var i = 0; i < kept.Length; i++)
            kinds[i] = BlockTyper.KindOf(page, i);
        // A page of headings or captions alone is read as what it has.
        var hasBody = Enumerable.Range(0, kept.Length).Any(i => kept[i] && kinds[i] is not (BlockKind.Subhead or BlockKind.Caption));
        for (var i = 0; i < kept.Length; i++)
            if (kept[i])
                builder.Append(new Block(hasBody ? kinds[i] : BlockKind.Paragraph, default), page.Blocks[i].Text);
    }

    private static int Length(ScannedPage page, bool[] kept) => Enumerable.Range(0, kept.Length).Where(i => kept[i]).Sum(i => page.Blocks[i].Text.Length);

    /// <summary>The blocks of a body that a script holds as plain text or HTML.</summary>
    private static ScannedPage Told(string body, CancellationToken cancellation) => HtmlArticleReader.ScanFragment(
        body.Contains("<p", StringComparison.OrdinalIgnoreCase) || body.Contains("<br", StringComparison.OrdinalIgnoreCase) ? body
        : string.Concat(body.Split('\n').Select(line => $"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>")), cancellation);
}
