namespace NewsTools.Html.Metadata;

/// <summary>What a page's JSON-LD says of its article.</summary>
internal sealed class JsonLdArticle
{
    public string? Headline { get; set; }
    public List<string> Authors { get; } = [];
    public List<string> Organizations { get; } = [];

    /// <summary>The ids of writers that are described elsewhere in the graph.</summary>
    public List<string> AuthorIds { get; } = [];
    public string? Published { get; set; }
    public string? Modified { get; set; }
    public string? Publisher { get; set; }
    public string? Section { get; set; }
    public string? Language { get; set; }
    public string? Url { get; set; }
    public string? Body { get; set; }
    public string? Description { get; set; }
    public bool? IsFree { get; set; }
    public IReadOnlyList<string> Keywords { get; set; } = [];

    /// <summary>Whether it is a live blog.</summary>
    public bool IsLive { get; set; }

    /// <summary>How many articles of different headlines the page's JSON-LD describes: a front page describes each of its stories.</summary>
    public int Described { get; set; }

    /// <summary>How sure it is that the article of the page is meant.</summary>
    public int Rank { get; set; }

    /// <summary>Whether its type is that of a story, not of a page or a video.</summary>
    public bool IsStory { get; set; }
}
