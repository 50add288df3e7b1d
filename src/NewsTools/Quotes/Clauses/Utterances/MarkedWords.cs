using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Reads words in marks that no clause of a cue holds: “called the plan ‘a disaster’”.</summary>
internal sealed class MarkedWords(ClauseWords words, AddresseeFinder addressees, ReportedClauseFinder clauses, bool includeThought)
{
    private const int FarthestCue = 13;
    private const int FarthestWeakCue = 4;
    private const int LongestLink = 3;

    private const CueFrames Objects = CueFrames.Label | CueFrames.LabelAs | CueFrames.Object | CueFrames.Order;

    /// <summary>Adds what the fragments of a sentence attribute.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="sources">The sources of its cues.</param>
    /// <param name="attributions">The attributions read before; one that is only the part before a fragment gives way.</param>
    public void Read(NarratorSentence sentence, SourceWords[] sources, List<ClauseAttribution> attributions)
    {
        foreach (var fragment in sentence.Fragments)
        {
            if (IsHeld(fragment, attributions))
                continue;
            var inner = fragment.Inner.Of(words.Document.Text).Trim();
            var count = MarkedText.CountWords(inner);
            if (count == 0 || MarkedText.IsName(inner, count, words.Cues))
                continue;
            var first = words.Document.TokenAt(fragment.Outer.Start);
            var nearest = FindCue(sentence, first);
            if (nearest < 0)
                continue;
            var (cue, source) = (sentence.Cues[nearest], sources[nearest]);
            if (source.Found && cue.Noun is not null)
            {
                if (IsSpeech(cue, fragment))
                    attributions.Add(new ClauseAttribution(AttributionPatterns.NounPredicate, source) { Cue = cue, Content = [fragment.Outer], Utterances = [fragment] });
                continue;
            }
            if (!source.Found || words.HasFinite(cue.End, first) || IsThing(cue, first) || cue.Verb.Takes(CueFrames.Weak) && first - cue.End > FarthestWeakCue || IsBorrowed(sentence, source, first))
                continue;
            var read = new ClauseAttribution(AttributionPatterns.MarkedWords, source) { Cue = cue };
            if (cue.Verb.Takes(Objects) && !cue.IsPassive && cue.End < first && !words.IsComma(cue.End) && !(source.IsInverted && source.End >= first))
            {
                var span = ObjectWith(sentence, cue, fragment, first);
                attributions.RemoveAll(other => other.Cue == cue && other.Content.All(span.Contains)); // the part before the marks
                attributions.Add(read with { Content = [span] });
            }
            else
                attributions.Add(read with { Content = [fragment.Outer], Utterances = [fragment] });
        }
    }

    // “His answer was ‘inadequate’”, “… was ‘a disgrace’”: the narrator judges it.
    private bool IsSpeech(ReportingCue cue, Quotation fragment)
    {
        var first = words.Document.TokenAt(fragment.Inner.Start);
        if (words.Is(first, ClosedClass.IndefiniteArticle) && words.Is(cue.Token, cue.Noun!.Lemma)) // of several, as “her words”, it quotes
            return false;
        var isJudged = false;
        for (var i = first; i < words.Count && words.StartOf(i) < fragment.Inner.End; i++)
            if (words.IsNominal(i) || words.IsVerbForm(i) && !words.IsPastParticiple(i))
                return true;
            else
                isJudged |= words.Pos(i) is PartOfSpeech.Adj || words.IsPastParticiple(i);
        return !isJudged;
    }

    // “offers a ‘night safari’”: what is given, not said.
    private bool IsThing(ReportingCue cue, int first) => cue.Verb.Takes(CueFrames.Weak) && first == cue.End + 1 && words.Is(cue.End, ClosedClass.IndefiniteArticle);

    private static bool IsHeld(Quotation fragment, List<ClauseAttribution> attributions)
    {
        foreach (var attribution in attributions)
            foreach (var span in attribution.Content)
                if (span.Start < fragment.Outer.End && span.End > fragment.Outer.Start)
                    return true;
        return false;
    }

    // The nearest cue before the marks in their clause; -1 without.
    private int FindCue(NarratorSentence sentence, int first)
    {
        for (var c = sentence.Cues.Count - 1; c >= 0; c--)
        {
            var cue = sentence.Cues[c];
            if ((cue.Noun is null || words.IsPredicate(cue, first)) && cue.End <= first && first - cue.End <= FarthestCue && (cue.Verb.Mode is not QuoteMode.Thought || includeThought))
                return c;
        }
        return -1;
    }

    // “what he called ‘a farce’”, “the so-called ‘farce’”: the narrator borrows a word.
    private bool IsBorrowed(NarratorSentence sentence, SourceWords source, int first) =>
        source.First > sentence.First && words.Is(source.First - 1, ClosedClass.DefiniteFreeRelative)
        || first > sentence.First + 1 && (words.Is(first - 1, ClosedClass.DistancingAdjective) || words.Is(first - 1, ClosedClass.DistancingParticiple) && words[first - 2] is "-");

    // What is called so belongs to what is said: “called the plan ‘a disaster’”.
    private TextSpan ObjectWith(NarratorSentence sentence, ReportingCue cue, Quotation fragment, int first)
    {
        var end = EndOfList(sentence, words.Document.TokenAt(fragment.Outer.End - 1) + 1);
        var begin = cue.Verb.Takes(CueFrames.Order) && addressees.Find(sentence, cue, cue.End) is { } addressee && addressee.End < first && words.Is(addressee.End, ClosedClass.InfinitiveMarker)
            ? addressee.End : cue.End;
        return words.ContentSpan(sentence, begin, Math.Max(end, clauses.EndOfClauseWith(sentence, cue, begin, end)));
    }

    // “called him a ‘fool,’ a ‘liar’ and ‘sick’”: with the marks that follow, but for commas, a conjunction and an article.
    private int EndOfList(NarratorSentence sentence, int end)
    {
        foreach (var next in sentence.Fragments)
        {
            var first = words.Document.TokenAt(next.Outer.Start);
            if (first <= end)
                continue;
            for (var i = end; i < first; i++)
                if (first - end > LongestLink || !words.IsComma(i) && !words.IsMark(i) && !words.Is(i, ClosedClass.CoordinatingConjunction) && !words.Is(i, ClosedClass.Article))
                    return end;
            end = words.Document.TokenAt(next.Outer.End - 1) + 1;
        }
        return end;
    }
}
