namespace NewsTools.Language;

/// <summary>Gives a word its dictionary form.</summary>
public interface ILemmatizer
{
    /// <summary>The dictionary form of a word with these tags.</summary>
    string Lemma(ReadOnlySpan<char> word, PartOfSpeech universal, string penn);
}
