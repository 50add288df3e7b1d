namespace NewsTools.Wire;

/// <summary>A block and its words, before it has its place in a text.</summary>
/// <param name="Block">The block; its span is empty.</param>
/// <param name="Words">Its words, without white space around them.</param>
internal sealed record TextBlock(Block Block, string Words);
