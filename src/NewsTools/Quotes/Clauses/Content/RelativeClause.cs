using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>What is said of the word before the clause: “…, which critics said was unfair”, “a law that he says will fail”, “to what he said was a lack of money”.</summary>
internal sealed class RelativeClause(ClauseWords words, ClauseBounds bounds)
{
    public ReportedClause Find(in CueSite site)
    {
        var (sentence, cue, source) = (site.Sentence, site.Cue, site.Source);
        if (source is not { Found: true, IsInverted: false, Antecedent: null } || !cue.Verb.Takes(CueFrames.That) || cue.Verb.Takes(CueFrames.Weak) || cue.IsPassive || cue.IsGerund)
            return ReportedClause.None;
        var pronoun = source.First - 1;
        if (pronoun <= sentence.First || !sentence.IsNarrated(pronoun))
            return ReportedClause.None;
        var isContact = words.Pos(pronoun) is PartOfSpeech.Noun; // “a plan the mayor said would fail”
        if (!isContact && !words.IsAny(pronoun, ClosedClass.FullSubjectRelative, ClosedClass.DefiniteFreeRelative))
            return ReportedClause.None;
        var verb = cue.End;
        if (verb >= site.Limit || !words.IsFinite(verb))
            return ReportedClause.None;
        var end = bounds.EndByWords(site, verb);
        // It ends where the clause around it goes on.
        for (var i = verb + 1; i + 1 < end; i++)
            if (words.IsComma(i) && !bounds.IsInsideFragment(sentence, i) && (words.IsFinite(i + 1) || words.Tag(i + 1) is "VBN" or "VBG" or "CC" or "PRP"))
                end = i;
        if (isContact)
            return new ReportedClause(verb, end, AttributionPatterns.RelativeClause);
        return new ReportedClause(pronoun, pronoun + 1, AttributionPatterns.RelativeClause) { Second = new TokenRange(verb, end) };
    }
}
