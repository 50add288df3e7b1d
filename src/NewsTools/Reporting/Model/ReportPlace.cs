namespace NewsTools;

/// <summary>A place of a report.</summary>
public sealed record ReportPlace
{
    /// <summary>The id, such as <c>l-geneva</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public PlaceKind Kind { get; init; }

    /// <summary>The country in which it lies.</summary>
    public string? Country { get; init; }

    /// <summary>Whether it stands in a dateline.</summary>
    public bool IsDateline { get; init; }

    /// <summary>The other forms of the name.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>Every mention.</summary>
    public ValueList<ReportMention> Mentions { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
