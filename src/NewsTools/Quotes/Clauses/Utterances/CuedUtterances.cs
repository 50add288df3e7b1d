using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Tells which cue of a sentence reports which of its utterances.</summary>
internal sealed class CuedUtterances(ClauseWords words)
{
    private const int LongestPassive = 6;
    private const int LongestClause = 30;
    private const int NearestColon = 3;

    private static readonly List<CuedUtterance> Nothing = [];

    /// <summary>The utterances that a cue reports, in the order of the text.</summary>
    public List<CuedUtterance> Find(NarratorSentence sentence)
    {
        if (!sentence.HasUtterance || sentence.Cues.Count == 0)
            return Nothing;
        var found = new List<CuedUtterance>();
        for (var index = 0; index < sentence.Pieces.Count; index++)
            if (sentence.Pieces[index].Utterance is { } utterance && FindCue(sentence, index, utterance) is { } cued)
                found.Add(cued);
        return found;
    }

    private CuedUtterance? FindCue(NarratorSentence sentence, int index, Quotation utterance)
    {
        var behind = FindBehind(sentence, index);
        var before = FindBefore(sentence, index, out var isAfterClause);
        var cue = behind is not null && (before is null || LeansOn(sentence, index, utterance)) ? behind : before ?? behind;
        if (cue is null)
            return null;
        return cue == behind && cue.Token > sentence.Pieces[index].First
            ? new CuedUtterance(utterance, cue, AttributionPatterns.UtteranceBeforeCue, false)
            : new CuedUtterance(utterance, cue, AttributionPatterns.UtteranceAfterCue, isAfterClause);
    }

    // Whether an utterance between two cues belongs to the one behind it: it ends in the middle of a sentence, and none introduces it.
    private bool LeansOn(NarratorSentence sentence, int index, Quotation utterance)
    {
        var inner = utterance.Inner.Of(words.Document.Text).TrimEnd();
        var next = index + 1 < sentence.Pieces.Count ? sentence.Pieces[index + 1].First : -1;
        if (!(!inner.IsEmpty && inner[^1] is ',' or '?' or '!' or '—' or '…' || next >= 0 && (words.IsComma(next) || words.IsDash(next))))
            return false;
        if (index == 0 || sentence.Pieces[index - 1] is not { Utterance: null, First: var left })
            return true;
        var isIntroduced = words[left] is ":" || words.IsComma(left) || sentence.Cues.Exists(cue => cue.Token == left || cue.End - 1 == left);
        return !(isIntroduced && inner.Length > 0 && inner[^1] is not ',');
    }

    // The first cue behind an utterance whose clause begins with the utterance’s end.
    private ReportingCue? FindBehind(NarratorSentence sentence, int index)
    {
        var cues = sentence.Cues;
        var start = sentence.Pieces[index].End;
        for (var c = 0; c < cues.Count; c++)
        {
            var cue = cues[c];
            if (cue.Token < start)
                continue;
            for (var i = index + 1; i < sentence.Pieces.Count && sentence.Pieces[i].First < cue.Token; i++)
                if (sentence.Pieces[i].Utterance is not null || words[sentence.Pieces[i].First] is ":")
                    return null;
            if (cue.IsPreposition)
                return cue;
            if (start < cue.GroupFirst && words.IsPresentParticiple(start) && words.IsComma(start - 2))
                return null; // “chanted ‘Down!,’ meaning the wall, the paper reports”
            if (cue.Noun is not null || cue.IsInfinitive || !cue.Verb.Takes(CueFrames.Direct))
                continue;
            if (start < cue.GroupFirst && words.Is(start, ClosedClass.ClausalCoordinator) || cue.IsGerund && cue.Token > start + 2)
                return null;
            if (cue.IsPassive && cue.Token > start + LongestPassive)
                continue;
            // A relative clause between (“…,” Hill, who studied law, said) is passed over; another clause is not.
            if (cue.GroupFirst > 0 && words.Is(cue.GroupFirst - 1, ClosedClass.FullSubjectRelative) && cues.FindIndex(c + 1, other => other.Noun is null && !other.IsGerund && other.Verb.Takes(CueFrames.Direct)) >= 0)
                continue;
            return cue;
        }
        return null;
    }

    // The last cue before an utterance that nothing but its addressee, its circumstances or a clause and a colon part from it.
    private ReportingCue? FindBefore(NarratorSentence sentence, int index, out bool isAfterClause)
    {
        isAfterClause = false;
        var first = sentence.Pieces[index].First;
        for (var c = sentence.Cues.Count - 1; c >= 0; c--)
        {
            var cue = sentence.Cues[c];
            if (cue.End > first)
                continue;
            var isColon = words[first - 1] is ":";
            if (cue.IsPreposition && !isColon && !Leads(sentence, cue, first))
                return null;
            if (cue.Noun is not null && !(isColon && first - cue.End <= NearestColon) && !words.IsPredicate(cue, first))
                continue;
            if (CountBetween(sentence, cue, index, isColon) is not { } between)
                return null;
            if (cue.Noun is not null && !isColon || cue.IsPreposition && !isColon)
                return cue;
            if (!cue.Verb.Takes(CueFrames.Direct) && cue.Noun is null && !isColon && between > 0)
                continue;
            if (between > 0 && words.HasFinite(cue.End, first))
            {
                // “Alvey said he agreed: ‘It is bad.’” brings a quotation of its own; in “said the message was, ‘Go home,’” it belongs to the clause.
                if (!isColon && !(words.IsComma(first - 1) && c + 1 == sentence.Cues.Count && between > NearestColon))
                    return null;
                isAfterClause = true;
            }
            return between > LongestClause ? null : cue;
        }
        return null;
    }

    // “In Holm’s words, ‘…’”, “According to Holm, who runs it, ‘…’”: a phrase and a comma, and no clause before.
    private bool Leads(NarratorSentence sentence, ReportingCue cue, int first) =>
        words.IsComma(first - 1) && !words.HasFinite(sentence.First, cue.GroupFirst) && (cue.Possessor is null ? !words.HasMainClause(cue.End, first) : first - 1 == cue.End);

    // The pieces between a cue and an utterance; null where one of them parts the two.
    private int? CountBetween(NarratorSentence sentence, ReportingCue cue, int index, bool isColon)
    {
        var between = 0;
        for (var i = sentence.IndexOf(cue.End); i >= 0 && i < index; i++)
        {
            if (sentence.Pieces[i].Utterance is not null)
                return null;
            if (isColon && words.IsDash(sentence.Pieces[i].First))
                return null; // “… — NAME: ‘…’”
            between++;
        }
        return between;
    }
}
