namespace NewsTools;

/// <summary>One block of a Markdown text, its words already without marks.</summary>
internal readonly record struct MarkdownBlock(BlockKind Kind, string Words, int Level = 0, Uri? Image = null);
