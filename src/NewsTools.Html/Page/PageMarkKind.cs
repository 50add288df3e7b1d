namespace NewsTools.Html.Page;

/// <summary>What a mark in the page is.</summary>
internal enum PageMarkKind
{
    /// <summary>A value of microdata.</summary>
    Property,
    /// <summary>The value of a time element.</summary>
    Time,
    /// <summary>The words of a link to who wrote something.</summary>
    AuthorLink,
}
