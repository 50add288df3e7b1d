using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>The clause around a phrase such as “according to X”: before it, after it, or on both sides.</summary>
internal sealed class PrepositionClause(ClauseWords words, ClauseBounds bounds)
{
    public ReportedClause Find(in CueSite site)
    {
        var (sentence, cue, source) = (site.Sentence, site.Cue, site.Source);
        if (!source.Found || sentence.Pieces.Exists(piece => piece.Utterance is not null && piece.First < cue.GroupFirst))
            return ReportedClause.None;
        if (IsLeading(sentence, cue))
            return FindAfter(site);
        var before = cue.GroupFirst;
        var start = StartOwnClause(sentence, before);
        var stop = bounds.Trim(start, before);
        if (stop <= start)
            return ReportedClause.None;
        var end = Math.Max(source.End, cue.End);
        while (end < site.Limit && !words.IsComma(end) && !words.IsDash(end) && !words.IsFinite(end))
            end++;
        var second = end + 1;
        if (second < site.Limit && (words.IsComma(end) || words.IsDash(end)) && (words.IsFinite(stop - 1) || !words.HasFinite(start, stop) && words.HasFinite(second, site.Limit)))
            return new ReportedClause(start, stop, AttributionPatterns.ClauseAroundPhrase) { Second = new TokenRange(second, bounds.EndByWords(site, second)) };
        return words.MayHaveFinite(start, stop) ? new ReportedClause(start, stop, AttributionPatterns.ClauseBeforePhrase) : ReportedClause.None;
    }

    private bool IsLeading(NarratorSentence sentence, ReportingCue cue)
    {
        if (cue.GroupFirst == sentence.First || cue.GroupFirst == sentence.First + 1 && words.Pos(sentence.First) is PartOfSpeech.Cconj or PartOfSpeech.Adv or PartOfSpeech.Punct)
            return true;
        // “said that, according to X, …”
        return cue.GroupFirst > sentence.First + 1 && words.IsComma(cue.GroupFirst - 1) && words.IsAny(cue.GroupFirst - 2, ClosedClass.Complementizer, ClosedClass.ClausalCoordinator);
    }

    private ReportedClause FindAfter(in CueSite site)
    {
        var end = Math.Max(site.Source.End, site.Cue.End);
        while (end < site.Limit && !words.IsComma(end))
            end++;
        return end + 1 < site.Limit && !site.Sentence.IsUttered(end + 1)
            ? new ReportedClause(end + 1, bounds.EndByWords(site, end + 1), AttributionPatterns.ClauseAfterPhrase) : ReportedClause.None;
    }

    // A clause of its own before the phrase, if another attribution stands earlier in the sentence.
    private int StartOwnClause(NarratorSentence sentence, int before)
    {
        var start = bounds.StartBefore(sentence, before, []);
        foreach (var other in sentence.Cues)
            if (other.Token < before && !other.IsPreposition)
                for (var i = other.End; i < before; i++)
                    if (words.IsComma(i) && i + 1 < before && words.IsAny(i + 1, ClosedClass.ContrastiveConjunction, ClosedClass.ConcessiveConjunction, ClosedClass.AdditiveConjunction)
                        && words.HasFinite(i + 2, before))
                        start = i + 1;
        return start;
    }
}
