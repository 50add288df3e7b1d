using NewsTools.Language;

namespace NewsTools.Training;

/// <summary>A sentence with its labels.</summary>
/// <param name="Text">Its words, a blank between each.</param>
/// <param name="Tokens">Where its words are.</param>
/// <param name="Labels">For each the label.</param>
internal sealed record TaggerExample(string Text, Token[] Tokens, int[] Labels)
{
    /// <summary>The text with capitals as in a heading.</summary>
    internal string InHeading()
    {
        var text = Text.ToCharArray();
        foreach (var token in Tokens)
            if (Casing.Counts(token.Span.Of(Text)))
                text[token.Span.Start] = char.ToUpperInvariant(text[token.Span.Start]);
        return new string(text);
    }
}
