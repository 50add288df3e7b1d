using NewsTools.Html.Metadata;
using NewsTools.Html.Page;

namespace NewsTools.Html.Body;

/// <summary>Writes the article's blocks: the headline, then what of the page belongs to the body, each block typed.</summary>
internal sealed class BodyBuilder(BlockClassifier classifier)
{
    public void Build(ScannedPage page, PageMetadata metadata, ArticleBuilder builder)
    {
        if (metadata.Headline is { } headline)
            builder.Append(BlockKind.Headline, headline.Value);
        var kept = BodyFinder.Find(page, metadata, classifier);
        for (var i = 0; i < page.Blocks.Count; i++)
            if (kept[i] && i != metadata.HeadlineBlock)
                builder.Append(new Block(BlockTyper.KindOf(page, i), default), page.Blocks[i].Text);
    }
}
