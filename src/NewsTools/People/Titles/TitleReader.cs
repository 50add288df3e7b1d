using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Reads the titles, offices, ages and party tags before and after a name.</summary>
internal sealed class TitleReader(NameWords words, NameFinder names)
{
    private const int LongestTitle = 14;
    private readonly PeopleLexicon _lexicon = PeopleLexicon.Shared;

    /// <summary>Reads what stands around each name.</summary>
    internal void Read(List<NameMention> people, CancellationToken cancellation)
    {
        for (var i = 0; i < people.Count; i++)
        {
            if ((i & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var mention = people[i];
            ReadBefore(mention);
            ReadAfter(mention);
            foreach (var title in mention.Titles)
                if (title.Gender != Gender.Unstated && mention.StatedGender == Gender.Unstated)
                    mention.StatedGender = title.Gender;
        }
    }

    private void ReadBefore(NameMention mention)
    {
        var first = mention.First;
        for (var guard = 0; guard < 4 && first > 0 && words.SameSentence(first, first - 1); guard++)
        {
            if (MatchBefore(first) is not { } found)
                break;
            mention.Titles.Insert(0, found);
            if (found.IsCommon && found.First > 0 && IsPossessor(found.First - 1) || found.IsCommon && IsPossessor(found.First))
                mention.IsKinOfOther = true;
            first = found.First;
        }
        if (first == mention.First && mention.Titles.Count == 0 && ReadWithComplement(mention.First) is { } complement)
            mention.Titles.Add(complement);
        if (mention.Titles.Count < 2 && words.Key(first - 1) == "," && words.SameSentence(first, first - 2) && ReadApposedBefore(mention, first - 2) is { } apposed)
            mention.Titles.Insert(0, apposed);
    }

    // A title or office that ends just before a name, with what modifies it.
    private TitleReading? MatchBefore(int name)
    {
        var at = name - 1;
        string? status = null;
        if (words[at].Hyphenated && _lexicon.Is(words.Key(at), ContextRoles.HyphenStatus) || _lexicon.Is(words.Key(at), ContextRoles.Status))
            status = words.Key(at--);
        if (at < 0 || names.IsTaken(at))
            return null;
        var length = _lexicon.Titles.Match(words, at, out var title);
        var officeLength = _lexicon.Offices.Match(words, at, out var office);
        if (length > 0 && !words[at - length + 1].IsCapital)
            length = 0; // titles are written with a capital; offices need not be
        if (length == 0 && officeLength == 0)
            return null;
        if (length >= officeLength)
        {
            var head = at - length + 1;
            if (title.Office is null)
                return new TitleReading(head, at + 1, title.Gender, head, at + 1, null, false);
            return Grow(head, at + 1, name, title.Gender, title.Office, false, status);
        }
        var start = at - officeLength + 1;
        if (words[start].IsCapital && words.StartsSentence(start) && !words[at].IsCapital && words.PartOfSpeech(start) == PartOfSpeech.Verb)
            return null;
        return Grow(start, at + 1, name, office.Gender, office.Form, office.IsCommon, status);
    }

    // Takes in what stands before an office: “former”, “U.S.”, “Kremlin”, “the company's”, “senior foreign policy”.
    private TitleReading Grow(int head, int headEnd, int end, Gender gender, string office, bool isCommon, string? status)
    {
        var first = head;
        string? place = null, organization = null;
        for (var at = head - 1; at >= 0 && words.SameSentence(at, head) && head - at < LongestTitle; at--)
        {
            ref readonly var word = ref words[at];
            if (StatusOf(word.Key) is { } limits)
            {
                status ??= limits;
                first = at;
                continue;
            }
            if (word.IsPossessive)
            {
                // “Israel's”, “the company's”: whose office it is, not a part of the title
                (place, organization) = Owner(at - 1, head);
                break;
            }
            if (word.IsCapital && !IsFunctionWord(at) && !IsPersonAt(at))
            {
                first = at;
                continue;
            }
            if (word.Shape == WordShape.Lower && !names.IsTaken(at) && IsModifier(at))
            {
                first = at;
                continue;
            }
            if (word.Key is "&" && at > 0 && words[at - 1].IsCapital)
                continue;
            break;
        }
        var title = Describe(first, head, headEnd, end, gender, office, isCommon, status);
        return title with { Place = title.Place ?? place, Organization = title.Organization ?? organization };
    }

    // Who stands before a possessive: a place, or an organisation.
    private (string? Place, string? Organization) Owner(int last, int head)
    {
        if (!words.SameSentence(last, head) || !words[last].IsWord || IsPersonAt(last))
            return (null, null);
        var first = last;
        while (first > 0 && words.SameSentence(first, first - 1) && (words[last].IsCapital ? words[first - 1].IsCapital : IsModifier(first - 1) && words[first - 1].Shape == WordShape.Lower)
            && !IsFunctionWord(first - 1) && !IsPersonAt(first - 1) && last - first < 6)
            first--;
        var text = words.TextOf(first, last + 1);
        return PlaceAt(first) == last + 1 - first || names.OtherAt(first) == EntityKind.Location ? (text, null) : (null, text);
    }

    // “special envoy for Ukraine and Russia NAME”, “President of France NAME”
    private TitleReading? ReadWithComplement(int name)
    {
        var hasCapital = false;
        for (var at = name - 1; at > 0 && name - at <= 10 && words.SameSentence(at, name); at--)
        {
            ref readonly var word = ref words[at];
            if (IsPersonAt(at) || word.Shape is WordShape.Mark or WordShape.Number)
                return null;
            if (word.Key is "of" or "for" or "to" && word.Shape == WordShape.Lower)
            {
                var length = _lexicon.Offices.Match(words, at - 1, out var office);
                if (length == 0)
                    continue;
                if (!hasCapital || at == name - 1 || office.IsCommon)
                    return null;
                return Grow(at - length, at, name, office.Gender, office.Form, office.IsCommon, null);
            }
            if (word.IsCapital)
                hasCapital = true;
            else if (word.Key is not ("the" or "and" or "&" or "'s"))
                return null;
        }
        return null;
    }

    // “The company's chairwoman, NAME, said”
    private TitleReading? ReadApposedBefore(NameMention mention, int at)
    {
        var next = words.Key(mention.End);
        if (_lexicon.Suffixes.TryGetValue(next, out var kin) && !kin && words[mention.End].Shape == WordShape.Capitals)
            next = words.Key(mention.End + 1);
        if (!(next is "," or "." or ";" or ":" or ")" or "—" or "–" or "" or "of" || words[mention.End].Sentence != words[mention.First].Sentence))
            return null;
        var length = _lexicon.Offices.Match(words, at, out var office);
        if (length == 0)
        {
            // “A spokesman for the governor, NAME”, “The chairman of the transition, NAME”
            for (var back = at; back > 0 && at - back < 8 && words.SameSentence(back, at); back--)
            {
                if (words[back].Shape is WordShape.Mark && words.Key(back) != "&")
                    return null;
                if (words.Key(back) is "of" or "for" or "at" or "in" or "to" && _lexicon.Offices.Match(words, back - 1, out office) is > 0 and var inner)
                {
                    var complement = Grow(back - inner, back, at + 1, office.Gender, office.Form, office.IsCommon, null);
                    return IsDefinite(complement.First) ? complement : null;
                }
            }
            return null;
        }
        var grown = Grow(at - length + 1, at + 1, at + 1, office.Gender, office.Form, office.IsCommon, null);
        var before = grown.First - 1;
        if (words.Key(before) is "the" or "a" or "an" or "his" or "her" or "its") before--;
        if (words.SameSentence(before, at) && words.Key(before) is "of" or "for" or "to" && _lexicon.Offices.Match(words, before - 1, out office) is > 0 and var outer)
            grown = Grow(before - outer, before, at + 1, office.Gender, office.Form, office.IsCommon, null);
        return IsDefinite(grown.First) ? grown : null;
    }

    // Whether what stands before a title makes it a phrase of its own.
    private bool IsDefinite(int first) =>
        first == 0 || !words.SameSentence(first, first - 1) || words.Key(first - 1) is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "our" or "my" or "one" or "'s" or "'"
        || words.StartsSentence(first) || words[first].IsCapital || HasPossessive(first);

    private bool HasPossessive(int first)
    {
        for (var i = first; i < first + 6 && i < words.Count; i++)
            if (words[i].IsPossessive)
                return true;
        return false;
    }

    private void ReadAfter(NameMention mention)
    {
        var at = mention.End;
        if (at >= words.Count || !words.SameSentence(mention.First, at))
            return;
        var mark = words.Key(at);
        if (mark is "(" && PartyTag(at + 1, mention))
            return;
        if (mark is "," or "—" or "–" or "--" or "(")
        {
            at++;
            if (words.SameSentence(mention.First, at) && words[at].Shape == WordShape.Number && words[at].End - words[at].Start <= 3 && words.Key(at + 1) is "," or "." or ")"
                && int.TryParse(words.Text.AsSpan(words[at].Start, words[at].End - words[at].Start), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var age)
                && age is > 0 and < 125)
            {
                mention.Age = age;
                if (words.Key(at + 1) != ",")
                    return;
                at += 2;
            }
            if (PartyTag(at, mention))
                return;
            if (!words.SameSentence(mention.First, at))
                return;
            if (words.Key(at) == "who")
                ReadPredicate(mention, at + 1);
            else if (PostNominal(mention, at))
            {
                if (words.Key(at + 1) == ",")
                    ReadPhrase(mention, at + 2, needsEnd: true);
            }
            else
                ReadPhrase(mention, at, needsEnd: true);
            return;
        }
        if (PostNominal(mention, at))
            at++;
        if (words.Key(at) is "who" or "is" or "was" or "became" or "remains" or "has" or "served" or "serves")
            ReadPredicate(mention, words.Key(at) == "who" ? at + 1 : at);
    }

    // “, MD,”, “, KC,”
    private bool PostNominal(NameMention mention, int at)
    {
        if (!words.SameSentence(mention.First, at) || words[at].Shape != WordShape.Capitals && !words.Key(at).StartsWith("ph", StringComparison.Ordinal) || names.IsTaken(at)
            || !_lexicon.Suffixes.TryGetValue(words.Key(at), out var kin) || kin)
            return false;
        mention.Titles.Add(new TitleReading(at, at + 1, Gender.Unstated, at, at + 1, null, false));
        return true;
    }

    // “is the mayor of …”, “was elected president”
    private void ReadPredicate(NameMention mention, int at)
    {
        if (words.Key(at) is "has" && words.Key(at + 1) is "been" or "served")
            at++;
        var verb = words.Key(at);
        if (verb is not ("is" or "was" or "became" or "remains" or "been" or "serves" or "served"))
            return;
        at++;
        if (words.Key(at) is "now" or "also" or "still" or "then" or "currently" or "elected" or "named" or "appointed" or "sworn" or "once")
            at++;
        if (words.Key(at) == "as")
            at++;
        ReadPhrase(mention, at, needsEnd: false);
    }

    // A noun phrase whose head is an office: “a doctor”, “the company's chief financial officer”, “director of the Tannis Institute”.
    private void ReadPhrase(NameMention mention, int at, bool needsEnd)
    {
        if (!words.SameSentence(mention.First, at))
            return;
        var first = at;
        var hasDeterminer = words.Key(at) is "a" or "an" or "the" or "its" or "his" or "her" or "their" or "our" or "my" or "one";
        if (hasDeterminer)
            first++;
        for (var end = first; end < words.Count && words.SameSentence(end, at) && end - first < 9; end++)
        {
            ref readonly var word = ref words[end];
            if (IsPersonAt(end) && words.Key(end + 1) != "'s")
                return;
            if (word.Shape == WordShape.Mark && word.Key != "&" || IsFunctionWord(end) && !word.IsPossessive)
                return;
            if (!(word.IsCapital || word.IsPossessive || word.Shape == WordShape.Number || word.Hyphenated || IsModifier(end) || _lexicon.Offices.Match(words, end, out _) > 0))
                return;
            var length = _lexicon.Offices.Match(words, end, out var office);
            var titleLength = _lexicon.Titles.Match(words, end, out var title);
            if (titleLength > length && title.Office is not null)
                (length, office) = (titleLength, new OfficeWord(title.Office, title.Gender, false));
            if (length == 0 || end - length + 1 < first)
                continue;
            // the head is the last office word of the noun phrase; “secretary of state” is one office
            if (words.Key(end + 1) == "of" && words.SameSentence(at, end + 2) && _lexicon.Offices.Match(words, end + 2, out var longer) is var longerLength && longerLength >= length + 2)
                (end, length, office) = (end + 2, longerLength, longer);
            var next = end + 1;
            if (words.SameSentence(next, at) && (_lexicon.Offices.Match(words, next, out _) > 0 || words[next].IsCapital && !IsPersonAt(next) || words[next].Hyphenated || words.Key(next) is "elect" or "general"
                || (words[next].Shape == WordShape.Lower && !IsFunctionWord(next) && words.PartOfSpeech(next) == PartOfSpeech.Noun)))
                continue;
            if (words.SameSentence(next, at) && IsPersonAt(next))
                return; // the title of the next in a list
            if (needsEnd && words.SameSentence(next, at) && !(words[next].Shape == WordShape.Mark || words.Key(next) is "of" or "for" or "at" or "with" or "in" or "to" or "from" or "on" or "and" or "who" or "whose" or "by" or "under" or "since" or "until" or "during" or "when" or "where"))
                continue;
            if (words.Key(next) == "and" && next + 1 < words.Count && (IsPersonAt(next + 1) || _lexicon.Titles.Match(words, next + 1, out _) > 0))
                return;
            var phraseEnd = WithComplement(next, at);
            if (phraseEnd > next && HoldsPerson(next, phraseEnd + 1))
                return; // the title of the next in a list
            string? status = null;
            for (var i = first; i <= end - length; i++)
                status ??= StatusOf(words.Key(i));
            string? place = null, organization = null;
            for (var i = end - length; i > first; i--)
                if (words[i].IsPossessive)
                {
                    (place, organization) = Owner(i - 1, end);
                    first = i + 1;
                    break;
                }
            var reading = Describe(first, end - length + 1, end + 1, phraseEnd, office.Gender, office.Form, office.IsCommon, status);
            mention.Titles.Add(reading with { Place = reading.Place ?? place, Organization = reading.Organization ?? organization });
            if (words.Key(phraseEnd) == "and") // “a doctor and former senator”
                ReadPhrase(mention, phraseEnd + 1, needsEnd: true);
            return;
        }
    }

    private bool HoldsPerson(int first, int end)
    {
        for (var i = first; i < end && i < words.Count && words.SameSentence(first, i); i++)
            if (IsPersonAt(i))
                return true;
        return false;
    }

    // Takes in “of the Tannis Institute”, “for Ukraine and Russia”: up to a mark, a verb or “who”.
    private int WithComplement(int end, int from)
    {
        if (end >= words.Count || !words.SameSentence(end, from) || words.Key(end) is not ("of" or "for" or "at" or "with" or "in" or "to" or "from" or "on" or "under"))
            return end;
        var at = end + 1;
        var last = end;
        for (; at < words.Count && words.SameSentence(at, from) && at - end < 16; at++)
        {
            ref readonly var word = ref words[at];
            if (word.Shape == WordShape.Mark && word.Key != "&" || word.Key is "who" or "which" or "that" or "whose" or "said" or "says" or "told")
                break;
            if (word.Shape == WordShape.Lower && words.PartOfSpeech(at) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Pron && word.Key is not ("its" or "his" or "her" or "their" or "our"))
                break;
            if (word.Key is not ("of" or "for" or "at" or "and" or "the" or "in" or "to" or "'s"))
                last = at;
        }
        return last == end ? end : last + 1;
    }

    // “D-N.M.”, “(R-Texas)”, “(Lab)”
    private bool PartyTag(int at, NameMention mention)
    {
        if (!words.SameSentence(at, mention.First) || !words[at].IsCapital || !_lexicon.PartyTags.TryGet(words.Key(at), out var party))
            return false;
        var end = at + 1;
        string? place = null;
        if (end < words.Count && words[end].Hyphenated)
        {
            end++;
            while (end < words.Count && words.SameSentence(at, end) && words[end].IsCapital && words[end - 1].End + 1 == words[end].Start) end++;
            place = words.TextOf(at + 1, end);
        }
        else if (words.Key(end) is not (")" or ",") || words.Key(at - 1) != "(")
            return false;
        mention.Party = party;
        for (var i = 0; i < mention.Titles.Count; i++)
            if (mention.Titles[i].Office is not null)
                mention.Titles[i] = mention.Titles[i] with { Place = mention.Titles[i].Place ?? place };
        return true;
    }

    // Parts a title into office, organisation, place and what limits it.
    private TitleReading Describe(int first, int head, int headEnd, int end, Gender gender, string office, bool isCommon, string? status)
    {
        if (words[headEnd - 1].Key is "elect" or "designate")
            status ??= words[headEnd - 1].Key;
        string? place = null, organization = null;
        var at = first;
        while (at < head)
        {
            if (StatusOf(words.Key(at)) is not null) { at++; continue; }
            var length = PlaceAt(at);
            if (length > 0)
            {
                place ??= words.TextOf(at, at + length);
                at += length;
                if (at < head && words[at].IsPossessive) at++;
                continue;
            }
            if (words[at].IsCapital && _lexicon.PartyWords.Match(words, at, out _) == 0)
            {
                var run = at + 1;
                while (run < head && (words[run].IsCapital || words.Key(run) == "&") && PlaceAt(run) == 0) run++;
                organization ??= words.TextOf(at, run);
                at = run;
                continue;
            }
            at++;
        }
        if (headEnd < end && words.Key(headEnd) is "of" or "for" or "at" or "with" or "in" or "to" or "from")
        {
            var from = headEnd + 1;
            while (from < end && words.Key(from) is "the" or "a" or "an" or "its" or "his" or "her") from++;
            if (from < end)
            {
                var length = PlaceAt(from);
                if (length > 0 || names.OtherAt(from) == EntityKind.Location)
                    place ??= words.TextOf(from, end);
                else
                    organization ??= words.TextOf(from, end);
            }
        }
        return new TitleReading(first, end, gender, head, headEnd, office, isCommon) { Place = place, Organization = organization, Status = status };
    }

    private int PlaceAt(int at) =>
        Math.Max(Math.Max(_lexicon.Countries.Match(words, at, out _), _lexicon.Nationalities.Match(words, at, out _)),
            Math.Max(words[at].IsCapital ? _lexicon.States.Match(words, at, out _) : 0, _lexicon.Capitals.Match(words, at, out _)));

    private static string? StatusOf(string key) => key switch
    {
        "former" or "ex" or "onetime" => "former",
        "acting" or "interim" or "late" or "outgoing" or "incoming" or "retired" or "caretaker" or "provisional" or "ousted" or "deposed" or "disgraced" => key,
        "then" => "then",
        _ => null,
    };

    // A small word, by its tag or, where the tagger is unsure of capitals, by itself.
    private bool IsFunctionWord(int at) =>
        words.PartOfSpeech(at) is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Intj
        || (words.PartOfSpeech(at) is PartOfSpeech.Verb or PartOfSpeech.Adv && words[at].IsCapital && words.StartsSentence(at))
        || words.Key(at) is "the" or "a" or "an" or "of" or "to" or "in" or "on" or "at" or "by" or "for" or "with" or "from" or "when" or "as" or "but" or "and" or "or" or "if" or "after" or "before" or "while"
            or "than" or "that" or "this" or "said" or "says" or "told" or "is" or "was" or "are" or "were" or "has" or "had" or "have" or "will" or "would" or "who" or "whom" or "which" or "his" or "her" or "their"
            or "its" or "our" or "my" or "your" or "he" or "she" or "they" or "it" or "we" or "i" or "you" or "not" or "like" or "since" or "because" or "although" or "though" or "about" or "against" or "between";

    private bool IsModifier(int at) =>
        _lexicon.Is(words[at].Key, ContextRoles.RankModifier) || words[at].Hyphenated
        || words.PartOfSpeech(at) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn && !IsFunctionWord(at);

    private bool IsPossessor(int at) => words[at].IsPossessive || words.Key(at) is "his" or "her" or "their" or "whose" or "my" or "our";

    private bool IsPersonAt(int at) => names.IsTaken(at) && !IsOther(at);

    private bool IsOther(int at) => names.OtherAt(at) is not null;
}
