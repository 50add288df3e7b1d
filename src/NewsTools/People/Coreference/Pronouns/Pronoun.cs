using NewsTools.Language;

namespace NewsTools.People;

/// <summary>The third-person pronouns that mean one person.</summary>
internal static class Pronoun
{
    /// <summary>The gender that a word of a document states as a pronoun; null for other words.</summary>
    internal static Gender? GenderOf(NameWords words, int word) =>
        words.Is(word, ClosedClass.MasculineAnyPronoun) ? Gender.Male : words.Is(word, ClosedClass.FeminineAnyPronoun) ? Gender.Female : null;
}
