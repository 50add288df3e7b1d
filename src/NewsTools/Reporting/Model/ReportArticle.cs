namespace NewsTools;

/// <summary>What is known about an article, under the property names of ninjs 3 where it has them.</summary>
public sealed record ReportArticle
{
    /// <summary>The canonical address.</summary>
    public string? Uri { get; init; }

    /// <summary>The name of the file that it was read from, without folders.</summary>
    public string? File { get; init; }

    /// <summary>Whether it is one story, or a page of several.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>The authors.</summary>
    public ValueList<string> By { get; init; } = [];

    /// <summary>The place of the dateline.</summary>
    public string? Located { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The section or desk.</summary>
    public string? Section { get; init; }

    /// <summary>When it was first published.</summary>
    public DateTimeOffset? FirstCreated { get; init; }

    /// <summary>When this version was published.</summary>
    public DateTimeOffset? VersionCreated { get; init; }

    /// <summary>Corrections, clarifications and editors' notes.</summary>
    public ValueList<ReportNote> EdNotes { get; init; } = [];

    /// <summary>Who publishes it, and the outlets that it cites.</summary>
    public ValueList<ReportSource> InfoSources { get; init; } = [];

    /// <summary>Who publishes it; the first where there are several.</summary>
    internal string? Publisher => InfoSources.FirstOrDefault(source => source.IsPublisher)?.Name;
}
