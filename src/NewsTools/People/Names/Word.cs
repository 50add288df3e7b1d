namespace NewsTools.People;

/// <summary>One word of <see cref="Words"/>.</summary>
/// <param name="Token">Index of its token.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Key">How it is compared.</param>
/// <param name="Shape">Its letters.</param>
/// <param name="Hyphenated">Whether a hyphen joins it to the word before.</param>
internal readonly record struct Word(int Token, int Start, int End, int Sentence, string Key, WordShape Shape, bool Hyphenated)
{
    internal bool IsWord => Shape is not WordShape.Mark;

    internal bool IsCapital => Shape is WordShape.Capital or WordShape.Capitals;

    internal bool IsPossessive => Shape is WordShape.Clitic && Key is "'s" or "'";
}
