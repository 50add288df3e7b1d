using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Finds who is to speak by words before a colon that no verb of saying joins: “And from Chairwoman Doyle:”, “Doyle, in a statement:”, “Here is Doyle’s response:”.</summary>
internal sealed class AnnouncedSource(ClauseWords words)
{
    /// <summary>The words that name who speaks; nothing where no name does.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="colon">The colon.</param>
    public SourceWords Find(NarratorSentence sentence, int colon)
    {
        if (FindOwner(sentence, colon) is { Found: true } owner)
            return owner;
        if (words.HasFinite(sentence.First, colon))
            return SourceWords.None;
        return FindOrigin(sentence, colon) is { Found: true } origin ? origin : FindLabel(sentence, colon);
    }

    // “Doyle’s response”, “a statement from Doyle”: the last noun of saying is what follows.
    private SourceWords FindOwner(NarratorSentence sentence, int colon)
    {
        for (var noun = colon - 1; noun > sentence.First; noun--)
        {
            if (sentence.IsUttered(noun))
                return SourceWords.None;
            if (words.Pos(noun) is not PartOfSpeech.Noun || words.Cues.Noun(words[noun]) is not { Mode: not QuoteMode.Thought })
                continue;
            var before = noun - 1;
            while (before > sentence.First && words.Pos(before) is PartOfSpeech.Adj or PartOfSpeech.Noun)
                before--;
            if (words.IsPossessiveEnding(before) && before > sentence.First)
                return Named(words.PhraseStart(before - 1, sentence.First), before);
            return noun + 2 < colon && words.IsAny(noun + 1, ClosedClass.OriginPreposition, ClosedClass.GenitivePreposition)
                ? Named(noun + 2, words.PhraseEnd(noun + 2, colon)) : SourceWords.None;
        }
        return SourceWords.None;
    }

    // “From Doyle”, “And this from Doyle, the mayor”.
    private SourceWords FindOrigin(NarratorSentence sentence, int colon)
    {
        for (var i = sentence.First; i + 1 < colon; i++)
            if (words.Is(i, ClosedClass.AblativePreposition))
                return Named(i + 1, colon);
        return SourceWords.None;
    }

    // “Doyle, in a statement”, “DOYLE, MAYOR”, “Doyle on the strike”: a name begins it.
    private SourceWords FindLabel(NarratorSentence sentence, int colon)
    {
        var first = sentence.First;
        while (first < colon && (words.Pos(first) is PartOfSpeech.Cconj or PartOfSpeech.Adv or PartOfSpeech.Det || words.IsPunctuation(first) && !words.IsComma(first)))
            first++;
        var end = words.PhraseEnd(first, colon);
        return end == first ? SourceWords.None : Named(first, words.IsComma(end) && !IsAside(end + 1, colon) ? colon : end);
    }

    private bool IsAside(int first, int colon) => first >= colon || words.Pos(first) is PartOfSpeech.Adp or PartOfSpeech.Adv or PartOfSpeech.Verb;

    private SourceWords Named(int first, int end)
    {
        for (var i = first; i < end && !words.IsComma(i); i++)
            if (words.IsName(i))
                return new SourceWords(first, end);
        return SourceWords.None;
    }
}
