namespace NewsTools;

/// <summary>A title or office that the text gives a person.</summary>
public sealed record ReportTitle
{
    /// <summary>The position and the words.</summary>
    public required ReportSpan Span { get; init; }

    /// <inheritdoc cref="PersonTitle.Office"/>
    public string? Office { get; init; }

    /// <inheritdoc cref="PersonTitle.Organization"/>
    public string? Organization { get; init; }

    /// <inheritdoc cref="PersonTitle.Place"/>
    public string? Place { get; init; }

    /// <inheritdoc cref="PersonTitle.Status"/>
    public string? Status { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Span.Text;
}
