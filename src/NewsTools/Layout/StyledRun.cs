namespace NewsTools.Layout;

/// <summary>Words of one line that look alike.</summary>
/// <param name="Text">The words, without control characters.</param>
/// <param name="Style">What they are.</param>
/// <param name="Speaker">The number of the speaker, from 1; 0 for words that are nobody's or whose speaker is not told.</param>
/// <param name="Link">Where they lead.</param>
internal sealed record StyledRun(string Text, RunStyle Style = RunStyle.None, int Speaker = 0, Uri? Link = null);
