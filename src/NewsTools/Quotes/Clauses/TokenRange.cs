namespace NewsTools.Quotes;

/// <summary>A run of tokens: <c>[First, End)</c>.</summary>
internal readonly record struct TokenRange(int First, int End);
