using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Cuts a stretch of text into the narrator's sentences, and tells utterances from fragments, titles of works and nicknames.</summary>
internal sealed class SentenceBuilder(ClauseWords words)
{
    // No sentence of the narrator is longer; text without stops is cut, which keeps the reading linear.
    private const int LongestSentence = 500;

    // No name and office below or beside a quotation is longer; words.
    private const int LongestSignature = 16;

    // No part of a clause is longer; UTF-16 units.
    private const int LongestFragment = 3000;

    private readonly CueFinder _cues = new(words);
    private readonly Document _document = words.Document;
    private readonly string _text = words.Document.Text;

    private sealed class Pending
    {
        public List<SentencePiece> Pieces { get; } = [];
        public List<Quotation> Fragments { get; } = [];
    }

    /// <summary>The sentences of a stretch of text.</summary>
    /// <param name="region">The stretch: a block, or the inside of a quotation.</param>
    /// <param name="quotations">The quotations directly in it.</param>
    /// <param name="cancellation">Stops it.</param>
    public List<NarratorSentence> Build(TextSpan region, List<Quotation> quotations, CancellationToken cancellation)
    {
        var sentences = new List<NarratorSentence>();
        var pending = new Pending();
        var next = 0;
        for (var token = _document.TokenAt(region.Start); token < words.Count && words.StartOf(token) < region.End;)
        {
            if ((token & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            while (next < quotations.Count && quotations[next].Outer.End <= words.StartOf(token))
                next++;
            var inside = next < quotations.Count && quotations[next].Outer.Contains(words.StartOf(token)) ? quotations[next] : null;
            if (inside is not null && !pending.Fragments.Contains(inside) && IsUtterance(inside, region, pending))
            {
                var end = EndOf(inside, token);
                pending.Pieces.Add(new SentencePiece(token, end, inside));
                token = end;
                if (!GoesOn(inside, end, region, pending))
                    Close();
                continue;
            }
            if (inside is not null && !pending.Fragments.Contains(inside))
                pending.Fragments.Add(inside);
            pending.Pieces.Add(new SentencePiece(token, token + 1, null));
            var goesOn = inside is not null && token + 1 < words.Count && words.StartOf(token + 1) < inside.Outer.End;
            if (!goesOn && (pending.Pieces.Count >= LongestSentence || EndsSentence(token, pending.Pieces[0].First) || PrecedesUtterance(token, quotations, next)))
                Close();
            token++;
        }
        Close();
        return sentences;

        void Close()
        {
            if (pending.Pieces.Count == 0)
                return;
            var isBare = pending.Pieces.Exists(piece => piece.Utterance is not null) && pending.Pieces.TrueForAll(piece => piece.Utterance is not null || words.IsPunctuation(piece.First));
            // Copies take no more room than they need: a text may have very many sentences.
            sentences.Add(new NarratorSentence([.. pending.Pieces], [.. pending.Fragments], isBare, _cues));
            pending.Pieces.Clear();
            pending.Fragments.Clear();
        }
    }

    private int EndOf(Quotation quotation, int token)
    {
        while (token < words.Count && words.StartOf(token) < quotation.Outer.End)
            token++;
        return token;
    }

    // A full stop before an opening mark and a capital ends a sentence of the narrator.
    private bool PrecedesUtterance(int token, List<Quotation> quotations, int next)
    {
        if (words[token] is not ("." or "?" or "!"))
            return false;
        while (next < quotations.Count && quotations[next].Outer.Start < _document.Tokens[token].End)
            next++;
        return next < quotations.Count && token + 1 < words.Count && quotations[next].Outer.Contains(words.StartOf(token + 1))
            && MarkedText.StartsUpper(quotations[next].Inner.Of(_text));
    }

    // With the sentence of the document, or at a full stop behind a mark and before a capital.
    private bool EndsSentence(int token, int first) =>
        _document.Sentences[_document.SentenceOf(token)].End == token + 1
        || words[token] is "." && token > first && words.IsMark(token - 1) && token + 1 < words.Count && char.IsUpper(words[token + 1][0]);

    // Whether words in marks are an utterance of their own rather than a part of the clause around them.
    private bool IsUtterance(Quotation quotation, TextSpan region, Pending pending)
    {
        var inner = quotation.Inner.Of(_text).Trim();
        var count = MarkedText.CountWords(inner);
        if (count == 0)
            return false;
        if (quotation.Inner.Length > LongestFragment || quotation.Previous is not null || quotation.Next is not null || !quotation.IsOpened)
            return true;
        var last = inner[^1];
        var isTerminated = last is '.' or '?' or '!' or ',' or '…' || last is '—' or '–' or '-' && count > 1 || !quotation.IsClosed;
        var isAtStart = pending.Pieces.TrueForAll(piece => piece.Utterance is null && words.IsPunctuation(piece.First));
        if (MarkedText.HasInnerSentences(inner) && (MarkedText.StartsUpper(inner) || isAtStart))
            return true;
        return isAtStart ? IsUtteranceAtStart(quotation, inner, count, isTerminated, region) : IsUtteranceInside(quotation, inner, count, isTerminated, region, pending);
    }

    private bool IsUtteranceAtStart(Quotation quotation, ReadOnlySpan<char> inner, int count, bool isTerminated, TextSpan region)
    {
        var next = _document.TokenAt(quotation.Outer.End);
        if (next >= words.Count || words.StartOf(next) >= region.End)
            return count > 1 || isTerminated;
        var isName = MarkedText.IsName(inner, count, words.Cues);
        if (isTerminated && !(isName && inner[^1] == ',' && !CueFollows(next, region)))
            return true;
        var isUpper = count > 1 && MarkedText.StartsUpper(inner);
        if (isUpper && !isName && IsSignature(next, region))
            return true;
        return isUpper && (!isName && (words.IsComma(next) || words.IsDash(next)) && CueFollows(next + 1, region) || CueFollows(next, region));
    }

    // A list of decisions by what stands before the mark: each holds only where none above it does, so it stays in one piece.
    private bool IsUtteranceInside(Quotation quotation, ReadOnlySpan<char> inner, int count, bool isTerminated, TextSpan region, Pending pending)
    {
        var first = pending.Pieces[0].First;
        var previous = pending.Pieces[^1].First;
        var next = _document.TokenAt(quotation.Outer.End);
        var isUpper = MarkedText.StartsUpper(inner);
        var isName = MarkedText.IsName(inner, count, words.Cues);
        var isBehindBreak = words[previous] is ":" or "," or "—" or "–" or "--" or "―" or "-";
        if (words[previous] is ":")
            return isUpper && isTerminated || (isUpper || isTerminated) && count > 1;
        if (words.IsComma(previous) && words.Is(previous - 1, ClosedClass.WorkNoun) && inner[^1] == ',' && !words.HasFinite(first, previous) && (isName || !CueFollows(next, region)))
            return false; // “in his novel, ‘Ask the Tide to Wait,’ Rand suggested”
        if (isTerminated && words.IsComma(previous) && count > 3 && !words.HasFinite(first, previous) && CueFollows(next, region))
            return true; // an adverbial, then the utterance
        if ((isBehindBreak || words[previous] is ";") && pending.Pieces.Exists(piece => piece.Utterance is not null))
            return !isName || isTerminated;
        if (words.IsComma(previous) && isName && count < 4 && previous > first && !IsCueOrAddressee(previous - 1) && !CueFollows(next, region))
            return false; // “his show, ‘The Hour.’”
        if (words.Is(previous, ClosedClass.ComparisonMarker))
            return isUpper && isTerminated && count > 4; // “as saying”, not “criticized it as ‘a farce’”
        if (!isUpper)
            return false;
        if (isBehindBreak)
            return !isName && count > 2 || isTerminated && !(isName && inner[^1] == ',');
        if (IsCueOrAddressee(previous))
            return !isName && (count > 2 || isTerminated);
        return !isName && count > 4 && isTerminated && inner[^1] != ',' && HasVerb(quotation);
    }

    // “— NAME, office” up to the end.
    private bool IsSignature(int dash, TextSpan region)
    {
        if (!words.IsDash(dash) || dash + 1 >= words.Count || words.StartOf(dash + 1) >= region.End || words.Pos(dash + 1) is not PartOfSpeech.Propn)
            return false;
        for (var i = dash + 1; i < words.Count && words.StartOf(i) < region.End; i++)
            if (words.IsFinite(i) || words.IsMark(i) || i > dash + LongestSignature)
                return false;
        return true;
    }

    private bool HasVerb(Quotation quotation)
    {
        for (var i = _document.TokenAt(quotation.Inner.Start); i < words.Count && words.StartOf(i) < quotation.Inner.End; i++)
            if (words.IsFinite(i))
                return true;
        return false;
    }

    private bool IsCueOrAddressee(int token)
    {
        foreach (var (verb, _) in words.Cues.Verbs(words[token]))
            if (verb.Takes(CueFrames.Direct))
                return true;
        return words.Cues.IsAddressee(words[token]) || words.IsAny(token, ClosedClass.ObjectPronoun, ClosedClass.SecondPerson, ClosedClass.Complementizer) || words.IsTime(token);
    }

    // A cue within a few words and before any other clause: “…!” the old king cried.
    private bool CueFollows(int token, TextSpan region)
    {
        for (var i = token; i < words.Count && i < token + 30 && words.StartOf(i) < region.End; i++)
        {
            if (words.IsMark(i) && i + 2 < words.Count && words.IsMark(i + 2) && words.IsName(i + 1))
            {
                i += 2; // a nickname
                continue;
            }
            if (words.IsStop(i) || words.IsMark(i) || words[i] is ":")
                return false;
            foreach (var (verb, _) in words.Cues.Verbs(words[i]))
                if (verb.Takes(CueFrames.Direct) && words.Pos(i) is PartOfSpeech.Verb or PartOfSpeech.Aux)
                    return true;
            if (words.IsFinite(i) && !words.IsAuxiliary(i))
                return false;
        }
        return false;
    }

    // Whether a sentence goes on behind an utterance.
    private bool GoesOn(Quotation quotation, int next, TextSpan region, Pending pending)
    {
        if (next >= words.Count || words.StartOf(next) >= region.End)
            return false;
        var inner = quotation.Inner.Of(_text).TrimEnd();
        var last = inner.IsEmpty ? ' ' : inner[^1];
        if (words.IsPunctuation(next) && !words.IsMark(next) && !words.IsDash(next))
            return true; // the sentence's own stop, a comma, a bracket
        if (words.IsDash(next))
            return true;
        if (words.IsMark(next))
            return false;
        if (last is ',' || char.IsLower(words[next][0]))
            return true;
        if (last is '.')
            return false;
        if (last is '?' or '!' or '…' or '—' or '–' or '-')
            return CueFollows(next, region);
        return pending.Pieces.Count > 1 || CueFollows(next, region) || !char.IsUpper(words[next][0]);
    }
}
