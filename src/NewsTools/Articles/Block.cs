namespace NewsTools;

/// <summary>One block of an article: a range of its text and what it is.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Span">Its position in the article's text, without surrounding white space.</param>
public sealed record Block(BlockKind Kind, TextSpan Span)
{
    /// <summary>The depth of a subhead or list item, from 1; 0 if it has none.</summary>
    public int Level { get; init; }

    /// <summary>The author of an embedded post, or the name under a block quote, if the page says so.</summary>
    public string? Author { get; init; }

    /// <summary>When an entry of a live blog was published, if the page says so.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The picture that a caption belongs to.</summary>
    public Uri? Image { get; init; }

    /// <summary>Whether the block is body text whose statements are read: not a headline, byline, caption, entry header, note or teaser.</summary>
    public bool IsBody => Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote or BlockKind.EmbeddedPost or BlockKind.Table;
}
