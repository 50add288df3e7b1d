using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Reads the titles and offices before a name.</summary>
internal sealed class TitlesBefore(NameWords words, NameTable names, TitleParts parts)
{
    private const int MostTitles = 4;
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    internal void Read(NameMention mention)
    {
        var first = mention.First;
        for (var guard = 0; guard < MostTitles && first > 0 && words.SameSentence(first, first - 1); guard++)
        {
            if (Adjoining(first) is not { } found)
                break;
            mention.Titles.Insert(0, found);
            if (found.IsCommon && (found.First > 0 && IsPossessor(found.First - 1) || IsPossessor(found.First)))
                mention.IsKinOfOther = true;
            first = found.First;
        }
        if (mention.Titles.Count == 0 && WithComplement(mention.First) is { } complement)
            mention.Titles.Add(complement);
        if (mention.Titles.Count < 2 && words.Key(first - 1) == "," && words.SameSentence(first, first - 2) && Apposed(mention, first - 2) is { } apposed)
            mention.Titles.Insert(0, apposed);
    }

    // A title or office that ends just before a name, with what modifies it.
    private TitleReading? Adjoining(int name)
    {
        var at = name - 1;
        string? status = null;
        if (words[at].Hyphenated && words.Is(at, ClosedClass.HyphenatedStatus) || words.Is(at, ClosedClass.PostposedStatus))
            status = words.Key(at--);
        if (at < 0 || names.IsTaken(at))
            return null;
        var length = _lexicon.Titles.Match(words, at, out var title);
        var officeLength = _lexicon.Offices.Match(words, at, out var office);
        if (length > 0 && !words[at - length + 1].IsCapital)
            length = 0; // titles are written with a capital; offices need not be
        if (length == 0 && officeLength == 0)
            return null;
        var head = at - Math.Max(length, officeLength) + 1;
        if (length >= officeLength)
            return title.Office is null ? new TitleReading(head, at + 1, title.Gender, head, at + 1, null, false)
                : parts.Grow(head, at + 1, name, new OfficeWord(title.Office, title.Gender, false), status);
        // “Fire chief Alvey at once”: a verb and its object
        if (words[head].IsCapital && words.StartsSentence(head) && !words[at].IsCapital && words.PartOfSpeech(head) == PartOfSpeech.Verb)
            return null;
        return parts.Grow(head, at + 1, name, office, status);
    }

    // “special envoy for Ukraine and Russia NAME”, “President of France NAME”
    private TitleReading? WithComplement(int name)
    {
        var preposition = OfficeNames.PrepositionBefore(words, names, name, out var office);
        return preposition < 0 ? null : parts.Grow(preposition - _lexicon.Offices.Match(words, preposition - 1, out _), preposition, name, office);
    }

    // “The company's chairwoman, NAME, said”
    private TitleReading? Apposed(NameMention mention, int last)
    {
        if (!IsClosed(mention))
            return null;
        var length = _lexicon.Offices.Match(words, last, out var office);
        var title = length > 0 ? parts.Grow(last - length + 1, last + 1, last + 1, office) : ApposedWithComplement(last);
        if (length > 0)
        {
            // “The chairman of the transition team, NAME”
            var before = title!.First - 1;
            if (words.Is(before, ClosedClass.ThirdPersonDeterminer)) before--;
            if (words.SameSentence(before, last) && words.Is(before, ClosedClass.RelationPreposition) && _lexicon.Offices.Match(words, before - 1, out office) is > 0 and var outer)
                title = parts.Grow(before - outer, before, last + 1, office);
        }
        return title is not null && IsDefinite(title.First) ? title : null;
    }

    // Whether a mark ends the apposition that a name is, or it ends the sentence.
    private bool IsClosed(NameMention mention)
    {
        var next = mention.End;
        if (_lexicon.Suffixes.TryGetValue(words.Key(next), out var suffix) && !suffix.IsKin && words[next].Shape == WordShape.Capitals)
            next++;
        return words.Key(next) is "," or "." or ";" or ":" or ")" or "—" or "–" or "" || words.Is(next, ClosedClass.GenitivePreposition) || words[mention.End].Sentence != words[mention.First].Sentence;
    }

    // “A spokesman for the governor, NAME”, “The chairman of the transition, NAME”
    private TitleReading? ApposedWithComplement(int last)
    {
        for (var at = last; at > 0 && last - at < 8 && words.SameSentence(at, last); at--)
        {
            if (words[at].Shape is WordShape.Mark && words.Key(at) != "&")
                return null;
            if (words.Is(at, ClosedClass.AffiliationPreposition) && _lexicon.Offices.Match(words, at - 1, out var office) is > 0 and var length)
                return parts.Grow(at - length, at, last + 1, office);
        }
        return null;
    }

    // Whether what stands before a title makes it a phrase of its own.
    private bool IsDefinite(int first) =>
        first == 0 || !words.SameSentence(first, first - 1) || words.Is(first - 1, ClosedClass.Determiner) || words.Is(first - 1, ClosedClass.CliticS) || words.Key(first - 1) == "'"
        || words.StartsSentence(first) || words[first].IsCapital || HasPossessive(first);

    private bool HasPossessive(int first)
    {
        for (var i = first; i < first + 6 && i < words.Count; i++)
            if (words[i].IsPossessive)
                return true;
        return false;
    }

    private bool IsPossessor(int at) => words[at].IsPossessive || words.Is(at, ClosedClass.PossessorDeterminer);
}
