using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Reads in a sentence of the narrator that there was no answer: a refusal, a denied verb of answering, a message that nobody returned, someone who could not be reached.</summary>
internal sealed class NoResponseReader(ClauseWords words, Cast cast)
{
    private const int FarthestMessage = 25;

    private readonly NoResponseLexicon _lexicon = words.Document.Lexicon<NoResponseLexicon>();
    private readonly VerbGroupReader _groups = new(words);

    /// <summary>What a sentence says from a word on of someone who gave no answer; null where it says no such thing.</summary>
    public NoResponseClause? Read(NarratorSentence sentence, int token)
    {
        var word = words[token];
        if (words.Cues.IsRefusal(word))
            return ReadRefusal(sentence, token);
        if (_lexicon.Is(word, NoResponseRoles.Unreached | NoResponseRoles.Available | NoResponseRoles.Unavailable) && ReadUnreached(sentence, token) is { } unreached)
            return unreached;
        if (_lexicon.Is(word, NoResponseRoles.Unanswered | NoResponseRoles.Denied) && ReadUnanswered(sentence, token) is { } unanswered)
            return unanswered;
        if (_lexicon.Is(word, NoResponseRoles.Attempt))
            return ReadAttempt(sentence, token);
        if (_lexicon.Is(word, NoResponseRoles.Nothing) && token > sentence.First && words.IsFinite(token - 1) && _lexicon.Verb(words[token - 1]) is { } told && _lexicon.Is(told.Lemma, NoResponseRoles.Teller)
            && (EndsClause(sentence, token + 1) || words.IsAny(token + 1, ClosedClass.DativePreposition, ClosedClass.GenitivePreposition) && token + 2 < sentence.End && words.Tag(token + 2) is not "VB"))
            return MakeClause(sentence, token - 1, token + 1, NoResponseKind.NoReply, told.Lemma, true, NoResponseConfidences.NothingSaid);
        if (_lexicon.Verb(word) is { } verb && ReadDenied(sentence, token, verb) is { } denied)
            return denied;
        return _lexicon.Is(word, NoResponseRoles.Comment | NoResponseRoles.Reply) ? ReadNoComment(sentence, token) : null;
    }

    // declined to comment, refused to say whether, failed to respond; declined an interview
    private NoResponseClause? ReadRefusal(NarratorSentence sentence, int token)
    {
        if (words.Pos(token) is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj))
            return null;
        var all = words.Cues.RefusesAll(words[token]);
        var next = token + 1;
        if (next < sentence.End && words.Is(next, ClosedClass.InfinitiveMarker))
        {
            next++;
            while (next < sentence.End && words.Pos(next) is PartOfSpeech.Adv)
                next++;
            if (next + 1 < sentence.End && all && words.Is(next, ClosedClass.BaseOfBe) && _lexicon.Is(words[next + 1], NoResponseRoles.Questioned))
                return MakeClause(sentence, token, next + 2, NoResponseKind.Declined, _lexicon.WordOf(NoResponseRoles.Refusing), true, NoResponseConfidences.RefusedInterview);
            if (next >= sentence.End || _lexicon.Verb(words[next]) is not { } verb || words.Tag(next) is not ("VB" or "VBP" or "NN") || !all && verb.Kind is not NoResponseKind.NoReply)
                return null;
            if (FindComplementEnd(sentence, verb, next + 1) is not { } end)
                return null;
            return MakeClause(sentence, token, end, all ? NoResponseKind.Declined : verb.Kind, words.Document.Lemma(token), true, ConfidenceInRefusal(verb));
        }
        // “declined comment”, “declined an interview request”, “refused requests for comment”
        var objectEnd = all && next < sentence.End && !words.IsPunctuation(next) ? words.PhraseEnd(next, sentence.End) : next;
        for (var i = next; i < objectEnd; i++)
            if (_lexicon.Is(words[i], NoResponseRoles.Declinable))
                return MakeClause(sentence, token, objectEnd, NoResponseKind.Declined, words.Document.Lemma(token), true, NoResponseConfidences.RefusedObject);
        return null;
    }

    private double ConfidenceInRefusal(AnswerVerb verb) =>
        _lexicon.Is(verb.Lemma, NoResponseRoles.Comment) ? NoResponseConfidences.RefusedComment
            : verb.Frame is AnswerFrame.Free ? NoResponseConfidences.RefusedStatement : NoResponseConfidences.RefusedReply;

    // did not respond, has not commented, would not say
    private NoResponseClause? ReadDenied(NarratorSentence sentence, int token, AnswerVerb verb)
    {
        if (!verb.AfterDid && !verb.AfterWould || FindDenial(sentence, token, verb.Lemma) is not { } cue)
            return null;
        var would = false;
        for (var i = cue.GroupFirst; i < token; i++)
        {
            if (words.Is(i, ClosedClass.NonvolitionalModal))
            {
                if (!_lexicon.Is(verb.Lemma, NoResponseRoles.Comment))
                    return null;
                would = true;
            }
            would |= words.Is(i, ClosedClass.VolitionalModal);
        }
        if (would ? !verb.AfterWould : !verb.AfterDid)
            return null;
        return FindComplementEnd(sentence, verb, token + 1) is { } end
            ? new NoResponseClause(verb.Kind, cue, verb.Lemma, end, null, verb.Frame is not AnswerFrame.Message || HasMessage(sentence, token + 1), verb.Kind is NoResponseKind.NoReply ? NoResponseConfidences.DeniedReply : NoResponseConfidences.DeniedStatement) : null;
    }

    // did not respond, never responded, has yet to respond
    private ReportingCue? FindDenial(NarratorSentence sentence, int token, string lemma)
    {
        if (token > sentence.First && words.Is(token - 1, ClosedClass.NegativeAdverb) && words.IsFinite(token))
            return ReadCue(sentence, token, lemma) ?? new ReportingCue(ToVerb(lemma), token, token - 1, token + 1, VerbForm.Past) { IsNegated = true, Tense = Tense.Past };
        if (token > sentence.First + 2 && words.Is(token - 1, ClosedClass.InfinitiveMarker) && words.Is(token - 2, ClosedClass.ContinuativeAdverb) && words.IsAuxiliary(token - 3))
            return new ReportingCue(ToVerb(lemma), token, token - 3, token + 1, VerbForm.Base) { IsNegated = true, Tense = words.Is(token - 3, ClosedClass.PastOfHave) ? Tense.Past : Tense.PresentPerfect };
        return ReadCue(sentence, token, lemma) is { IsNegated: true, IsInfinitive: false, IsPassive: false } cue ? cue : null;
    }

    // What the verb needs: its end in the text, with the message where it has one; null where it means something else.
    private int? FindComplementEnd(NarratorSentence sentence, AnswerVerb verb, int next)
    {
        if (verb.Frame is AnswerFrame.Free)
            return next;
        while (next < sentence.End && words.Pos(next) is PartOfSpeech.Adv && !words.IsTime(next))
            next++;
        switch (verb.Frame)
        {
            case AnswerFrame.Press:
                if (next + 1 >= sentence.End || !words.IsAny(next, ClosedClass.DativePreposition, ClosedClass.ComitativePreposition, ClosedClass.TopicPreposition))
                    return EndsClause(sentence, next) ? next : null;
                var asker = words.PhraseEnd(next + 1, sentence.End);
                if (words.Is(next, ClosedClass.TopicPreposition) || HasRole(next + 1, asker, NoResponseRoles.Press))
                    return next;
                foreach (var (_, entity, _) in cast.MentionsIn(words.Document.SpanOf(next + 1, Math.Max(asker, next + 2))))
                    if (entity is Organization { Kind: OrganizationKind.Outlet })
                        return next;
                return null;
            case AnswerFrame.Object:
                var end = next < sentence.End ? words.PhraseEnd(next, sentence.End) : next;
                return HasRole(next, end, NoResponseRoles.Message) ? end : null;
            default:
                if (EndsClause(sentence, next))
                    return next;
                if (words.Is(next, ClosedClass.DativePreposition))
                    return HasMessage(sentence, next + 1) ? next : null;
                return words.Is(next, ClosedClass.TemporalPreposition) || HasMessage(sentence, next) ? next : null;
        }
    }

    // could not be reached, was not available, was unavailable for comment
    private NoResponseClause? ReadUnreached(NarratorSentence sentence, int token)
    {
        if (ReadCue(sentence, token, words.Document.Lemma(token)) is not { } cue || cue.GroupFirst == token)
            return null;
        var plain = _lexicon.Is(words[token], NoResponseRoles.Unavailable);
        if (cue.IsNegated == plain || _lexicon.Is(words[token], NoResponseRoles.Unreached) && !words.Is(token - 1, ClosedClass.BaseOfBe) && !words.Is(token - 1, ClosedClass.PastParticipleOfBe) && !(words.Pos(token - 1) is PartOfSpeech.Adv))
            return null;
        var next = token + 1;
        var asks = next + 1 < sentence.End && words.Is(next, ClosedClass.BenefactivePreposition) && HasRole(next + 1, Math.Min(sentence.End, next + 5), NoResponseRoles.Message);
        return new NoResponseClause(NoResponseKind.Unreachable, cue with { IsPassive = false }, words.Document.Lemma(token), next, null, asks, asks ? NoResponseConfidences.UnreachedForComment : NoResponseConfidences.Unreached);
    }

    // Calls to X were not returned; a message left for X went unanswered
    private NoResponseClause? ReadUnanswered(NarratorSentence sentence, int token)
    {
        if (FindMessage(sentence, token) is not { } message)
            return null;
        var cue = ReadCue(sentence, token, words.Document.Lemma(token));
        if (cue is null)
            return null;
        var first = cue.GroupFirst;
        if (_lexicon.Is(words[token], NoResponseRoles.Unanswered))
        {
            if (first == token)
                first--; // went, remained
            if (first <= message || words.Pos(first) is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
                return null;
        }
        else if (!cue.IsNegated || !cue.IsPassive)
            return null;
        return FindParty(message + 1, first) is { } party
            ? new NoResponseClause(NoResponseKind.NoReply, cue with { GroupFirst = first }, words.Document.Lemma(token), token + 1, party, true, NoResponseConfidences.UnansweredMessage) : null;
    }

    // The nearest message before a word, but for one that names the purpose of another: “a request for comment”.
    private int? FindMessage(NarratorSentence sentence, int token)
    {
        for (var i = token - 1; i >= sentence.First && token - i < FarthestMessage && !sentence.IsUttered(i); i--)
            if (_lexicon.Is(words[i], NoResponseRoles.Message) && !_lexicon.Is(words[i], NoResponseRoles.Comment) && (words.Pos(i) is PartOfSpeech.Noun || i == sentence.First)
                && !(i > sentence.First && words.Is(i - 1, ClosedClass.BenefactivePreposition)))
                return i;
        return null;
    }

    // Behind the first “to”, “for” or “with” that does not name the purpose.
    private TokenRange? FindParty(int first, int limit)
    {
        for (var i = first; i + 1 < limit; i++)
            if (words.Is(i, ClosedClass.ParticipantPreposition) && words.StartsNominal(i + 1) && words.PhraseEnd(i + 1, limit) is var end && end > i + 1 && !HasRole(i + 1, end, NoResponseRoles.Message) && !words.IsTime(i + 1))
                return new TokenRange(i + 1, end);
        return null;
    }

    // Attempts to reach X were unsuccessful
    private NoResponseClause? ReadAttempt(NarratorSentence sentence, int token)
    {
        if (token + 3 >= sentence.End || !words.Is(token + 1, ClosedClass.InfinitiveMarker) || !_lexicon.Is(words[token + 2], NoResponseRoles.Reach))
            return null;
        var end = words.PhraseEnd(token + 3, sentence.End);
        for (var i = end; i > token + 3 && i < sentence.End && i < end + 8; i++)
            if (_lexicon.Is(words[i], NoResponseRoles.Failed) && ReadCue(sentence, i, words.Document.Lemma(i)) is { } cue)
                return new NoResponseClause(NoResponseKind.Unreachable, cue, words.Document.Lemma(i), i + 1, new TokenRange(token + 3, end), true, NoResponseConfidences.FailedAttempt);
        return null;
    }

    // had no comment, offered no immediate response; there was no comment from X
    private NoResponseClause? ReadNoComment(NarratorSentence sentence, int token)
    {
        var no = token - 1;
        while (no > sentence.First && words.Pos(no) is PartOfSpeech.Adj)
            no--;
        if (no <= sentence.First || !words.Is(no, ClosedClass.NonassertiveDeterminer))
            return null;
        var verb = no - 1;
        var isComment = _lexicon.Is(words[token], NoResponseRoles.Comment);
        if (words.Is(no, ClosedClass.NegativeDeterminer) && (isComment && words.Is(verb, ClosedClass.UncontractedHave) || _lexicon.Is(words[verb], NoResponseRoles.Giver)))
            return MakeClause(sentence, verb, token + 1, isComment ? NoResponseKind.Declined : NoResponseKind.NoReply, words.Document.Lemma(verb), isComment, isComment ? NoResponseConfidences.NoComment : NoResponseConfidences.NoOtherReply);
        if (words.Is(no, ClosedClass.NegativeDeterminer) && words.IsAuxiliary(verb) && verb > sentence.First && words.Is(verb - 1, ClosedClass.ExistentialSubject) && token + 2 < sentence.End && words.Is(token + 1, ClosedClass.AblativePreposition)
            && words.PhraseEnd(token + 2, sentence.End) is var end && end > token + 2 && ReadCue(sentence, verb, _lexicon.WordOf(NoResponseRoles.Existing)) is { } cue)
            return new NoResponseClause(NoResponseKind.NoReply, cue with { GroupFirst = verb - 1 }, cue.Verb.Lemma, token + 1, new TokenRange(token + 2, end), true, NoResponseConfidences.NoCommentFrom);
        return null;
    }

    // A message in the next few words: however it is tagged, “calls” and “emails” are.
    private bool HasMessage(NarratorSentence sentence, int first)
    {
        var end = first;
        while (end < sentence.End && end < first + 7 && !words.IsPunctuation(end) && !sentence.IsUttered(end))
            end++;
        return HasRole(first, end, NoResponseRoles.Message);
    }

    private bool HasRole(int first, int end, NoResponseRoles role)
    {
        for (var i = first; i < end && i < words.Count; i++)
            if (_lexicon.Is(words[i], role))
                return true;
        return false;
    }

    // Nothing more, or only when, about what and on what ground.
    private bool EndsClause(NarratorSentence sentence, int token) =>
        token >= sentence.End || sentence.IsUttered(token) || words.IsPunctuation(token) || words.IsTime(token) || words.Pos(token) is PartOfSpeech.Cconj
        || words.Is(token, ClosedClass.CircumstanceOpener);

    private NoResponseClause? MakeClause(NarratorSentence sentence, int token, int end, NoResponseKind kind, string lemma, bool asks, double confidence) =>
        ReadCue(sentence, token, lemma) is { IsNegated: false } cue ? new NoResponseClause(kind, cue, lemma, end, null, asks, confidence) : null;

    private ReportingCue? ReadCue(NarratorSentence sentence, int token, string lemma) =>
        _groups.Read(sentence, ToVerb(lemma), token, token + 1, VerbForm.Past | VerbForm.Participle);

    private static CueVerb ToVerb(string lemma) => new(lemma, [], Stance.Neutral, QuoteMode.Speech, CueFrames.Direct, []);
}
