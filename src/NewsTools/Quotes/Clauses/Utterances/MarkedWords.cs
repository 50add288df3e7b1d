using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Reads words in marks that no clause of a cue holds: “called the plan ‘a disaster’”.</summary>
internal sealed class MarkedWords(ClauseWords words, AddresseeFinder addressees, ReportedClauseFinder clauses, SourceFinder finder, bool includeThought)
{
    private const int FarthestCue = 13;
    private const int FarthestWeakCue = 4;
    private const int LongestLink = 3;
    private const int LongestSmall = 4; // UTF-16 units of a word that titles do not capitalise

    private readonly UncuedLabels _labels = new(words, finder);

    private const CueFrames Names = CueFrames.Label | CueFrames.LabelAs | CueFrames.Object;

    private const CueFrames Objects = CueFrames.Label | CueFrames.LabelAs | CueFrames.Object | CueFrames.Order;

    /// <summary>Adds what the fragments of a sentence attribute.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="sources">The sources of its cues.</param>
    /// <param name="attributions">The attributions read before; one that is only the part before a fragment gives way.</param>
    public void Read(NarratorSentence sentence, SourceWords[] sources, List<ClauseAttribution> attributions)
    {
        (ClauseAttribution Read, int End)? listed = null;
        foreach (var fragment in sentence.Fragments)
        {
            if (IsHeld(fragment, attributions))
                continue;
            var inner = fragment.Inner.Of(words.Document.Text).Trim();
            var count = MarkedText.CountWords(inner);
            if (count == 0)
                continue;
            var isName = MarkedText.IsName(inner, count, words.Cues);
            var first = words.Document.TokenAt(fragment.Outer.Start);
            if (isName && !IsCalledInTitle(sentence, first))
                continue;
            if (listed is var (before, end) && IsLinked(end, first))
                attributions.Add(before with { Content = [fragment.Outer], Utterances = [fragment] });
            else if ((ReadCued(sentence, fragment, first, sources) ?? _labels.Read(sentence, fragment, first, attributions)) is { } read)
            {
                if (read.Utterances.Count == 0)
                    attributions.RemoveAll(other => other.Cue == read.Cue && other.Content.All(read.Content[0].Contains)); // the part before the marks
                attributions.Add(read);
                listed = (read, 0);
            }
            else
                listed = null;
            if (listed is { } known)
                listed = (known.Read, words.Document.TokenAt(fragment.Outer.End - 1) + 1);
        }
    }

    private ClauseAttribution? ReadCued(NarratorSentence sentence, Quotation fragment, int first, SourceWords[] sources)
    {
        if (FindCue(sentence, first) is not (>= 0 and var nearest))
            return null;
        var (cue, source) = (sentence.Cues[nearest], sources[nearest]);
        if (source.Found && cue.Noun is not null)
            return IsSpeech(cue, fragment) ? new ClauseAttribution(AttributionPatterns.NounPredicate, source) { Cue = cue, Content = [fragment.Outer], Utterances = [fragment] } : null;
        if (!source.Found || words.HasFinite(cue.End, first) || IsThing(cue, first) || cue.Verb.Takes(CueFrames.Weak) && (first - cue.End > FarthestWeakCue || !finder.Speaks(source)) || IsBorrowed(sentence, first))
            return null;
        var read = new ClauseAttribution(AttributionPatterns.MarkedWords, source) { Cue = cue };
        return cue.Verb.Takes(Objects) && !cue.IsPassive && cue.End < first && !words.IsComma(cue.End) && !(source.IsInverted && source.End >= first)
            ? read with { Content = [ObjectWith(sentence, cue, fragment, first)] } : read with { Content = [fragment.Outer], Utterances = [fragment] };
    }

    // “Holm Calls Plan ‘A Disgrace’”: where every word has a capital, those in marks are no name for it.
    private bool IsCalledInTitle(NarratorSentence sentence, int first)
    {
        if (FindCue(sentence, first) is not (>= 0 and var nearest) || sentence.Cues[nearest] is not { IsVerb: true } cue || char.IsLower(words[cue.Token][0]) || !cue.Verb.Takes(Names))
            return false;
        for (var i = sentence.First; i < sentence.End; i++)
            if (words[i] is ":" || char.IsLower(words[i][0]) && words[i].Length > LongestSmall && !sentence.IsInsideFragment(words.StartOf(i)))
                return false;
        return true;
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

    // “the so-called ‘farce’”: the narrator borrows a word.
    private bool IsBorrowed(NarratorSentence sentence, int first) =>
        first > sentence.First + 1 && (words.Is(first - 1, ClosedClass.DistancingAdjective) || words.Is(first - 1, ClosedClass.DistancingParticiple) && words[first - 2] is "-");

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
            if (!IsLinked(end, first))
                return end;
            end = words.Document.TokenAt(next.Outer.End - 1) + 1;
        }
        return end;
    }

    private bool IsLinked(int end, int first)
    {
        for (var i = end; i < first; i++)
            if (first - end > LongestLink || !words.IsComma(i) && !words.IsMark(i) && !words.Is(i, ClosedClass.CoordinatingConjunction) && !words.Is(i, ClosedClass.Article))
                return false;
        return end > 0;
    }
}
