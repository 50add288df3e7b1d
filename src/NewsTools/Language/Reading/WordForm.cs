using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>What the letters of a word tell, as rows of tables.</summary>
internal static class WordForm
{
    internal const int Shapes = 256, Places = 12;

    /// <summary>The row of the last letters in a table of so many rows.</summary>
    internal static int Ending(ReadOnlySpan<char> word, int letters, int rows) => (int)(FeatureHash.Lower(word[Math.Max(0, word.Length - letters)..]) % (uint)rows);

    /// <summary>The row of the first letters.</summary>
    internal static int Beginning(ReadOnlySpan<char> word, int letters, int rows) => (int)(FeatureHash.Lower(word[..Math.Min(letters, word.Length)]) % (uint)rows);

    /// <summary>Capitals, small letters, digits and signs, and how long the word is.</summary>
    internal static int Shape(ReadOnlySpan<char> word)
    {
        bool upper = char.IsUpper(word[0]), laterUpper = false, lower = false, digit = false, hyphen = false, other = false;
        for (var i = 0; i < word.Length && i < 32; i++)
        {
            laterUpper |= i > 0 && char.IsUpper(word[i]);
            lower |= char.IsLower(word[i]);
            digit |= char.IsDigit(word[i]);
            hyphen |= word[i] == '-';
            other |= !char.IsLetterOrDigit(word[i]) && word[i] != '-';
        }
        var length = word.Length < 2 ? 0 : word.Length < 4 ? 1 : word.Length < 8 ? 2 : 3;
        return (upper ? 1 : 0) | (laterUpper ? 2 : 0) | (lower ? 4 : 0) | (digit ? 8 : 0) | (hyphen ? 16 : 0) | (other ? 32 : 0) | (length << 6);
    }

    /// <summary>How a word begins where it stands: a capital says little at the start of a sentence, or where nearly all words have one.</summary>
    internal static int Place(ReadOnlySpan<char> word, int token, int casing) => (casing * 4) + (char.IsUpper(word[0]) ? 2 : 0) + (token == 0 ? 1 : 0);
}
