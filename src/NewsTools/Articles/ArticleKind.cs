namespace NewsTools;

/// <summary>What a file or page holds under one address.</summary>
public enum ArticleKind
{
    /// <summary>One story.</summary>
    Article,
    /// <summary>A page of several stories: a front page, a section, the first page of a blog. Each story has its heading as a subhead.</summary>
    Index,
}
