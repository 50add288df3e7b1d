namespace NewsTools.Language;

/// <summary>Finds the dictionary form of a word.</summary>
public interface ILemmatizer
{
    /// <summary>The dictionary form of a word with these tags.</summary>
    string Lemma(ReadOnlySpan<char> word, PartOfSpeech universal, string penn);
}
