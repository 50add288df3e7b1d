using NewsTools.Learning;

namespace NewsTools.Entities;

/// <summary>
/// The word lists of <c>Languages/English/Data/Entities</c>, as the model took them in: which lists hold a phrase, and what the lists of people's names say of a word.
/// Phrases of up to <see cref="LongestPhrase"/> words are found by their hash, word for word.
/// </summary>
internal sealed class WordLists(WordTable phrases, WordTable names)
{
    internal const int LongestPhrase = 7;

    /// <summary>The bits of the lists.</summary>
    internal const uint ListBits = 0xFFFF;

    /// <summary>Set where only the form in capitals counts: "WHO", not "who" or "Who".</summary>
    internal const uint CapsOnly = 0x2_0000;

    /// <summary>Set where longer phrases start with these words.</summary>
    internal const uint GoesOn = 0x1_0000;

    /// <summary>What is known of a phrase: list bits and the marks above.</summary>
    /// <param name="hash">Of its words, by <see cref="Extend"/> from 0.</param>
    internal uint Phrase(ulong hash) => phrases[hash];

    /// <summary>What <see cref="NameBits"/> says of a word.</summary>
    internal uint Name(ulong lower) => names[lower];

    /// <summary>The hash of a phrase with one more word.</summary>
    internal static ulong Extend(ulong phrase, ulong lower) => WordInfo.Mix((phrase * 0x9E3779B97F4A7C15) + lower);

    internal static WordLists Read(ref ModelReader reader) =>
        new(new WordTable(reader.Array<uint>(), reader.Array<uint>()), new WordTable(reader.Array<uint>(), EntityModel.Widen(reader.Array<byte>())));
}

/// <summary>
/// What the lists of people's names say of a word: bits 0–1 and 2–3 how common it is as a given name and as a surname among the US Census's
/// (0 not, 3 most), 4 and 5 given name and surname elsewhere in the world, 6 a particle inside names, 7 a word after names (Jr.).
/// </summary>
internal static class NameBits
{
    internal const uint Given = 0x3;
    internal const uint Particle = 0x40;
    internal const uint After = 0x80;
}
