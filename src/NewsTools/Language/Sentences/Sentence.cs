namespace NewsTools.Language;

/// <summary>One sentence: a run of tokens inside one block.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Block">Index of the block that holds it.</param>
public readonly record struct Sentence(int First, int End, int Block)
{
    /// <summary>The number of tokens.</summary>
    public int Count => End - First;
}
