namespace NewsTools.Language;

/// <summary>The tags of a document's tokens, by token.</summary>
/// <param name="Universal">The universal parts of speech.</param>
/// <param name="Penn">The Penn Treebank tags.</param>
public sealed record TagSet(PartOfSpeech[] Universal, string[] Penn);
