using NewsTools.Quotes;

namespace NewsTools.Relations;

/// <summary>Finds what somebody denies or leaves unanswered: what others said of them, or what the text says that they are blamed for.</summary>
internal sealed class Accusations(AttributionContext context, StatementLedger ledger, RelationLexicon lexicon)
{
    // So many statements, sentences and tokens before a denial may hold what is denied.
    private const int MostStatements = 8, MostSentences = 6, MostTokens = 240;

    // What counts for a statement as an accusation: that it blames, that it names who denies, each word in common.
    private const int Blames = 3, Names = 3, Enough = 3;

    private readonly ClauseWords _words = context.Words;

    /// <summary>The accusation nearest before a place.</summary>
    /// <param name="before">The place.</param>
    /// <param name="denier">Who denies it.</param>
    /// <param name="like">Words of what is denied.</param>
    /// <param name="isPointing">Whether the words point back to it (“the claim”), so that the last statement of another may be it.</param>
    public (Quote? Quote, TextSpan Span)? Find(int before, StatementParty? denier, HashSet<string> like, bool isPointing)
    {
        var quote = FindQuote(before, denier, like, isPointing);
        var blamed = FindBlame(before);
        if (blamed is { } span && (quote is null || span.Start > quote.Content[0].End))
            return (null, span);
        return quote is null ? null : (quote, quote.Content[0]);
    }

    private Quote? FindQuote(int before, StatementParty? denier, HashSet<string> like, bool isPointing)
    {
        var seen = 0;
        Quote? best = null, last = null;
        var most = Enough - 1;
        foreach (var quote in ledger.Before(before))
        {
            if (++seen > MostStatements)
                break;
            if (denier?.Says(quote) ?? false)
                continue;
            last ??= quote;
            var score = ledger.LemmasOf(quote).Count(like.Contains) + (IsBlaming(quote) ? Blames : 0) + (NamesParty(quote, denier) ? Names : 0);
            if (score > most)
                (best, most) = (quote, score);
        }
        return best ?? (isPointing ? last : null);
    }

    private bool IsBlaming(Quote quote) => quote.Cue is { } cue
        && (cue.Stance is Stance.Critical || lexicon.Noun(cue.Text) is RelationObjects.Accusation || !lexicon.Accusing(cue.Text).IsEmpty && quote.Cue.Stance is not Stance.Neutral);

    // Whether who denies it is named in it: by name or by a pronoun.
    private bool NamesParty(Quote quote, StatementParty? denier)
    {
        if (denier is null)
            return false;
        foreach (var span in quote.Content)
            foreach (var (_, entity, _) in context.Cast.MentionsIn(span))
                if (denier.Speaker.Entities.Any(one => one.Id == entity.Id) || denier.Speaker.OnBehalfOf?.Id == entity.Id)
                    return true;
        return false;
    }

    // “is charged with stealing morphine”: what stands behind the preposition, to the end of its clause.
    private TextSpan? FindBlame(int before)
    {
        var document = _words.Document;
        var last = document.TokenAt(before);
        if (last >= _words.Count)
            last = _words.Count - 1;
        var sentence = document.SentenceOf(last);
        var floor = Math.Max(last - MostTokens, document.Sentences[Math.Max(0, sentence - MostSentences)].First);
        for (var i = last - 1; i >= floor; i--)
            foreach (var preposition in lexicon.Accusing(_words[i]))
                if (_words.IsVerbForm(i) && FindBehind(i, preposition, last) is { } span)
                    return span;
        return null;
    }

    private TextSpan? FindBehind(int verb, string preposition, int limit)
    {
        const int Farthest = 10;
        limit = Math.Min(limit, _words.Document.Sentences[_words.Document.SentenceOf(verb)].End);
        for (var i = verb + 1; i < limit && i <= verb + Farthest; i++)
        {
            if (!_words.Is(i, preposition))
                continue;
            var end = i + 1;
            while (end < limit && !_words.IsComma(end) && !_words.IsStop(end) && !_words.IsMark(end))
                end++;
            return end > i + 1 ? _words.Document.SpanOf(i + 1, end) : null;
        }
        return null;
    }
}
