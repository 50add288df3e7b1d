namespace NewsTools.Language;

/// <summary>
/// The closed classes of words that rules ask about, in alphabetical order. A language pack lists the words of each, so that rules name none:
/// for English they are in <c>Languages/English/Data/closed-classes.txt</c>.
/// </summary>
internal enum ClosedClass
{
    /// <summary>Negates the verb beside it.</summary>
    Negation,
    /// <summary>A personal pronoun that can be the subject of a verb.</summary>
    SubjectPronoun,
}
