namespace NewsTools;

/// <summary>A person of a report.</summary>
public sealed record ReportPerson
{
    /// <summary>The id, such as <c>p-ruiz</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>Titles and offices.</summary>
    public ValueList<ReportTitle> Titles { get; init; } = [];

    /// <summary>The other forms of the name.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>The gender that the text states.</summary>
    public Gender Gender { get; init; }

    /// <summary>The basis on which the person was found.</summary>
    public PersonBasis Basis { get; init; }

    /// <summary>The number of attributions with this speaker.</summary>
    public int Quoted { get; init; }

    /// <summary>Every mention.</summary>
    public ValueList<ReportMention> Mentions { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
