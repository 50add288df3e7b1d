using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>A headline of a name, a colon and a clause: “Ada Holm: The Bridge Is Safe”.</summary>
internal sealed class HeadlineLabel(ClauseWords words)
{
    private const int LongestName = 4;

    /// <summary>What the headline says and who says it; null where a sentence is no such headline.</summary>
    public ClauseAttribution? Read(NarratorSentence sentence)
    {
        if (sentence.HasUtterance || !IsHeadline(sentence))
            return null;
        var colon = sentence.First;
        while (colon < sentence.End && colon - sentence.First <= LongestName && words.IsPerson(colon))
            colon++;
        var (first, end) = (colon + 1, sentence.End);
        while (end > first && words.IsStop(end - 1))
            end--;
        if (colon == sentence.First || first >= end || words[colon] is not ":" || words.Is(first, ClosedClass.InterrogativeWord) || !words.HasMainClause(first, end))
            return null;
        return new ClauseAttribution(AttributionPatterns.HeadlineLabel, new SourceWords(sentence.First, colon))
        {
            CueMark = words.Document.Tokens[colon].Span,
            Content = [words.ContentSpan(sentence, first, end)],
        };
    }

    // The headline, or the line that begins an article without one.
    private bool IsHeadline(NarratorSentence sentence)
    {
        var blocks = words.Document.Article.Blocks;
        var start = words.StartOf(sentence.First);
        return blocks.Count > 1 && blocks[0].Span.Contains(start) && (sentence.First == 0 || words.Document.Tokens[sentence.First - 1].End <= blocks[0].Span.Start);
    }
}
