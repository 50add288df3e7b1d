namespace NewsTools;

/// <summary>How much one voice says: a speaker, or all speakers of a role, an organisation, a gender or a kind.</summary>
/// <param name="Name">The speaker, role, organisation, gender or kind; null for speakers of whom the text does not state it, and for statements without a speaker.</param>
/// <param name="Sources">The number of different speakers.</param>
/// <param name="Quotations">The number of attributions.</param>
/// <param name="Words">The number of words that are attributed.</param>
/// <param name="Share">Those words as a part of all in the same list, from 0 to 1.</param>
public sealed record VoiceShare(string? Name, int Sources, int Quotations, int Words, double Share)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name ?? "(not stated)"} {Share.ToString("P0", System.Globalization.CultureInfo.InvariantCulture)}";
}
