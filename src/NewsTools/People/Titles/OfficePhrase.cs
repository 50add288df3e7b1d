using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Reads a noun phrase whose head is an office: “a doctor”, “the company's chief financial officer”, “director of the Tannis Institute”.</summary>
internal sealed class OfficePhrase(NameWords words, NameTable names, TitleContext context, TitleParts parts)
{
    private const int LongestPhrase = 9, LongestComplement = 16;
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    /// <summary>Adds the offices of a phrase to a mention.</summary>
    /// <param name="mention">The name before it.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="needsEnd">Whether it must end with the office and its complement.</param>
    internal void Read(NameMention mention, int at, bool needsEnd)
    {
        if (!words.SameSentence(mention.First, at))
            return;
        var first = words.Is(at, ClosedClass.Determiner) ? at + 1 : at;
        for (var last = first; words.SameSentence(last, at) && last - first < LongestPhrase; last++)
        {
            if (!MayHold(last))
                return;
            var (length, office) = OfficeEnding(last);
            if (length == 0 || last - length + 1 < first)
                continue;
            // the head is the last office word of the noun phrase; “secretary of state” is one office
            if (words.Is(last + 1, ClosedClass.GenitivePreposition) && words.SameSentence(at, last + 2) && _lexicon.Offices.Match(words, last + 2, out var longer) is var longerLength && longerLength >= length + 2)
                (last, length, office) = (last + 2, longerLength, longer);
            var next = last + 1;
            var goesOn = words.SameSentence(next, at);
            if (goesOn && IsPartOfPhrase(next))
                continue;
            if (goesOn && names.IsPerson(next))
                return; // the title of the next in a list
            if (goesOn && needsEnd && words[next].Shape != WordShape.Mark && !words.Is(next, ClosedClass.NounPhraseSequel))
                continue;
            if (BeginsAnother(next))
                return;
            var end = WithComplement(next, at);
            if (end > next && context.HoldsPerson(next, end + 1))
                return; // the title of the next in a list
            mention.Titles.Add(Describe(first, last - length + 1, last + 1, end, office!));
            if (words.Is(end, ClosedClass.AdditiveConjunction)) // “a doctor and former senator”
                Read(mention, end + 1, needsEnd: true);
            return;
        }
    }

    // Whether a word may stand in the phrase.
    private bool MayHold(int at)
    {
        ref readonly var word = ref words[at];
        if (names.IsPerson(at) && !words.Is(at + 1, ClosedClass.CliticS))
            return false;
        if (word.Shape == WordShape.Mark && word.Key != "&" || context.IsFunctionWord(at) && !word.IsPossessive)
            return false;
        return word.IsCapital || word.IsPossessive || word.Shape == WordShape.Number || word.Hyphenated || context.IsModifier(at) || _lexicon.Offices.Match(words, at, out _) > 0;
    }

    private (int Length, OfficeWord? Office) OfficeEnding(int last)
    {
        var length = _lexicon.Offices.Match(words, last, out var office);
        var titleLength = _lexicon.Titles.Match(words, last, out var title);
        return titleLength > length && title.Office is not null ? (titleLength, new OfficeWord(title.Office, title.Gender, false)) : (length, office);
    }

    // Whether the word behind an office belongs to the same noun phrase, so that its head is still to come.
    private bool IsPartOfPhrase(int next) =>
        words[next].Hyphenated || words[next].IsCapital && !names.IsPerson(next) || words.Is(next, ClosedClass.PostposedAdjective) || _lexicon.Offices.Match(words, next, out _) > 0
        || words[next].Shape == WordShape.Lower && words.PartOfSpeech(next) == PartOfSpeech.Noun && !context.IsFunctionWord(next);

    // “…, a doctor, and Marsh”: the next of a list.
    private bool BeginsAnother(int next) =>
        words.Is(next, ClosedClass.AdditiveConjunction) && next + 1 < words.Count && (names.IsPerson(next + 1) || _lexicon.Titles.Match(words, next + 1, out _) > 0);

    private TitleReading Describe(int first, int head, int headEnd, int end, OfficeWord office)
    {
        string? status = null;
        for (var i = first; i < head; i++)
            status ??= _lexicon.StatusOf(words.Key(i));
        string? place = null, organization = null;
        for (var i = head - 1; i > first; i--)
            if (words[i].IsPossessive)
            {
                (place, organization) = parts.OwnerOf(i - 1, headEnd - 1);
                first = i + 1;
                break;
            }
        return parts.Describe(first, head, headEnd, end, office, status, place, organization);
    }

    // Takes in “of the Tannis Institute”, “for Ukraine and Russia”: up to a mark, a verb or “who”.
    private int WithComplement(int end, int from)
    {
        if (!words.SameSentence(end, from) || !words.Is(end, ClosedClass.NominalPreposition))
            return end;
        var last = end;
        for (var at = end + 1; words.SameSentence(at, from) && at - end < LongestComplement && !EndsComplement(at); at++)
            if (!words.Is(at, ClosedClass.PhraseLink))
                last = at;
        return last == end ? end : last + 1;
    }

    private bool EndsComplement(int at)
    {
        if (words[at].Shape == WordShape.Mark && words.Key(at) != "&" || words.Is(at, ClosedClass.RelativePronoun) || words.Is(at, ClosedClass.ReportingVerb))
            return true;
        return words[at].Shape == WordShape.Lower && words.PartOfSpeech(at) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Pron && !words.Is(at, ClosedClass.PossessiveDeterminer);
    }
}
