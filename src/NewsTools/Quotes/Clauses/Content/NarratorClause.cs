using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Tells a clause of the narrator behind reported words from one that goes on with them.</summary>
internal sealed class NarratorClause(ClauseWords words)
{
    private const int FarthestCue = 9;
    private const int LongestDistance = 4;

    /// <summary>Whether the narrator goes on behind a comma, semicolon or dash, or behind the mark that follows one.</summary>
    /// <param name="site">The cue whose words stand before it.</param>
    /// <param name="first">The first of these.</param>
    /// <param name="token">The break.</param>
    /// <param name="isMark">Whether it is a mark behind a comma.</param>
    public bool GoesOnBehindBreak(in CueSite site, int first, int token, bool isMark)
    {
        var (sentence, limit) = (site.Sentence, site.Limit);
        var next = token + 1;
        if (words.Pos(next) is PartOfSpeech.Adv && next + 1 < limit)
            next++;
        if (CueAt(sentence, next) is { IsGerund: true, IsVerb: true } gerund && gerund.Verb.Takes(CueFrames.That | CueFrames.Addressee) && IsSure(gerund, limit))
            return true;
        if (isMark && words.IsPresentParticiple(token + 1))
            return true;
        // “has claimed it was bought, spoken of a ‘stolen spring’ and called …”
        if (words.IsPastParticiple(site.Cue.Token) && site.Cue.GroupFirst < site.Cue.Token && !site.Cue.IsPassive && CueAt(sentence, token + 1) is { IsVerb: true, IsPassive: false } perfect && words.IsPastParticiple(perfect.Token))
            return true;
        if (CueAt(sentence, token + 1) is { IsPreposition: true } && !(token == first + 1 && words.Is(first, ClosedClass.Complementizer)))
            return true;
        if (words[token] is ";")
            return HasOwnCue(site, token + 1);
        if (!words.Is(token + 1, ClosedClass.ClauseOpeningConjunction))
            return false;
        next = token + 2;
        while (next + 1 < limit && words.Pos(next) is PartOfSpeech.Adv)
            next++;
        // “…, while adding that it was late”
        return CueAt(sentence, next) is { IsGerund: true, IsVerb: true } led && led.Verb.Takes(CueFrames.That) && IsSure(led, limit) || HasOwnCue(site, token + 2);
    }

    /// <summary>Whether the narrator goes on behind “and” or “but” with another report by the same source.</summary>
    public bool GoesOnBehindCoordinator(in CueSite site, int token)
    {
        var next = token + 1;
        while (next < site.Limit && words.Pos(next) is PartOfSpeech.Adv)
            next++;
        if (CueAt(site.Sentence, next) is not { IsVerb: true, IsInfinitive: false, IsPassive: false } other || other.IsGerund && !site.Cue.IsGerund || other.Verb.Mode is QuoteMode.Thought)
            return false;
        var reports = other.Verb.Takes(CueFrames.That | CueFrames.Addressee | CueFrames.Ask | CueFrames.Label | CueFrames.OrderOn)
            || words.IsComma(token - 1) && other.Verb.Takes(CueFrames.Object);
        return reports && IsSure(other, site.Limit)
            && (IsOfSameTense(other, site.Cue) || words.Is(token, ClosedClass.AdversativeCoordinator) && words.IsFinite(other.Token));
    }

    /// <summary>Whether “and” or “but” joins the report of someone else: “said they would come and others said they would not”.</summary>
    public bool OpensOtherReport(in CueSite site, int token) =>
        words.StartsNominal(token + 1) && !words.IsPersonalPronoun(token + 1) && words.HasFinite(site.Start, token)
        && CueAt(site.Sentence, words.PhraseEnd(token + 1, site.Limit)) is { IsVerb: true } && HasOwnCue(site, token + 1);

    /// <summary>Whether a clause has a cue and a subject of its own: “…, but Smith said …”.</summary>
    public bool HasOwnCue(in CueSite site, int first)
    {
        foreach (var other in site.Sentence.Cues)
        {
            if (other.Token < first || !other.IsVerb || other.IsGerund || other.IsInfinitive || other.IsPassive || other.Verb.Mode is QuoteMode.Thought)
                continue;
            if (other.Token > first + FarthestCue || other.Token >= site.Limit || !other.Verb.Takes(CueFrames.Direct | CueFrames.That | CueFrames.Addressee)
                || other.Verb.Takes(CueFrames.Weak) && !other.Verb.Takes(CueFrames.That))
                return false;
            var subject = other.GroupFirst - 1;
            if (words.HasFinite(first, other.GroupFirst) || words.Is(subject, ClosedClass.FullSubjectRelative))
                return false;
            return IsOfSameTense(other, site.Cue) && (words.IsNominal(subject) || words.Is(subject, ClosedClass.PluralQuantifier) || words.IsComma(subject));
        }
        return false;
    }

    /// <summary>Whether words say when something was said, not what: “…, hours after it had confirmed …”, “…, two days before the vote”.</summary>
    public bool IsDistance(int first, int limit)
    {
        for (var i = first; i < limit && i < first + LongestDistance; i++)
        {
            if (i > first && words.Is(i, ClosedClass.SequencePreposition))
                return words.Is(i - 1, ClosedClass.TemporalDistance);
            if (words.IsPunctuation(i))
                return false;
        }
        return false;
    }

    /// <summary>The cue that begins with a token, or has it for its verb.</summary>
    public static ReportingCue? CueAt(NarratorSentence sentence, int token)
    {
        foreach (var cue in sentence.Cues)
            if (cue.GroupFirst == token || cue.Token == token)
                return cue;
        return null;
    }

    // A verb that often means something else reports where “that” or a mark follows it at once.
    private bool IsSure(ReportingCue cue, int limit) =>
        !cue.Verb.Takes(CueFrames.Weak)
        || cue.End < limit && (words.Is(cue.End, ClosedClass.Complementizer) || words.IsMark(cue.End) || cue.End + 1 < limit && words.Is(cue.End + 1, ClosedClass.Complementizer));

    private bool IsOfSameTense(ReportingCue other, ReportingCue cue) =>
        words.Tag(other.Token) == words.Tag(cue.Token) || words.Tag(other.Token) is "VB" && words.Tag(cue.Token) is "VBP" || words.Tag(other.Token) is "VBD" or "VBN" && words.Tag(cue.Token) is "VBD" or "VBN" or "VBG";
}
