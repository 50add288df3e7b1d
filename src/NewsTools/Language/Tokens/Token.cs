namespace NewsTools.Language;

/// <summary>One word or punctuation mark, in the manner of Universal Dependencies (“don’t” is “do” and “n’t”).</summary>
/// <param name="Start">Index of its first UTF-16 unit in the article's text.</param>
/// <param name="End">Index after its last unit.</param>
public readonly record struct Token(int Start, int End)
{
    /// <summary>The range in the article's text.</summary>
    public TextSpan Span => new(Start, End);
}
