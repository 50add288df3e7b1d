using NewsTools.Language;
using NewsTools.Quotes;

namespace NewsTools.Relations;

/// <summary>Reads what the text says of how its statements stand to one another: finds the cues, and who and what each relates.</summary>
internal sealed class StatedRelations
{
    private readonly RelationContext _context;
    private readonly ClauseWords _words;
    private readonly StatementLedger _ledger;
    private readonly RelationLexicon _lexicon;
    private readonly RelationCueMatcher _matcher;
    private readonly CueAssertion _assertion;
    private readonly ReferentReader _referents;
    private readonly Accusations _accusations;
    private readonly RelationEnds _ends;

    public StatedRelations(RelationContext context)
    {
        _context = context;
        _words = context.Attribution.Words;
        _ledger = new StatementLedger(_words.Document, context.Quotes);
        _lexicon = _words.Document.Lexicon<RelationLexicon>();
        _matcher = new RelationCueMatcher(_words, _lexicon);
        _assertion = new CueAssertion(_words, _lexicon);
        _referents = new ReferentReader(context.Attribution, _ledger, _lexicon);
        _accusations = new Accusations(context.Attribution, _ledger, _lexicon);
        _ends = new RelationEnds(_words.Document.Article, context.Times);
    }

    /// <summary>The relations that the text states, in its order.</summary>
    public List<StatementRelation> Read(CancellationToken cancellation)
    {
        var found = new List<StatementRelation>();
        var document = _words.Document;
        foreach (var sentence in document.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!document.Article.Blocks[sentence.Block].IsBody)
                continue;
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (!_lexicon.MayBegin(_words[token]) || IsUttered(token))
                    continue;
                foreach (var match in _matcher.At(token, sentence.End))
                    if (Read(match, sentence) is { } relation)
                    {
                        found.Add(relation);
                        token = match.End - 1;
                        break;
                    }
            }
        }
        return found;
    }

    // Whether a token stands between quotation marks: what people say of one another is not the article's word.
    private bool IsUttered(int token)
    {
        var quotations = _context.Attribution.Quotations;
        var start = _words.StartOf(token);
        int low = 0, high = quotations.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (quotations[middle].Outer.End <= start)
                low = middle + 1;
            else if (quotations[middle].Outer.Start > start)
                high = middle - 1;
            else
                return true;
        }
        return false;
    }

    private StatementRelation? Read(RelationCueMatch match, Sentence sentence)
    {
        var cue = match.Cue;
        if (cue.IsVerb && !_assertion.IsSo(match))
            return null;
        if (cue.Takes(RelationObjects.Saying))
            return ReadSaying(match, sentence);
        var isPassive = cue.IsVerb && _assertion.IsPassive(match);
        var subject = SubjectOf(match, sentence);
        if (isPassive)
            return subject is null || !Fits(cue, subject, false) || AgentOf(match, sentence) is not { } agent ? null : Relate(match, sentence, agent, subject);
        if (cue.Takes(RelationObjects.Own))
            return subject is { Owner: { } owner } && RelationEnds.QuoteIn(_ledger, SpanOf(sentence), owner) is { } own && Earlier(owner, own, match, null) is { } reversed
                ? Make(match, own, null, owner, reversed, null, owner, sentence) : null;
        if (cue.Takes(RelationObjects.Named))
            return subject?.Owner is { } holder ? ReadNamed(match, sentence, holder) : null;
        var behind = _referents.ReadFrom(GapOf(match) ?? match.End, sentence.End);
        if (subject is not null && behind is not null && Fits(cue, behind, subject.Owner is not null))
            if (Relate(match, sentence, subject, behind) is { } relation)
                return relation;
        if (cue.Takes(RelationObjects.Clause) && QuoteAt(match.First) is { } quote && HasClause(match, quote))
            return ReadClause(match, sentence, quote);
        if (cue.Takes(RelationObjects.Gerund) && match.End < sentence.End && _words.IsPresentParticiple(match.End))
            return subject?.Owner is { } denier ? ReadGerund(match, sentence, denier) : null;
        return cue.Takes(RelationObjects.None) && behind is not { IsParty: true } && subject is { IsParty: true, Owner: { } alone } ? ReadAlone(match, sentence, alone) : null;
    }

    // A noun in the gap of a cue: “walked those statements back”.
    private static int? GapOf(RelationCueMatch match) => Array.Exists(match.Cue.Elements, element => element.Kind is CueElementKind.Gap) && match.Cue.Elements[^1].Words.Length == 1 && match.Cue.IsOwn ? match.First + 1 : null;

    private static bool Fits(RelationCue cue, Referent behind, bool hasSubject) =>
        cue.Takes(RelationObjects.Any) && hasSubject
        || behind.IsStatement && cue.Takes(behind.Role)
        || behind.IsParty && (cue.Takes(RelationObjects.Party) || cue.Takes(RelationObjects.Speaker));

    private TextSpan SpanOf(Sentence sentence) => _words.Document.SpanOf(sentence);

    private Quote? QuoteAt(int token)
    {
        var start = _words.StartOf(token);
        foreach (var quote in _ledger.In(_words.Document.SpanOf(token, token + 1)))
            if (quote.Cue?.Span is { } cue && cue.Start <= start && start < cue.End)
                return quote;
        return null;
    }

    // “denied that he had bail” and not “denied bail”
    private bool HasClause(RelationCueMatch match, Quote quote) => match.End < _words.Count && _words.Is(match.End, ClosedClass.Complementizer) || quote.Content.Any(span => _words.HasFinite(_words.Document.TokenAt(span.Start), _words.Document.TokenAt(span.End)));

    // Who or what the cue is said of: the subject of its verb, or of the nearest clause above with one that says something.
    private Referent? SubjectOf(RelationCueMatch match, Sentence sentence)
    {
        if (match.Cue.IsVerb && !_words.IsVerbForm(match.First) && match.First > sentence.First && _words.IsNominal(match.First - 1) && _referents.ReadAround(match.First - 1, sentence.First, match.First) is { } before)
            return before;
        var tree = _words.Tree(match.First);
        var verb = match.First;
        while (tree.Head(verb) is >= 0 and var above && above >= match.First && above < match.End)
            verb = above;
        for (; verb >= 0; verb = tree.Head(verb))
        {
            var subject = SubjectAt(tree, verb);
            if (subject >= 0 && tree.Relation(verb) is DependencyRelation.AclRelcl && (_words.IsRelative(subject) || _words.Is(subject, ClosedClass.WhSubjectRelative)))
                subject = tree.Head(verb);
            if (subject < 0 && (verb != match.First || tree.Head(verb) >= 0 && tree.Head(tree.Head(verb)) < 0) && tree.Relation(verb) is DependencyRelation.Acl)
                subject = tree.Head(verb);
            if (subject >= 0 && (subject < match.First || subject >= match.End) && _referents.ReadAround(subject, sentence.First, sentence.End) is { } found)
                return found;
        }
        foreach (var quote in _ledger.In(SpanOf(sentence)))
            if (quote.Speaker is { } speaker && quote.Source is { } source && quote.Cue is { } said && _words.IsVerbForm(_words.Document.TokenAt(said.Span.Start)))
                return new Referent(source.Span, default, new StatementParty(speaker, source.Span), null, false);
        return null;
    }

    private static int SubjectAt(DependencyTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
            if (tree.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter)
                return child;
        return -1;
    }

    // Who does it in the passive: “was contradicted by two shopkeepers”.
    private Referent? AgentOf(RelationCueMatch match, Sentence sentence)
    {
        const int Farthest = 6;
        for (var i = match.End; i < Math.Min(sentence.End, match.End + Farthest); i++)
            if (_words.Is(i, ClosedClass.AgentPreposition))
                return _referents.ReadFrom(i + 1, sentence.End);
        return null;
    }

    // A statement or somebody on either side.
    private StatementRelation? Relate(RelationCueMatch match, Sentence sentence, Referent subject, Referent other)
    {
        var cue = match.Cue;
        var place = _words.StartOf(match.First);
        var from = FromOf(match, sentence, subject, other);
        var speaker = from?.Speaker is { } said ? new StatementParty(said, subject.Span) : subject.Owner;
        if (from is null && speaker is null)
            return null;
        var like = _ledger.Lemmas(other.Span);
        if (from is not null)
            like.UnionWith(_ledger.LemmasOf(from));
        var owner = other.Owner ?? (cue.IsOwn ? speaker : null);
        var to = other.Quote != from ? other.Quote : null;
        TextSpan? claim = null;
        if (to is null && owner is not null)
            to = _ledger.Earlier(owner, from is not null && cue.IsOwn ? Math.Min(place, Math.Max(StatementLedger.StartOf(from), 0)) : place, from, like) ?? (cue.IsOwn ? ToldNext(owner, sentence, from) : RelationEnds.QuoteIn(_ledger, SpanOf(sentence), owner, from));
        if (to is null && cue.Kind is RelationKind.Denies && _accusations.Find(place, speaker, like, other.IsPointing) is var (accusation, blamed))
            (to, claim) = (accusation, accusation is null ? blamed : null);
        if (to is null && claim is null && other.IsPointing && !cue.IsOwn)
            to = LastOfOthers(place, speaker, from);
        if (to is null && claim is null && (other.IsStatement && (!other.IsPointing || other.Role is not RelationObjects.Statement || !cue.IsOwn && cue.Kind is not RelationKind.Denies) || other.IsParty && cue.Takes(RelationObjects.Party)))
            claim = ClaimOf(other, sentence);
        if (to is null && claim is null || to == from && to is not null || NeedsStatement(cue, other) && from is null && to is null || other.IsParty && !cue.IsVerb && !cue.Takes(RelationObjects.Party) && from is null)
            return null;
        return Make(match, from, null, speaker, to, claim, to?.Speaker is { } heard ? new StatementParty(heard, other.Span) : other.Owner ?? owner, sentence);
    }

    // Going back on a plan is told of many a plan that nobody told of.
    private static bool NeedsStatement(RelationCue cue, Referent other) => cue.Kind is RelationKind.WalksBack or RelationKind.Contrasts && !other.IsParty || cue.Takes(RelationObjects.Any);

    private Quote? FromOf(RelationCueMatch match, Sentence sentence, Referent subject, Referent other)
    {
        var place = _words.StartOf(match.First);
        if (subject.IsStatement)
            return subject.Quote ?? (subject.Owner is { } owner ? _ledger.Earlier(owner, place, other.Quote, other.Quote is null ? [] : _ledger.LemmasOf(other.Quote))
                : subject.IsPointing ? _ledger.Before(place).FirstOrDefault() : _ledger.In(SpanOf(sentence)).FirstOrDefault(one => one != other.Quote));
        if (QuoteAt(match.First) is { } quote && quote != other.Quote)
            return quote;
        return subject.Owner is { } party ? RelationEnds.QuoteIn(_ledger, SpanOf(sentence), party, other.Quote) : null;
    }

    // “A day earlier he had said that …”: what is gone back on may be told behind.
    private Quote? ToldNext(StatementParty owner, Sentence sentence, Quote? except)
    {
        var next = _words.Document.SentenceOf(sentence.First) + 1;
        if (next >= _words.Document.Sentences.Length || _words.Document.Sentences[next].Block != sentence.Block)
            return null;
        var quote = RelationEnds.QuoteIn(_ledger, SpanOf(_words.Document.Sentences[next]), owner, except);
        return quote?.Cue is { } cue && _words.Document.TokenAt(cue.Span.Start) is var at && (_words.Is(at, ClosedClass.PastOfHave) || at > 0 && _words.Is(at - 1, ClosedClass.PastOfHave)) ? quote : null;
    }

    private Quote? LastOfOthers(int place, StatementParty? speaker, Quote? except)
    {
        const int Farthest = 3;
        foreach (var quote in _ledger.Before(place).Take(Farthest))
            if (quote != except && !(speaker?.Says(quote) ?? false))
                return quote;
        return null;
    }

    // The words of a claim, with what stands behind its noun.
    private TextSpan ClaimOf(Referent claim, Sentence sentence)
    {
        var first = _words.Document.TokenAt(claim.Span.Start);
        var end = _words.Document.TokenAt(claim.Span.End);
        if (claim.IsParty)
            return claim.Span;
        end = Math.Max(end, _words.PhraseEnd(first, sentence.End));
        if (end + 1 < sentence.End && _words.Is(end, ClosedClass.OriginPreposition))
            end = Math.Max(end, _words.CoreEnd(end + 1, sentence.End));
        if (end < sentence.End && (_words.IsRelative(end) || _words.Is(end, ClosedClass.Complementizer)))
            end = ClauseEnd(end, sentence.End);
        return _words.Document.SpanOf(first, end);
    }

    // Where a clause ends that a token is in: before the next comma or stop.
    private int ClauseEnd(int token, int limit)
    {
        const int Longest = 60;
        limit = Math.Min(limit, token + Longest);
        while (token < limit && !_words.IsComma(token) && !_words.IsStop(token))
            token++;
        return token;
    }

    // “reiterated that”, “denied that”
    private StatementRelation? ReadClause(RelationCueMatch match, Sentence sentence, Quote quote)
    {
        var place = StatementLedger.StartOf(quote);
        var speaker = quote.Speaker is { } said ? new StatementParty(said, quote.Source?.Span ?? quote.Content[0]) : null;
        var like = _ledger.LemmasOf(quote);
        if (match.Cue.IsOwn)
        {
            var earlier = speaker is null ? null : _ledger.Earlier(speaker, place, quote, like);
            return earlier is null && match.Cue.Kind is not RelationKind.Repeats ? null : Make(match, quote, null, speaker, earlier, null, speaker, sentence);
        }
        if (match.Cue.Kind is not RelationKind.Denies)
            return null;
        var accused = _accusations.Find(place, speaker, like, isPointing: false);
        return Make(match, quote, null, speaker, accused?.Quote, accused is { Quote: null, Span: var blamed } ? blamed : accused is null ? quote.Content[0] : null, accused?.Quote?.Speaker is { } accuser ? new StatementParty(accuser, quote.Content[0]) : null, sentence);
    }

    // “denied having said that the dam was doomed”
    private StatementRelation? ReadGerund(RelationCueMatch match, Sentence sentence, StatementParty denier)
    {
        var end = ClauseEnd(match.End, sentence.End);
        var span = _words.Document.SpanOf(match.End, Math.Max(end, match.End + 1));
        var accused = _accusations.Find(_words.StartOf(match.First), denier, _ledger.Lemmas(span), isPointing: false);
        return Make(match, QuoteAt(match.First), null, denier, accused?.Quote, accused is { Quote: null, Span: var blamed } ? blamed : accused is null ? span : null, accused?.Quote?.Speaker is { } accuser ? new StatementParty(accuser, span) : null, sentence);
    }

    // “three weeks after saying”, “despite having said”
    private StatementRelation? ReadSaying(RelationCueMatch match, Sentence sentence)
    {
        var quote = QuoteAt(match.End - 1);
        var subject = SubjectOf(match with { End = Math.Min(match.End, sentence.End) }, sentence)?.Owner ?? (quote?.Speaker is { } said ? new StatementParty(said, quote.Content[0]) : null);
        if (subject is null)
            return null;
        var end = ClauseEnd(match.End, sentence.End);
        if (quote is null && end == match.End)
            return null;
        return Make(match, RelationEnds.QuoteIn(_ledger, SpanOf(sentence), subject, quote), null, subject, quote, quote is null ? _words.Document.SpanOf(match.End, end) : null, subject, sentence);
    }

    // “despite his earlier promise to release the letters”
    private StatementRelation ReadNamed(RelationCueMatch match, Sentence sentence, StatementParty holder)
    {
        var own = RelationEnds.QuoteIn(_ledger, SpanOf(sentence), holder);
        var end = Math.Max(match.End, _words.PhraseEnd(match.First + 1, sentence.End));
        end = ClauseEnd(end, sentence.End);
        var earlier = Earlier(holder, own, match, null);
        return Make(match, own, null, holder, earlier, earlier is null ? _words.Document.SpanOf(match.First + 1, end) : null, holder, sentence);
    }

    // “backtracked”, “reversed himself”
    private StatementRelation? ReadAlone(RelationCueMatch match, Sentence sentence, StatementParty subject)
    {
        var own = Around(match, subject) ?? RelationEnds.QuoteIn(_ledger, SpanOf(sentence), subject);
        return Earlier(subject, own, match, own) is { } earlier ? Make(match, own, null, subject, earlier, null, subject, sentence) : null;
    }

    // The statement that holds the cue: “said that he had misspoken”.
    private Quote? Around(RelationCueMatch match, StatementParty subject)
    {
        var span = _words.Document.SpanOf(match.First, match.End);
        foreach (var quote in _ledger.Before(span.End))
            if (subject.Says(quote) && quote.Content.Any(content => content.Contains(span)))
                return quote;
        return null;
    }

    private Quote? Earlier(StatementParty party, Quote? except, RelationCueMatch match, Quote? like)
    {
        var before = _words.StartOf(match.First);
        if (except is not null)
            before = Math.Min(before, StatementLedger.StartOf(except));
        return _ledger.Earlier(party, before, except, like is null ? [] : _ledger.LemmasOf(like));
    }

    private StatementRelation Make(RelationCueMatch match, Quote? from, TextSpan? fromSpan, StatementParty? speaker, Quote? to, TextSpan? claim, StatementParty? owner, Sentence sentence)
    {
        var span = _words.Document.SpanOf(match.First, match.End);
        var first = from is not null ? _ends.Of(from) : _ends.Of(RelatedStatementKind.Event, fromSpan ?? SpanOf(sentence), speaker?.Speaker);
        var second = to is not null ? _ends.Of(to) : claim is { } words ? _ends.Of(RelatedStatementKind.Claim, words, owner?.Speaker) : null;
        return new StatementRelation(_words.Document.Article)
        {
            Kind = match.Cue.Kind,
            Basis = RelationBasis.Explicit,
            From = first,
            To = second,
            Evidence = new Cue(span, _words.Document.Article[span], match.Cue.Words),
            SameSpeaker = StatementParty.IsSame(first.Speaker, second?.Speaker ?? owner?.Speaker),
            TimeBetween = RelationEnds.Between(first, second),
            Confidence = match.Cue.Confidence * (to?.SpeakerConfidence ?? 1) * (from?.SpeakerConfidence ?? 1),
            Reason = $"the text says so: {match.Cue.Words}",
        };
    }
}
