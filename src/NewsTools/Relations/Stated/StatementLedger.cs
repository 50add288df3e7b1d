using NewsTools.Language;

namespace NewsTools.Relations;

/// <summary>The attributions of an article in the order of the text, to be asked for who said what before.</summary>
internal sealed class StatementLedger
{
    // As many statements are looked through for an earlier one: so that an article of thousands takes no time with its square.
    private const int Farthest = 300;

    private readonly Document _document;
    private readonly Quote[] _quotes;
    private readonly Dictionary<Quote, HashSet<string>> _lemmas = [];

    public StatementLedger(Document document, IEnumerable<Quote> quotes)
    {
        _document = document;
        _quotes = [.. quotes.SelectMany(quote => quote.WithNested()).OrderBy(StartOf)];
    }

    /// <summary>All attributions, in the order of the text.</summary>
    public IReadOnlyList<Quote> All => _quotes;

    /// <summary>Where an attribution begins: with its content or with its source.</summary>
    public static int StartOf(Quote quote) => Math.Min(quote.Content[0].Start, Math.Min(quote.Source?.Span.Start ?? int.MaxValue, quote.Cue?.Span.Start ?? int.MaxValue));

    /// <summary>The attributions that begin before a place, the nearest first.</summary>
    public IEnumerable<Quote> Before(int place)
    {
        var end = FirstFrom(place);
        for (var i = end - 1; i >= 0 && end - i <= Farthest; i--)
            yield return _quotes[i];
    }

    /// <summary>The attributions that begin in a range, or whose cue stands in it.</summary>
    public IEnumerable<Quote> In(TextSpan span)
    {
        for (var i = Math.Max(0, FirstFrom(span.Start) - 2); i < _quotes.Length && StartOf(_quotes[i]) < span.End; i++)
            if (StartOf(_quotes[i]) >= span.Start || _quotes[i].Cue?.Span is { } cue && span.Contains(cue))
                yield return _quotes[i];
    }

    /// <summary>The statement that somebody made before a place and that has most words in common with some others; of equals the latest.</summary>
    /// <param name="party">Who.</param>
    /// <param name="before">The place.</param>
    /// <param name="except">A statement that it is not.</param>
    /// <param name="like">Words that it may share.</param>
    public Quote? Earlier(StatementParty party, int before, Quote? except, HashSet<string> like)
    {
        const int MostCompared = 8;
        Quote? best = null;
        var most = -1;
        var compared = 0;
        foreach (var quote in Before(before))
        {
            if (quote == except || !party.Says(quote) || quote.NestedIn == except && except is not null)
                continue;
            var shared = LemmasOf(quote).Count(like.Contains);
            if (shared > most)
                (best, most) = (quote, shared);
            if (++compared == MostCompared)
                break;
        }
        return best;
    }

    /// <summary>The lemmas of the words of content of an attribution.</summary>
    public HashSet<string> LemmasOf(Quote quote)
    {
        if (!_lemmas.TryGetValue(quote, out var lemmas))
            _lemmas.Add(quote, lemmas = [.. quote.Content.SelectMany(span => Lemmas(span))]);
        return lemmas;
    }

    /// <summary>The lemmas of the words of content in a range.</summary>
    public HashSet<string> Lemmas(TextSpan span)
    {
        var lemmas = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = _document.TokenAt(span.Start); i < _document.Tokens.Length && _document.Tokens[i].Start < span.End; i++)
            if (_document.PartOfSpeech(i) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Verb or PartOfSpeech.Num && !_document.Is(i, ClosedClass.FunctionWord))
                lemmas.Add(_document.Lemma(i));
        return lemmas;
    }

    private int FirstFrom(int place)
    {
        int low = 0, high = _quotes.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (StartOf(_quotes[middle]) < place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
