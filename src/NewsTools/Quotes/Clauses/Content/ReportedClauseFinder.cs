using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Finds the words that a cue reports without marks, or with marks around only a part, by one construction after another.</summary>
internal sealed class ReportedClauseFinder
{
    private readonly ClauseWords _words;
    private readonly AddresseeFinder _addressees;
    private readonly ClauseBounds _bounds;
    private readonly ThatClause _thatClause;
    private readonly QuestionClause _question;
    private readonly InfinitiveClause _infinitive;
    private readonly BareClause _bareClause;
    private readonly ParsedComplement _parsed;
    private readonly PrepositionalObject _prepositional;
    private readonly NounPhraseObject _nounPhrase;
    private readonly ParentheticalClause _parenthetical;
    private readonly RelativeClause _relative;
    private readonly PrepositionClause _preposition;
    private readonly NounCueClause _noun;

    public ReportedClauseFinder(ClauseWords words, AddresseeFinder addressees)
    {
        _words = words;
        _addressees = addressees;
        _bounds = new ClauseBounds(words);
        var asides = new AsideReader(words);
        _thatClause = new ThatClause(words, _bounds);
        _question = new QuestionClause(words, _bounds);
        _infinitive = new InfinitiveClause(words, _bounds, asides);
        _bareClause = new BareClause(words, _bounds, asides);
        _parsed = new ParsedComplement(words, _bounds);
        _prepositional = new PrepositionalObject(words, _bounds);
        _nounPhrase = new NounPhraseObject(words, _bounds);
        _parenthetical = new ParentheticalClause(words, _bounds);
        _relative = new RelativeClause(words, _bounds);
        _preposition = new PrepositionClause(words, _bounds);
        _noun = new NounCueClause(words, _bounds);
    }

    /// <summary>The clause of a cue.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="source">Whose words it reports.</param>
    /// <param name="addressee">The words that name to whom; null also where they were not looked for.</param>
    public ReportedClause Find(NarratorSentence sentence, ReportingCue cue, SourceWords source, out TokenRange? addressee)
    {
        addressee = null;
        var limit = LimitOf(sentence);
        if (cue.IsPreposition)
            return _preposition.Find(new CueSite(sentence, cue, source, cue.End, limit, false));
        if (cue.Noun is not null)
            return _noun.Find(new CueSite(sentence, cue, source, cue.End, limit, false));
        var start = source is { Found: true, IsInverted: true } || cue.IsPassive && source.First > cue.Token ? source.End : cue.End;
        addressee = _addressees.Find(sentence, cue, start);
        var site = new CueSite(sentence, cue, source, addressee?.End ?? start, limit, addressee is not null);
        if (_relative.Find(site) is { Found: true } relative)
        {
            addressee = null; // those words are of the clause
            return relative;
        }
        return FindBehind(site) is { Found: true } behind ? behind : _parenthetical.Find(site);
    }

    /// <summary>Whether an active verb may report a clause, whosever words it reports.</summary>
    public bool MayReport(NarratorSentence sentence, ReportingCue cue)
    {
        // What stands before a cue can be its clause only with a source.
        if (cue.Verb.Takes(CueFrames.That | CueFrames.ThatOnly | CueFrames.Addressee) && !cue.IsGerund)
            return true;
        var addressee = _addressees.Find(sentence, cue, cue.End);
        return FindBehind(new CueSite(sentence, cue, SourceWords.None, addressee?.End ?? cue.End, LimitOf(sentence), addressee is not null)).Found;
    }

    /// <summary>Where the clause of a cue ends that must hold some words: the end by the rules, but no later than the first comma or verb joined behind these.</summary>
    public int EndOfClauseWith(NarratorSentence sentence, ReportingCue cue, int first, int held)
    {
        var end = _bounds.EndOfClause(new CueSite(sentence, cue, SourceWords.None, first, LimitOf(sentence), false), first);
        if (end <= first)
            return -1;
        for (var i = held; i + 1 < end; i++)
            if (_words.IsComma(i) || _words.Pos(i) is PartOfSpeech.Cconj && (_words.IsVerbForm(i + 1) || _words.StartsNominal(i + 1) && _words.CoreEnd(i + 1, end) is var verb && verb < end && _words.IsFinite(verb)))
                return i;
        return end;
    }

    private ReportedClause FindBehind(in CueSite site)
    {
        if (site.Start >= site.Limit)
            return ReportedClause.None;
        if (_thatClause.Find(site) is { } that)
            return that;
        if (IsPunctuated(site.Start) || IsAnswered(site) || IsQuantity(site.Start, site.Limit))
            return ReportedClause.None;
        return _question.Find(site) ?? _infinitive.Find(site) ?? _bareClause.Find(site) ?? _parsed.Find(site) ?? _bareClause.FindWithUncertainVerb(site)
            ?? _prepositional.Find(site) ?? _nounPhrase.Find(site);
    }

    private int LimitOf(NarratorSentence sentence)
    {
        var limit = sentence.End;
        while (limit > sentence.First + 1 && !sentence.IsUttered(limit - 1) && _words.IsStop(limit - 1))
            limit--;
        return limit;
    }

    private bool IsPunctuated(int token) => _words.IsComma(token) || _words.IsStop(token) || _words.IsDash(token) || _words[token] is ":";

    // “what it says with a grain of salt”: what is said is “what”, and the sentence goes on.
    private bool IsAnswered(in CueSite site) =>
        site.Source is { Found: true, IsInverted: false } source && source.First > site.Sentence.First && _words.Is(source.First - 1, ClosedClass.FreeRelative);

    // “said little about the boats”, “said nothing to reporters”: how much, not what.
    private bool IsQuantity(int start, int limit) =>
        start + 1 < limit && _words.Is(start, ClosedClass.UnspecificQuantity) && _words.Is(start + 1, ClosedClass.TopicOrLimitPreposition);
}
