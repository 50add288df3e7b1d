using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Cuts a stretch of text into the narrator's sentences, and tells utterances from fragments, titles of works and nicknames.</summary>
internal sealed class UnitBuilder(ClauseWords words, CueLexicon lexicon)
{
    // No sentence of the narrator is longer; text without stops is cut, which keeps the reading linear.
    private const int LongestUnit = 500;

    // No part of a clause is longer; UTF-16 units.
    private const int LongestFragment = 3000;

    private readonly Document _document = words.Document;
    private readonly string _text = words.Document.Text;

    /// <summary>The sentences of a stretch of text.</summary>
    /// <param name="region">The stretch: a block, or the inside of a quotation.</param>
    /// <param name="quotations">The quotations directly in it.</param>
    /// <param name="cancellation">Stops it.</param>
    public List<Unit> Build(TextSpan region, List<Quotation> quotations, CancellationToken cancellation)
    {
        var units = new List<Unit>();
        var unit = new Unit();
        var next = 0;
        for (var token = _document.TokenAt(region.Start); token < words.Count && _document.Tokens[token].Start < region.End;)
        {
            if ((token & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            while (next < quotations.Count && quotations[next].Outer.End <= _document.Tokens[token].Start)
                next++;
            if (unit.Items.Count == 0)
                unit.Items.EnsureCapacity(Math.Min(LongestUnit, _document.Sentences[_document.SentenceOf(token)].End - token));
            var inside = next < quotations.Count && quotations[next].Outer.Contains(_document.Tokens[token].Start) ? quotations[next] : null;
            if (inside is not null && !unit.Fragments.Contains(inside) && IsUtterance(inside, token, region, unit))
            {
                var end = token;
                while (end < words.Count && _document.Tokens[end].Start < inside.Outer.End)
                    end++;
                unit.Items.Add(new Item(token, end, inside));
                token = end;
                if (!Continues(inside, end, region, unit))
                    Close();
                continue;
            }
            if (inside is not null && !unit.Fragments.Contains(inside))
                unit.Fragments.Add(inside);
            unit.Items.Add(new Item(token, token + 1, null));
            var within = inside is not null && token + 1 < words.Count && _document.Tokens[token + 1].Start < inside.Outer.End;
            if (!within && (unit.Items.Count >= LongestUnit || EndsSentence(token) || BeforeUtterance(token, quotations, next) || words[token] is "." && token > unit.First && words.IsMark(token - 1) && token + 1 < words.Count && char.IsUpper(words[token + 1][0])))
                Close();
            token++;
        }
        Close();
        return units;

        void Close()
        {
            if (unit.Items.Count == 0)
                return;
            unit.IsBare = unit.Items.Any(i => i.Utterance is not null) && unit.Items.All(i => i.Utterance is not null || words.IsPunctuation(i.First));
            units.Add(unit);
            unit = new Unit();
        }
    }

    // A full stop before an opening mark and a capital ends a sentence of the narrator.
    private bool BeforeUtterance(int token, List<Quotation> quotations, int next)
    {
        if (words[token] is not ("." or "?" or "!"))
            return false;
        while (next < quotations.Count && quotations[next].Outer.Start < _document.Tokens[token].End)
            next++;
        return next < quotations.Count && token + 1 < words.Count && quotations[next].Outer.Contains(_document.Tokens[token + 1].Start)
            && StartsUpper(quotations[next].Inner.Of(_text));
    }

    private bool EndsSentence(int token)
    {
        var sentence = _document.Sentences[_document.SentenceOf(token)];
        return sentence.End == token + 1;
    }

    private bool IsUtterance(Quotation quotation, int first, TextSpan region, Unit unit)
    {
        var inner = quotation.Inner.Of(_text).Trim();
        if (inner.IsEmpty)
            return false;
        var count = CountWords(inner);
        if (count == 0)
            return false;
        var last = inner[^1];
        var terminal = last is '.' or '?' or '!' or ',' or '…' || last is '—' or '–' or '-' && count > 1 || !quotation.IsClosed;
        var upper = StartsUpper(inner);
        if (quotation.Inner.Length > LongestFragment || quotation.Previous is not null || quotation.Next is not null || !quotation.IsOpened)
            return true;
        var atStart = unit.Items.Count == 0 || unit.Items.All(i => i.Utterance is null && words.IsPunctuation(i.First));
        var previous = atStart ? -1 : unit.Items[^1].First;
        var afterUtterance = unit.Items.Exists(i => i.Utterance is not null);
        var name = IsName(inner, count);
        var next = _document.TokenAt(quotation.Outer.End);
        var nextInRegion = next < words.Count && _document.Tokens[next].Start < region.End;
        if (HasInnerSentences(inner) && (upper || atStart))
            return true;
        if (atStart)
        {
            if (!nextInRegion)
                return count > 1 || terminal;
            if (terminal && !(name && last == ',' && !CueFollows(next, region)))
                return true;
            return !name && count > 1 && upper && (words.IsComma(next) || words.IsDash(next)) && CueFollows(next + 1, region) || upper && count > 1 && CueFollows(next, region);
        }
        var afterBreak = words[previous] is ":" or "," or "—" or "–" or "--" or "―" or "-";
        if (words[previous] is ":")
            return upper && (count > 1 || terminal) || terminal && count > 1;
        if (terminal && words.IsComma(previous) && count > 3 && !words.HasFinite(unit.First, previous) && CueFollows(next, region))
            return true; // an adverbial, then the utterance
        if (afterUtterance && (afterBreak || words[previous] is ";"))
            return !name || terminal;
        if (words.IsComma(previous) && name && count < 4 && previous > unit.First && !IsCueOrAddressee(previous - 1) && !CueFollows(next, region))
            return false; // “his show, ‘The Hour.’”
        if (words.Is(previous, ClosedClass.ComparisonMarker))
            return upper && terminal && count > 4; // “as saying”, not “criticized it as ‘a farce’”
        if (afterBreak || IsCueOrAddressee(previous))
            return upper && (!name && count > 2 || terminal && (!name || last != ',') && (afterBreak || !name));
        return upper && !name && count > 4 && terminal && last != ',' && HasVerb(quotation);
    }

    private bool HasVerb(Quotation quotation)
    {
        for (var i = _document.TokenAt(quotation.Inner.Start); i < words.Count && _document.Tokens[i].Start < quotation.Inner.End; i++)
            if (words.IsFinite(i))
                return true;
        return false;
    }

    private bool IsCueOrAddressee(int token)
    {
        foreach (var (verb, _) in lexicon.Verbs(words[token]))
            if (verb.Takes(CueFrames.Direct))
                return true;
        return lexicon.IsAddressee(words[token]) || words.IsAny(token, ClosedClass.ObjectPronoun, ClosedClass.SecondPerson, ClosedClass.Complementizer) || words.IsTime(token);
    }

    // A cue within a few words and before any other clause: “…!” the old king cried.
    private bool CueFollows(int token, TextSpan region)
    {
        for (var i = token; i < words.Count && i < token + 30 && _document.Tokens[i].Start < region.End; i++)
        {
            if (words.IsStop(i) || words.IsMark(i) || words[i] is ":")
                return false;
            foreach (var (verb, _) in lexicon.Verbs(words[i]))
                if (verb.Takes(CueFrames.Direct) && words.Pos(i) is PartOfSpeech.Verb or PartOfSpeech.Aux)
                    return true;
            if (words.IsFinite(i) && !words.IsAuxiliary(i))
                return false;
        }
        return false;
    }

    private bool Continues(Quotation quotation, int next, TextSpan region, Unit unit)
    {
        if (next >= words.Count || _document.Tokens[next].Start >= region.End)
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
        return unit.Items.Count > 1 || CueFollows(next, region) || !char.IsUpper(words[next][0]);
    }

    private static bool HasInnerSentences(ReadOnlySpan<char> inner)
    {
        for (var i = 1; i + 2 < inner.Length; i++)
            if (inner[i] is '.' or '?' or '!' && inner[i + 1] == ' ' && char.IsUpper(inner[i + 2]) && char.IsLower(inner[i - 1]) && i > 3)
                return true;
        return false;
    }

    private static bool StartsUpper(ReadOnlySpan<char> inner)
    {
        foreach (var unit in inner)
        {
            if (char.IsLetter(unit))
                return char.IsUpper(unit);
            if (char.IsDigit(unit) || unit is '$' or '£' or '€' or '#' or '@' or '…')
                return true;
        }
        return false;
    }

    internal static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        foreach (var unit in text)
        {
            var letter = char.IsLetterOrDigit(unit);
            if (letter && !inside)
                count++;
            inside = letter || inside && unit is '\'' or '’' or '-';
        }
        return count;
    }

    /// <summary>Whether every word that titles capitalise is capitalised: the name of a work, an event, a nickname.</summary>
    internal static bool IsName(ReadOnlySpan<char> text, int count)
    {
        if (count > 10)
            return false;
        text = text.TrimEnd(",.");
        int capitals = 0, small = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim("(),:;'’“”\"");
            if (word.IsEmpty)
                continue;
            if (char.IsUpper(word[0]) || char.IsDigit(word[0]))
                capitals++;
            else if (word.Length <= 4)
                small++;
            else
                return false;
        }
        return (capitals > small || capitals > 1) && (count > 1 || capitals == 1) && text.IndexOfAny(",.?!;") < 0 && !(count == 1 && text is "Yes" or "No");
    }
}
