namespace NewsTools.People;

/// <summary>One word of <see cref="NameWords"/>.</summary>
/// <param name="Token">Index of its token.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Key">How it is compared.</param>
/// <param name="Shape">Its letters.</param>
/// <param name="Hyphenated">Whether a hyphen joins it to the word before.</param>
/// <param name="ClosedRow">Its row among the closed classes.</param>
/// <param name="IsPossessive">Whether it is the ending of a possessive.</param>
internal readonly record struct NameWord(int Token, int Start, int End, int Sentence, string Key, WordShape Shape, bool Hyphenated, int ClosedRow, bool IsPossessive)
{
    internal bool IsWord => Shape is not WordShape.Mark;

    internal bool IsCapital => Shape is WordShape.Capital or WordShape.Capitals;
}
