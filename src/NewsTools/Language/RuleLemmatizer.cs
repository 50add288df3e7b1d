namespace NewsTools.Language;

/// <summary>Lower-cases words that are not names.</summary>
public sealed class RuleLemmatizer : ILemmatizer
{
    /// <inheritdoc/>
    public string Lemma(ReadOnlySpan<char> word, PartOfSpeech universal, string penn) =>
        universal == PartOfSpeech.Propn ? word.ToString() : word.ToString().ToLowerInvariant();
}
