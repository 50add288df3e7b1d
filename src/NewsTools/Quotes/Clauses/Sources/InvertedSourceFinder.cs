using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Finds the source that stands behind its cue as the subject: “…,” said Tove Lind.</summary>
internal sealed class InvertedSourceFinder(ClauseWords words, AppositionReader appositions)
{
    private const int NearestName = 6;

    // Only a verb that reports a clause stands before its subject within a sentence: not “Holm, the mayor, thanked Rand”.
    private const CueFrames Clauses = CueFrames.That | CueFrames.ThatOnly | CueFrames.Addressee | CueFrames.Ask;

    /// <summary>The subject that stands behind an active cue.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="at">The index of the piece that its verb group begins with.</param>
    public SourceWords Find(NarratorSentence sentence, ReportingCue cue, int at)
    {
        var isBehindUtterance = at > 0 && sentence.Pieces[at - 1].Utterance is not null;
        if (!MayInvert(sentence, cue, isBehindUtterance) || at == 0 && !words.IsFinite(cue.Token) || !isBehindUtterance && (cue.Verb.Takes(CueFrames.Label | CueFrames.LabelAs) || at > 0 && !cue.Verb.Takes(Clauses)))
            return SourceWords.None;
        var first = cue.End;
        var found = appositions.ReadForward(sentence, first);
        if (!found.Found)
            return found;
        var next = found.End;
        if (words.Pos(next - 1) is PartOfSpeech.Adj && words.IsPossessiveEnding(next - 2))
            return SourceWords.None; // “said Norland’s latest ‘provocation …’”
        if (next == first + 1 && words.Tag(first) is "NN" && words.Cues.SourceNoun(words[first]) is null && !isBehindUtterance)
            return SourceWords.None; // “…, claimed credit”
        if (isBehindUtterance)
            return BehindUtterance(sentence, found);
        while (next < sentence.End && (words.Tag(next) is "RB" || words.IsMark(next)))
            next++;
        // A verb behind the noun phrase makes it the subject of a reported clause: “…, said Clinton reached out”.
        if (next < sentence.End && !sentence.IsUttered(next) && (words.IsFinite(next) || words.Is(next, ClosedClass.Complementizer) || words.IsAuxiliary(next)))
            return SourceWords.None;
        return IsOtherByParse(cue, found) ? SourceWords.None : found;
    }

    private bool MayInvert(NarratorSentence sentence, ReportingCue cue, bool isBehindUtterance)
    {
        if (cue.IsGerund || cue.IsInfinitive || cue.GroupFirst != cue.Token || cue.End >= sentence.End || (cue.Forms & (VerbForm.Past | VerbForm.Third | VerbForm.Base)) == 0)
            return false;
        // “told Smith” names the addressee, never the speaker.
        if (cue.Verb.Takes(CueFrames.Addressee) && !cue.Verb.Takes(CueFrames.That) && !cue.Verb.Takes(CueFrames.Inverts))
            return false;
        var first = cue.End;
        if (!sentence.IsNarrated(first) || !words.StartsNominal(first) || words.IsTime(first) || words.Is(first, ClosedClass.Complementizer))
            return false;
        // “said her deputy” is the subject, “told her” is not.
        if (words.Is(first, ClosedClass.ObjectPronoun) && !(words.IsPossessivePronoun(first) && first + 1 < sentence.End && (words.StartsNominal(first + 1) || words.Is(first + 1, ClosedClass.AppointmentModifier))))
            return false;
        return isBehindUtterance || !words.Is(first, ClosedClass.NeuterPronoun);
    }

    // Behind an utterance nothing but its source can follow, however it is tagged: up to the name.
    private SourceWords BehindUtterance(NarratorSentence sentence, SourceWords found)
    {
        var (first, next) = (found.First, found.End);
        for (var i = next; i < sentence.End && i < next + NearestName && !words.IsPunctuation(i) && !sentence.IsUttered(i) && (!words.IsFinite(i) || words.IsName(i) || char.IsLower(words[i][0])); i++)
            if (words.IsName(i) && !words.IsName(first) && !words.IsAuxiliary(next))
                return appositions.ReadForward(sentence, i) is { Found: true } named ? named with { First = first } : found;
        return found;
    }

    // The parse settles what a common noun behind a cue is: “…, says tools like these help”, “he turned, yelled insults and left”.
    private bool IsOtherByParse(ReportingCue cue, SourceWords found)
    {
        for (var i = found.First; i < found.End; i++)
            if (words.IsName(i) || words.Pos(i) is PartOfSpeech.Propn)
                return false;
        var tree = words.Tree(cue.Token);
        var head = found.First;
        while (tree.Head(head) is var above && above >= found.First && above < found.End)
            head = above;
        return tree.Relation(head) switch
        {
            DependencyRelation.Nsubj or DependencyRelation.NsubjPass => tree.Head(head) != cue.Token,
            DependencyRelation.Obj => words.SubjectByParse(cue.Token) is >= 0 and var subject && subject < cue.Token,
            _ => false,
        };
    }
}
