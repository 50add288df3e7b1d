using NewsTools.Language;
using NewsTools.Quotes;

namespace NewsTools.Relations;

/// <summary>Reads the noun phrases beside a cue: who it is, or whose statement.</summary>
internal sealed class ReferentReader(AttributionContext context, StatementLedger ledger, RelationLexicon lexicon)
{
    private readonly ClauseWords _words = context.Words;

    /// <summary>The noun phrase that begins with a token; null where none does.</summary>
    public Referent? ReadFrom(int first, int limit)
    {
        while (first < limit && _words.Pos(first) is PartOfSpeech.Adv && !_words.StartsNominal(first))
            first++;
        if (first >= limit || _words.IsMark(first) || _words.IsTime(first) || !StartsPhrase(first, limit))
            return null;
        // “that threat”, though the tagger takes “that” for a conjunction
        var end = Math.Max(_words.Is(first, ClosedClass.Complementizer) && !IsThatOf(first, limit) ? _words.CoreEnd(first + 1, limit) : _words.CoreEnd(first, limit), first + 1);
        return Read(first, end, limit);
    }

    private bool StartsPhrase(int first, int limit) => _words.StartsNominal(first) || _words.IsPossessivePronoun(first)
        || _words.Is(first, ClosedClass.Complementizer) && first + 1 < limit && (IsThatOf(first, limit) || _words.Pos(first + 1) is PartOfSpeech.Noun && lexicon.Noun(_words[first + 1]) != default);

    private bool IsThatOf(int first, int limit) => first + 1 < limit && _words.Is(first, ClosedClass.DeterminerPronoun) && _words.Is(first + 1, ClosedClass.GenitivePreposition);

    /// <summary>The noun phrase around a token, such as a subject.</summary>
    public Referent? ReadAround(int token, int floor, int limit)
    {
        var first = _words.CoreStart(token, floor);
        var end = Math.Max(_words.CoreEnd(first, limit), token + 1);
        return Read(first, end, limit);
    }

    private Referent? Read(int first, int end, int limit)
    {
        var head = HeadOf(first, end);
        var span = _words.Document.SpanOf(first, end);
        var role = _words.IsName(head) ? default : lexicon.Noun(_words[head]);
        var isThat = head == first && (_words.Tag(first) is "DT" && !_words.Is(first, ClosedClass.Article) || IsThatOf(first, limit));
        if (role == default && !isThat && !_words.Is(head, ClosedClass.NeuterPronoun))
            return PartyAt(first, end, limit) is { } party ? new Referent(span, default, party, SaidBy(first, end, limit), false) : null;
        var owner = OwnerOf(first, end, limit);
        // “That” and “it” are what was said last, “that of the board” what the board said.
        if (role == default)
            return new Referent(span, RelationObjects.Statement, owner, null, owner is null);
        var said = ReportedBy(head, limit);
        var isPointing = owner is null && said is null && !_words.Is(first, ClosedClass.IndefiniteArticle) && (_words.IsAny(first, ClosedClass.DefiniteArticle, ClosedClass.DeterminerPronoun) || first == head);
        return new Referent(span, role, owner, said, isPointing);
    }

    private int HeadOf(int first, int end)
    {
        for (var i = end - 1; i > first; i--)
            if (_words.IsNominal(i) && !_words.IsPossessiveEnding(i))
                return i;
        return first;
    }

    // Whose a statement is: “her claim”, “Mr. Thiel’s account”, “the claim by neighbors”.
    private StatementParty? OwnerOf(int first, int end, int limit)
    {
        if (_words.IsPossessivePronoun(first))
            return PartyOfPronoun(first);
        for (var i = end - 1; i > first; i--)
            if (_words.IsPossessiveEnding(i))
                return PartyAt(first, i, limit);
        if (end + 1 < limit && _words.IsAny(end, ClosedClass.GenitivePreposition, ClosedClass.OriginPreposition) && _words.StartsNominal(end + 1) && _words.CoreEnd(end + 1, limit) is var behind && behind > end + 1)
            return PartyAt(end + 1, behind, limit);
        return null;
    }

    // The attribution whose cue is the noun: “the claim that the dam was doomed”.
    private Quote? ReportedBy(int noun, int limit)
    {
        var span = _words.Document.SpanOf(noun, limit);
        foreach (var quote in ledger.In(span))
            if (quote.Cue?.Span.Start == _words.StartOf(noun))
                return quote;
        return null;
    }

    // The attribution of which the phrase is the source: “Ruiz, who said”.
    private Quote? SaidBy(int first, int end, int limit)
    {
        var phrase = _words.Document.SpanOf(first, end);
        foreach (var quote in ledger.In(_words.Document.SpanOf(first, limit)))
            if (quote.Source is { } source && (source.Span.Overlaps(phrase) || source.Pronoun is not null && IsRenaming(end, source.Span)))
                return quote;
        return null;
    }

    // Whether a source stands behind the comma behind a phrase.
    private bool IsRenaming(int end, TextSpan source) => end + 1 < _words.Count && _words.IsComma(end) && source.Start == _words.StartOf(end + 1);

    /// <summary>Whom a noun phrase names; null where that is nobody who could say something.</summary>
    public StatementParty? PartyAt(int first, int end, int limit)
    {
        var span = _words.Document.SpanOf(first, end);
        if (end - first == 1 && (_words.IsPersonalPronoun(first) || _words.IsPossessivePronoun(first)))
            return PartyOfPronoun(first);
        // “the treasurer, Owen Baptiste,”
        if (end + 1 < limit && _words.IsComma(end) && _words.IsName(end + 1) && !_words.IsName(end - 1) && IsEnclosed(end + 1, limit) && Named(_words.Document.SpanOf(end + 1, end + 2), isHead: false) is { } renamed)
            return renamed;
        if (Named(span, isHead: true) is { } named)
            return named;
        foreach (var quote in ledger.In(_words.Document.SpanOf(first, limit)))
            if (quote.Source is { } source && source.Span.Overlaps(span) && quote.Speaker is { } speaker)
                return new StatementParty(speaker, span);
        // “The company” is the one that spoke last.
        if (_words.Is(first, ClosedClass.DefiniteArticle) && end == first + 2 && _words.Is(first + 1, ClosedClass.CompanyForm))
            foreach (var quote in ledger.Before(span.Start))
                if (quote.Speaker is { Entity: Organization } company)
                    return new StatementParty(company, span);
        // Somebody without a name who spoke before, in the same words.
        var words = _words[HeadOf(first, end)].ToString();
        foreach (var quote in ledger.Before(span.Start))
            if (quote.Speaker is { Entity: null } speaker && speaker.Name.EndsWith(words, StringComparison.OrdinalIgnoreCase))
                return new StatementParty(speaker, span);
        return null;
    }

    // Whether a name stands between commas or ends the sentence: “her deputy, Sam Keel, who said”; not “unlike her deputy, Ada Finch said”.
    private bool IsEnclosed(int first, int limit)
    {
        while (first < limit && (_words.IsName(first) || _words.Pos(first) is PartOfSpeech.Propn))
            first++;
        return first >= limit || _words.IsPunctuation(first) || _words.IsRelative(first);
    }

    // The one named in a phrase: a person before a body, what ends the phrase before what begins it.
    private StatementParty? Named(TextSpan span, bool isHead)
    {
        Entity? best = null;
        var rank = -1;
        foreach (var (at, entity, mention) in context.Cast.MentionsIn(span))
        {
            var score = (entity is Person ? 2 : 0) + (at.End >= span.End ? 4 : 0) + (mention.Kind is MentionKind.Name or MentionKind.Alias ? 1 : 0);
            if (isHead && entity is not Person && at.End < span.End)
                continue;
            if (score > rank)
                (best, rank) = (entity, score);
        }
        return best is null ? null : new StatementParty(SpeakerOf(best), span);
    }

    /// <summary>Whom a pronoun means.</summary>
    public StatementParty? PartyOfPronoun(int token)
    {
        var span = _words.Document.SpanOf(token, token + 1);
        foreach (var (_, entity, _) in context.Cast.MentionsIn(span))
            return new StatementParty(SpeakerOf(entity), span);
        var isPlural = _words.IsAny(token, ClosedClass.PluralSubjectPronoun, ClosedClass.PluralObjectPronoun) || IsPluralPossessive(token);
        var isThing = _words.IsAny(token, ClosedClass.NeuterPronoun, ClosedClass.NeuterPossessive);
        foreach (var quote in ledger.Before(span.Start))
            if (quote.Speaker is { Name.Length: > 0 } speaker && (isPlural ? speaker.Kind is SpeakerKind.Group or SpeakerKind.Organization : isThing ? speaker.Kind is SpeakerKind.Organization or SpeakerKind.Document : speaker.Kind is SpeakerKind.Person or SpeakerKind.Unnamed))
                return new StatementParty(speaker, span);
        return null;
    }

    // “their”
    private bool IsPluralPossessive(int token) => _words.IsPossessivePronoun(token)
        && !_words.IsAny(token, ClosedClass.FeminineAnyPronoun, ClosedClass.MasculineAnyPronoun, ClosedClass.NeuterPossessive, ClosedClass.FirstPersonSingular);

    private static Speaker SpeakerOf(Entity entity) => new()
    {
        Name = entity.Name,
        Kind = entity is Person ? SpeakerKind.Person : SpeakerKind.Organization,
        Entity = entity,
    };
}
