using NewsTools.Language;
using NewsTools.Quotes;

namespace NewsTools.Relations;

/// <summary>Ties a party who gave no answer to what they were asked about, where the text does.</summary>
internal sealed class UnansweredAccusations
{
    private readonly RelationContext _context;
    private readonly ClauseWords _words;
    private readonly StatementLedger _ledger;
    private readonly RelationLexicon _lexicon;
    private readonly Accusations _accusations;
    private readonly RelationEnds _ends;

    public UnansweredAccusations(RelationContext context)
    {
        _context = context;
        _words = context.Attribution.Words;
        _ledger = new StatementLedger(_words.Document, context.Quotes);
        _lexicon = _words.Document.Lexicon<RelationLexicon>();
        _accusations = new Accusations(context.Attribution, _ledger, _lexicon);
        _ends = new RelationEnds(_words.Document.Article, context.Times);
    }

    /// <summary>The relations, in the order of the text.</summary>
    public IEnumerable<StatementRelation> Find()
    {
        foreach (var silent in _context.NoResponses)
            if (Find(silent) is { } relation)
                yield return relation;
    }

    private StatementRelation? Find(NoResponse silent)
    {
        var document = _words.Document;
        var sentence = document.Sentences[document.SentenceOf(document.TokenAt(silent.Span.Start))];
        var named = AccusationIn(document.TokenAt(silent.Span.Start), sentence.End);
        var party = silent.Speaker is { } speaker ? new StatementParty(speaker, silent.Source.Span) : null;
        var place = document.Tokens[sentence.First].Start;
        var found = _accusations.Find(place, party, named is { } words ? _ledger.Lemmas(words) : [], isPointing: named is not null);
        if (found is { Quote: { } quote } && named is null && silent.Paragraph - quote.Paragraph > 1)
            found = null;
        if (found is null && named is null)
            return null;
        var to = found is { Quote: { } accusation } ? _ends.Of(accusation) : _ends.Of(RelatedStatementKind.Claim, found?.Span ?? named!.Value, null);
        return new StatementRelation(document.Article)
        {
            Kind = RelationKind.LeavesUnanswered,
            Basis = RelationBasis.Explicit,
            From = _ends.Of(RelatedStatementKind.NoResponse, silent.Span, silent.Speaker, silent.Id),
            To = to,
            Evidence = silent.Cue,
            TimeBetween = null,
            Confidence = silent.Confidence * (to.Quote?.SpeakerConfidence ?? 1),
            Reason = named is null ? "what was said of who gave no answer" : "what they were asked about",
        };
    }

    // What they were asked about: “did not respond to the allegations”.
    private TextSpan? AccusationIn(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_lexicon.Noun(_words[i]) is RelationObjects.Accusation || _lexicon.Noun(_words[i]) is RelationObjects.Statement && i > first && _words.Pos(i - 1) is PartOfSpeech.Det && _words.Is(i - 1, ClosedClass.DefiniteArticle))
                return _words.Document.SpanOf(_words.CoreStart(i, first), i + 1);
        return null;
    }
}
