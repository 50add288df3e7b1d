using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>Finds the words that name times: all patterns of the lexicon are tried at each token, and the longest that means something is taken.</summary>
internal sealed class TimeFinder : ITimeFinder
{
    private const int CheckEvery = 1 << 12;

    /// <inheritdoc/>
    public IReadOnlyList<TimeExpression> Find(Document document, IReadOnlyList<EntityMention> names, CancellationToken cancellation)
    {
        var lexicon = document.Lexicon<TimeLexicon>();
        var words = new TimeWords(document, lexicon);
        var (matcher, within) = (new TimeMatcher(lexicon.Patterns, words), new TimeMatcher(lexicon.Patterns, words));
        var scene = new TimeScene(document, lexicon);
        var reader = new TimeReader(document, words, scene, new ClauseTense(document, words));
        var said = new SaidTimes(document, new TimeMatcher(lexicon.Patterns, words));
        scene.Said = token => said.At(token, reader.Read);
        var known = new TimeNames(document, names);
        var found = new List<TimeExpression>();
        var dateline = EndOfDateline(document.Article);
        var token = 0;
        for (var sentence = 0; sentence < document.Sentences.Length; sentence++)
        {
            var (end, limit) = (document.Sentences[sentence].End, LimitOf(document, words, sentence));
            while (token < end)
            {
                if (token % CheckEvery == 0)
                    cancellation.ThrowIfCancellationRequested();
                token = ReadAt(token, limit);
            }
        }
        return found.ToArray();

        int ReadAt(int at, int limit)
        {
            var before = found.Count;
            var next = Take(at, limit);
            if (found.Count > before && found[before].Span.End <= dateline && found[before].Interval is { Precision: TimePrecision.Day } interval)
                scene.BeginAt(DateOnly.FromDateTime(interval.Start), found[before].Span);
            return next;
        }

        int Take(int at, int limit)
        {
            foreach (var match in matcher.At(at, limit))
            {
                // Behind a word that is no part of it, such as a preposition, a longer one may begin.
                if (match.Parts[0].First is var first && first > at)
                    foreach (var longer in within.At(first, limit))
                        if (longer.End > match.End && reader.TryRead(longer, known, found, out var far))
                            return far;
                if (reader.TryRead(match, known, found, out var end))
                    return end;
            }
            return at + 1;
        }
    }

    // Where the day in the dateline of the first paragraph ends; 0 where there is none.
    private static int EndOfDateline(Article article)
    {
        foreach (var block in article.Blocks)
            if (block.IsBody)
                return Dateline.Read(block.Span.Of(article.Text)) is { Day: { } day } ? article.Text.IndexOf(day, block.Span.Start, StringComparison.Ordinal) + day.Length : 0;
        return 0;
    }

    // “9 a.m. Tuesday”, “Oct. 23”: where a sentence seems to end with an abbreviation of time, the time may go on.
    private static int LimitOf(Document document, TimeWords words, int sentence)
    {
        var sentences = document.Sentences;
        var end = sentences[sentence].End;
        return sentence + 1 < sentences.Length && sentences[sentence + 1].Block == sentences[sentence].Block && document.Word(end - 1)[^1] is '.' && (words.Is(end - 1, TimeClass.Meridiem) || words.Is(end - 1, TimeClass.Month))
            ? sentences[sentence + 1].End : end;
    }
}
