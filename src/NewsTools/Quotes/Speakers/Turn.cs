namespace NewsTools.Quotes;

/// <summary>What somebody said, and where.</summary>
/// <param name="Start">Where the words of source, cue or content begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="IsSourceFirst">Whether the source stands before what it says.</param>
internal readonly record struct Turn(int Start, int End, Speaker Speaker, bool IsSourceFirst);
