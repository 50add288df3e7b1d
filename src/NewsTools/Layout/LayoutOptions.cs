namespace NewsTools.Layout;

/// <summary>How an article is laid out.</summary>
/// <param name="Width">The number of columns.</param>
internal sealed record LayoutOptions(int Width)
{
    /// <summary>The narrowest that is of use.</summary>
    public const int NarrowestWidth = 20;

    /// <summary>Tells the quotations that are not to be faint; null for no difference.</summary>
    public Func<Quote, bool>? Wanted { get; init; }
}
