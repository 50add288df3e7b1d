namespace NewsTools.Quotes;

/// <summary>The words that name the source of a cue, as tokens.</summary>
/// <param name="First">The first token; negative without.</param>
/// <param name="End">After the last token.</param>
/// <param name="Antecedent">The noun phrase before a relative pronoun that is the source.</param>
/// <param name="IsInverted">Whether the source stands behind its cue as the subject.</param>
/// <param name="Members">Each of several that are the source together, where something stands between them; null otherwise.</param>
internal readonly record struct SourceWords(int First, int End, TokenRange? Antecedent = null, bool IsInverted = false, TokenRange[]? Members = null)
{
    private const int OpenFirst = -2;

    public static SourceWords None => new(-1, -1);

    /// <summary>The words near the cue do not tell; the parse may.</summary>
    public static SourceWords Open => new(OpenFirst, -1);

    public bool Found => First >= 0;

    public bool IsOpen => First == OpenFirst;

    /// <summary>The words as users see them; null where there are none.</summary>
    public SourcePhrase? ToPhrase(ClauseWords words)
    {
        if (!Found)
            return null;
        var document = words.Document;
        var end = End;
        while (end > First + 1 && (words.IsComma(end - 1) || words.IsDash(end - 1)))
            end--;
        var own = document.SpanOf(First, end);
        if (Antecedent is not { } antecedent)
            return new SourcePhrase(own, document.Article[own]);
        var span = document.SpanOf(antecedent.First, antecedent.End);
        return new SourcePhrase(span, document.Article[span]) { Pronoun = own };
    }
}
