namespace NewsTools.Language;

/// <summary>Tells names and punctuation from other words by their letters.</summary>
public sealed class RuleTagger : ITagger
{
    /// <inheritdoc/>
    public TagSet Tag(Article article, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, CancellationToken cancellation)
    {
        var universal = new PartOfSpeech[tokens.Length];
        var penn = new string[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var unit = article.Text[tokens[i].Start];
            (universal[i], penn[i]) = char.IsUpper(unit) ? (PartOfSpeech.Propn, "NNP") : char.IsLetter(unit) ? (PartOfSpeech.Noun, "NN")
                : char.IsDigit(unit) ? (PartOfSpeech.Num, "CD") : (PartOfSpeech.Punct, ".");
        }
        return new TagSet(universal, penn);
    }
}
