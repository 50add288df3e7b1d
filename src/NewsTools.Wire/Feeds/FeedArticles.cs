namespace NewsTools.Wire;

/// <summary>Tells which items of a feed are there in full, and makes articles of them.</summary>
internal static class FeedArticles
{
    /// <summary>A body with fewer words that is not marked as content is a teaser.</summary>
    private const int LeastWords = 120;

    /// <summary>How a teaser ends: where it was cut, or with an invitation to read on.</summary>
    private static readonly string[] TeaserEnds =
        [.. DataFile.Lines("Feeds/Data/teaser-ends.txt", typeof(FeedArticles).Assembly)];

    /// <summary>Reads the full items of a feed as articles.</summary>
    public static IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var text = new SourceDecoder(CharsetGuess.Detect).Decode(source, options, cancellation);
        var feed = FeedParser.Parse(text, source.Name, options.BaseUri ?? source.Uri, cancellation);
        if (feed.Fault is { } fault)
            options.Skipped?.Invoke(new ArticleReadException(ArticleReadFault.Malformed, source.Name, $"The feed is broken{(feed.Entries.Count == 0 ? "" : $", and only {feed.Entries.Count} of its items could be read")}: {fault}"));
        var found = 0;
        foreach (var entry in feed.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ReadGuard.ReadItem(source.Name, options, () => ArticleOf(entry, feed, source, options, cancellation)
                ?? throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, $"The item “{entry.Title ?? entry.Id}” is only a teaser of {entry.Link?.ToString() ?? "a page without an address"}.")) is not { } article)
                continue;
            found++;
            yield return article;
        }
        if (feed.Entries.Count == 0)
            throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, "The feed has no items.");
        if (found == 0)
            throw new ArticleReadException(ArticleReadFault.NoArticle, source.Name, $"None of the feed's {feed.Entries.Count} items is complete: they are links to follow.");
    }

    /// <summary>The items of a feed, those in full with their articles.</summary>
    public static IEnumerable<FeedItem> Items(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        var text = new SourceDecoder(CharsetGuess.Detect).Decode(source, options, cancellation);
        var feed = FeedParser.Parse(text, source.Name, source.Uri, cancellation);
        foreach (var entry in feed.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new FeedItem
            {
                Title = entry.Title,
                Uri = entry.Link,
                PublishedAt = entry.Published,
                ModifiedAt = entry.Modified,
                Authors = entry.Authors,
                Summary = FeedParser.Teaser(entry.Summary ?? entry.Content),
                Subjects = entry.Subjects,
                Language = entry.Language ?? feed.Language,
                Id = entry.Id,
                FeedTitle = feed.Title,
                FeedUri = source.Uri,
                Article = ReadGuard.ReadItem(source.Name, options, () => ArticleOf(entry, feed, source, options, cancellation)),
            };
        }
    }

    private static Article? ArticleOf(FeedEntry entry, Feed feed, ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        if (FullBody(entry, cancellation) is not { } body)
            return null;
        var origin = feed.Format switch { ArticleFormat.Atom => "atom", ArticleFormat.JsonFeed => "json-feed", _ => "rss" };
        var builder = new ArticleBuilder(source, options, feed.Format);
        builder.SetId(entry.Id, origin);
        builder.SetUri(entry.Link, origin);
        builder.SetPublishedAt(entry.Published, origin);
        builder.SetModifiedAt(entry.Modified, origin);
        builder.SetOutlet(entry.Outlet ?? feed.Outlet, origin);
        builder.SetLanguage(entry.Language ?? feed.Language, origin);
        builder.SetSubjects(entry.Subjects, origin);
        builder.SetAuthors([.. entry.Authors.Where(name => !name.Equals(feed.Title, StringComparison.OrdinalIgnoreCase))], origin);
        builder.AppendHeadline(entry.Title, origin);
        builder.AppendBody(body, origin);
        foreach (var (image, words) in entry.Captions)
            if (!body.Any(block => block.Words.Contains(words, StringComparison.Ordinal)))
                builder.Append(new Block(BlockKind.Caption, default) { Image = image }, words);
        return builder.Build();
    }

    /// <summary>The body where it is there in full: given as content beside a shorter teaser, or too long for a teaser; and not cut off.</summary>
    private static IReadOnlyList<TextBlock>? FullBody(FeedEntry entry, CancellationToken cancellation)
    {
        var markup = entry.Content ?? entry.Summary;
        if (string.IsNullOrWhiteSpace(markup))
            return null;
        var blocks = MarkupBlocks.Read(markup, entry.Link, cancellation);
        var body = blocks.Where(block => block.Block.IsBody).ToList();
        if (body.Count == 0 || IsCut(body[^1].Words))
            return null;
        var words = body.Sum(block => Article.CountWords(block.Words));
        var summary = entry.Content is null ? null : FeedParser.Teaser(entry.Summary);
        var outgrowsSummary = summary is not null && words >= 40 && words > 1.5 * Article.CountWords(summary);
        return words >= LeastWords || outgrowsSummary ? blocks : null;
    }

    private static bool IsCut(string words)
    {
        var end = words.AsSpan().TrimEnd(" »›→>.!").TrimEnd();
        foreach (var cue in TeaserEnds)
            if (words.EndsWith(cue, StringComparison.OrdinalIgnoreCase) || end.EndsWith(cue, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
