namespace NewsTools.Language;

/// <summary>How a sentence uses capitals.</summary>
internal struct Casing
{
    private int _capitalized, _small;

    /// <summary>0 as usual, 1 on nearly all longer words, 2 on none.</summary>
    internal readonly int Kind => _capitalized == 0 ? 2 : _capitalized > 2 && _capitalized > 3 * _small ? 1 : 0;

    /// <summary>Whether a word counts: those of few letters are small in headings too.</summary>
    internal static bool Counts(ReadOnlySpan<char> word) => word.Length > 3 && char.IsLetter(word[0]);

    internal void Add(ReadOnlySpan<char> word)
    {
        if (!Counts(word))
            return;
        if (char.IsUpper(word[0])) _capitalized++;
        else _small++;
    }
}
