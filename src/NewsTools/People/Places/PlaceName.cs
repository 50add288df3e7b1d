namespace NewsTools.People;

/// <summary>One place in the text where a place is named.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Meanings">The places of the lists with that name; empty for a name of no list.</param>
internal sealed record PlaceName(int First, int End, Toponym[] Meanings)
{
    /// <summary>The country or region that the text puts behind it: “Athens, Ga.”.</summary>
    internal Toponym? Within { get; init; }

    /// <summary>Whether it stands in a dateline.</summary>
    internal bool IsDateline { get; init; }
}
