namespace NewsTools;

/// <summary>One block of an article: a range of its text and what it is.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Span">Where it stands in the article's text, without the white space around it.</param>
public sealed record Block(BlockKind Kind, TextSpan Span)
{
    /// <summary>Depth of a subhead or list item, from 1; 0 where it has none.</summary>
    public int Level { get; init; }

    /// <summary>Who wrote an embedded post or is named under a block quote, where the page says so.</summary>
    public string? Author { get; init; }

    /// <summary>When an entry of a live blog was published, where the page says so.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The picture that a caption belongs to.</summary>
    public Uri? Image { get; init; }

    /// <summary>Whether the block is body text whose statements are read: not a headline, byline, caption, entry header or note.</summary>
    public bool IsBody => Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote or BlockKind.EmbeddedPost or BlockKind.Table;
}
