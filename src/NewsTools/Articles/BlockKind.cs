namespace NewsTools;

/// <summary>What a block of an article is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,
    /// <summary>The headline of the article.</summary>
    Headline,
    /// <summary>A heading inside the body.</summary>
    Subhead,
    /// <summary>The line that names the authors.</summary>
    Byline,
    /// <summary>One item of a list.</summary>
    ListItem,
    /// <summary>A block of someone else's words.</summary>
    BlockQuote,
    /// <summary>A post of a social network or other site shown inside the article.</summary>
    EmbeddedPost,
    /// <summary>The words under a picture or video, its credit included.</summary>
    Caption,
    /// <summary>The cells of a table, row by row.</summary>
    Table,
    /// <summary>The time or heading of an entry of a live blog.</summary>
    EntryHeader,
    /// <summary>A correction, a clarification or an editors' note.</summary>
    Note,
    /// <summary>What a page of teasers says of one of its stories, under the story's heading.</summary>
    Teaser,
}
