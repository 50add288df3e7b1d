namespace NewsTools.Html.Body;

/// <summary>A block of the article as it will be written.</summary>
internal sealed record TypedBlock(BlockKind Kind, string Words)
{
    public int Level { get; init; }
    public string? Author { get; init; }
    public DateTimeOffset? Time { get; init; }
    public string? Image { get; init; }
}
