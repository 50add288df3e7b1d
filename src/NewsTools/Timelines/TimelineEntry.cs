namespace NewsTools;

/// <summary>A statement or an event of an article, placed in time as far as the text tells.</summary>
/// <param name="article">The article.</param>
public sealed class TimelineEntry(Article article)
{
    /// <summary>The article; <see cref="Surroundings"/> shows it.</summary>
    internal Article Within => article;

    /// <summary>What it is.</summary>
    public required TimelineKind Kind { get; init; }

    /// <summary>When it is; null where it cannot be placed.</summary>
    public TimeInterval? When { get; init; }

    /// <summary>How exactly the time is known; null where it cannot be placed.</summary>
    public TimePrecision? Precision => When?.Precision;

    /// <summary>The words that tell the time; null where there are none.</summary>
    public string? Time { get; init; }

    /// <summary>The time as TIMEX3 writes it, open parts as <c>X</c>; null where the text tells none.</summary>
    public string? Value { get; init; }

    /// <summary>What the time is counted from.</summary>
    public TimeAnchor Anchor { get; init; } = TimeAnchor.None;

    /// <summary>Who says or does it; null if the text does not say.</summary>
    public string? Who { get; init; }

    /// <summary>The position of the words that tell it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What is said or happens, in the words of the article.</summary>
    public string What => Kind is TimelineKind.Statement && Quote is not null ? Quote.Text : article[Span];

    /// <summary>The attribution: of a statement itself, of an event the one that tells it. Null where the article itself does.</summary>
    public Quote? Quote { get; init; }

    /// <summary>The outlet of the article, or what else names it.</summary>
    public string? Source => article.Outlet ?? article.Headline ?? article.Path ?? article.Uri?.ToString();

    /// <summary>Whether it has a place in time; what has none comes last.</summary>
    public bool IsPlaced => When is not null;

    /// <summary>How it was placed, or why it could not be.</summary>
    public string Reason { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Value ?? "?"}: {What}";
}
