using NewsTools.Language;
using NewsTools.Quotes;

namespace NewsTools.Relations;

/// <summary>Matches the cues of the word list with the words of a document.</summary>
internal sealed class RelationCueMatcher(ClauseWords words, RelationLexicon lexicon)
{
    // The most words in a gap, of adjectives, and of adverbs between two places.
    private const int LongestGap = 7, MostAdjectives = 3, MostAdverbs = 2;

    /// <summary>The cues that begin with a token, the longest first.</summary>
    public IEnumerable<RelationCueMatch> At(int token, int limit)
    {
        var starts = lexicon.Cues(words[token]).ToArray();
        foreach (var start in starts)
            if ((start.Word.Length == 0 ? token + 1 : EndOf(start.Word, token)) is { } next && Match(start.Cue.Elements, 0, next, limit) is { } end)
                yield return new RelationCueMatch(start.Cue, token, end, start.Forms);
    }

    private int? Match(CueElement[] elements, int at, int token, int limit)
    {
        if (at == elements.Length)
            return token;
        var element = elements[at];
        if (element.Kind is CueElementKind.Gap)
        {
            for (var skipped = 1; skipped <= LongestGap && token + skipped < limit && !words.IsPunctuation(token + skipped - 1); skipped++)
                if (Match(elements, at + 1, token + skipped, limit) is { } behind)
                    return behind;
            return null;
        }
        if (element.Kind is CueElementKind.Adjectives)
        {
            for (var skipped = 0; skipped <= MostAdjectives && token + skipped < limit; skipped++)
            {
                if (Match(elements, at + 1, token + skipped, limit) is { } behind)
                    return behind;
                if (words.Pos(token + skipped) is not (PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Noun or PartOfSpeech.Verb))
                    return null;
            }
            return null;
        }
        for (var adverbs = 0; adverbs <= MostAdverbs && token + adverbs < limit; adverbs++)
        {
            if (EndOf(element, token + adverbs) is { } end && Match(elements, at + 1, end, limit) is { } found)
                return found;
            if (words.Pos(token + adverbs) is not PartOfSpeech.Adv)
                break;
        }
        return element.IsOptional ? Match(elements, at + 1, token, limit) : null;
    }

    private int? EndOf(CueElement element, int token)
    {
        var fits = element.Kind switch
        {
            CueElementKind.Comparative => words.Tag(token) is "JJR" or "RBR",
            CueElementKind.Reflexive => words.Is(token, ClosedClass.ReflexiveForm),
            CueElementKind.Possessive => words.IsPossessivePronoun(token),
            CueElementKind.Early => lexicon.IsEarly(words[token]),
            CueElementKind.Saying => lexicon.IsReporting(words[token], VerbForm.Gerund),
            CueElementKind.Said => lexicon.IsReporting(words[token], VerbForm.Participle),
            CueElementKind.Time => lexicon.IsTime(words[token]),
            _ => false,
        };
        if (fits)
            return token + 1;
        foreach (var word in element.Words)
            if (EndOf(word, token) is { } end)
                return end;
        return null;
    }

    // Where a word ends that begins with a token; it may be several, as “U-turn” is.
    private int? EndOf(string word, int token)
    {
        var (text, start) = (words.Document.Text, words.StartOf(token));
        if (start + word.Length > text.Length || !text.AsSpan(start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
            return null;
        var last = token;
        while (last + 1 < words.Count && words.Document.Tokens[last].End < start + word.Length)
            last++;
        return words.Document.Tokens[last].End == start + word.Length ? last + 1 : null;
    }
}
