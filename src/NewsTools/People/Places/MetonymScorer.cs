using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Weighs what stands beside a name of a place: whether it is the place, or stands for those who govern, command or play there.</summary>
internal sealed class MetonymScorer(NameWords words)
{
    private const int LongestList = 4; // names beside one
    private const int LongestName = 3; // words of a name before “and”
    private const int LongestPhrase = 4; // of a noun phrase behind a name
    private const int Governor = 6; // words back to what a preposition belongs to
    private const int LongestApposition = 8;

    private readonly PlaceLexicon _lexicon = words.Document.Lexicon<PlaceLexicon>();
    private readonly SubjectClues _subject = new(words, words.Document.Lexicon<PlaceLexicon>());
    private (int Sentence, bool IsSport) _sport = (-1, false);

    /// <summary>Reads a name.</summary>
    /// <param name="first">Its first word.</param>
    /// <param name="end">Index after its last word.</param>
    /// <param name="name">What it names.</param>
    internal MetonymReading Read(int first, int end, Toponym name)
    {
        var reading = new MetonymReading(_lexicon, isCountry: !name.IsSeat && !name.IsCapital);
        reading.Add(name.IsSeat ? name.IsGovernment ? MetonymClue.House : MetonymClue.District : name.IsCapital ? MetonymClue.Capital : MetonymClue.Country);
        if (IsDateline(words, first))
            reading.Add(MetonymClue.Dateline);
        else if (IsFollowedByCountry(end))
            reading.Add(MetonymClue.WithItsCountry);
        else if (AppositionOf(first, end) is { } noun)
            reading.Add(MetonymClue.Apposition, noun);
        else if (!ReadOwn(reading, first, end, name))
        {
            var (from, to) = Joined(first, end);
            ReadPlace(reading, from, to, name);
        }
        return reading;
    }

    /// <summary>Whether a name is that of a team: it plays, in a sentence of sport.</summary>
    internal MetonymReading? ReadTeam(int first, int end)
    {
        var before = BeforeArticle(first);
        var verb = end;
        while (words.SameSentence(first, verb) && (words.PartOfSpeech(verb) is PartOfSpeech.Adv or PartOfSpeech.Aux || words.Is(verb, ClosedClass.Modal)))
            verb++;
        var told = words.SameSentence(first, verb) && IsPlaying(verb) ? verb
            : words.SameSentence(first, before) && (IsPlaying(before) || Has(before, MetonymWord.Against)) ? before : -1;
        if (told < 0 || told == verb && words.SameSentence(first, before) && IsPreposition(before) || !IsSport(words[first].Sentence))
            return null;
        var reading = new MetonymReading(_lexicon, isCountry: false);
        reading.Add(MetonymClue.Plays, told);
        return reading;
    }

    private bool IsPlaying(int word) => words.PartOfSpeech(word) is PartOfSpeech.Verb && Has(word, MetonymWord.Playing);

    // A score, or two words of sport.
    private bool IsSport(int sentence)
    {
        if (_sport.Sentence == sentence)
            return _sport.IsSport;
        var count = 0;
        for (var i = words.OfToken(words.Document.Sentences[sentence].First); i < words.Count && words[i].Sentence == sentence; i++)
            if (words[i].Shape == WordShape.Number)
                count += words[i].Hyphenated && words[i - 1].Shape == WordShape.Number && words[i].End - words[i].Start <= 3 ? 2 : 0;
            else if (words[i].Shape == WordShape.Lower && words.PartOfSpeech(i) is PartOfSpeech.Noun && Has(i, MetonymWord.Sport))
                count++;
        _sport = (sentence, count >= 2);
        return _sport.IsSport;
    }

    /// <summary>Whether a word begins the dateline of a paragraph.</summary>
    internal static bool IsDateline(NameWords words, int first)
    {
        var block = words.BlockOf(words[first].Sentence);
        return words[first].Shape == WordShape.Capitals && words[first].Start == block.Span.Start && Dateline.Read(block.Span.Of(words.Text)) is not null;
    }

    // “Athens, Ga.”
    private bool IsFollowedByCountry(int end) => words.Key(end) == "," && words.SameSentence(end - 1, end + 1) && words[end + 1].IsCapital
        && Math.Max(words.Lexicon.States.Match(words, end + 1, out _), words.Lexicon.Countries.Match(words, end + 1, out _)) is > 0 and var length
        && !words.Is(end + 1 + length, ClosedClass.AdditiveConjunction) && !(words.SameSentence(end, end + 1 + length) && words.PartOfSpeech(end + 1 + length) is PartOfSpeech.Cconj);

    // “Havana, a city of”, “the capital, Havana”
    private int? AppositionOf(int first, int end)
    {
        var before = words.Key(first - 1) == "," ? first - 2 : first - 1;
        if (words.SameSentence(first, before) && words.PartOfSpeech(before) is PartOfSpeech.Noun && Has(before, MetonymWord.Part))
            return before;
        if (words.Key(end) != "," || !words.Is(end + 1, ClosedClass.Article) || !words.SameSentence(first, end + 1))
            return null;
        for (var i = end + 2; i < end + LongestApposition && words.SameSentence(end, i) && words[i].Shape != WordShape.Mark; i++)
            if (words.PartOfSpeech(i) is PartOfSpeech.Noun)
            {
                if (Has(i, MetonymWord.Part))
                    return i;
            }
            else if (words.PartOfSpeech(i) is PartOfSpeech.Adp or PartOfSpeech.Verb)
                break;
        return null;
    }

    // What a name has or stands before: “Tehran’s nuclear programme”, “a Beijing official”, “the Cairo skyline”.
    private bool ReadOwn(MetonymReading reading, int first, int end, Toponym name)
    {
        if (!words.SameSentence(end - 1, end) || words[end].Hyphenated)
            return false;
        var isPossessive = words[end].IsPossessive;
        var start = isPossessive ? end + 1 : end;
        if (!isPossessive && !BeginsPhrase(start))
            return false;
        var (head, classes) = PhraseAt(start, isPossessive);
        if (head < 0)
            return isPossessive;
        if (!isPossessive && (classes & (MetonymWord.Official | MetonymWord.Site | MetonymWord.Part)) == 0 && IsAddressed(first))
            return false; // “gives Moscow leverage”
        reading.Add(isPossessive ? PossessionClue(classes) : AttributeClue(classes, name), head);
        return true;
    }

    private static MetonymClue PossessionClue(MetonymWord classes) =>
        (classes & MetonymWord.Belonging) != 0 ? MetonymClue.ItsPolicy
        : (classes & (MetonymWord.Site | MetonymWord.Part)) != 0 ? MetonymClue.ItsSite
        : (classes & (MetonymWord.Official | MetonymWord.Measure)) != 0 ? MetonymClue.ItsPolicy : MetonymClue.ItsOwn;

    private static MetonymClue AttributeClue(MetonymWord classes, Toponym name) =>
        (classes & MetonymWord.Official) != 0 ? MetonymClue.ItsPeople
        : (classes & (MetonymWord.Site | MetonymWord.Part)) != 0 ? MetonymClue.ItsSite
        : name.IsSeat ? MetonymClue.AttributeOfAHouse : MetonymClue.Attribute;

    // The last noun of a noun phrase, and the classes that it has or, if it has none of these, those of the words before it.
    private (int Head, MetonymWord Classes) PhraseAt(int start, bool isPossessive)
    {
        var classes = MetonymWord.None;
        var head = -1;
        for (var i = start; i < start + LongestPhrase && words.SameSentence(start, i) && !(head >= 0 && words[i].IsCapital); i++)
        {
            var tag = words.PartOfSpeech(i);
            if (tag is PartOfSpeech.Verb ? !isPossessive || i > start && !words[i].Hyphenated : tag is not (PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Propn or PartOfSpeech.Adv))
                break;
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
                head = i;
            classes |= ClassesOf(i);
        }
        return head >= 0 && ClassesOf(head) is var own && (own & (MetonymWord.Official | MetonymWord.Belonging | MetonymWord.Site | MetonymWord.Part)) != 0 ? (head, own) : (head, classes);
    }

    // Whether a name stands before a noun, rather than a verb.
    private bool BeginsPhrase(int word) => words[word].Shape == WordShape.Lower && !IsVerb(word)
        && (words.PartOfSpeech(word) is PartOfSpeech.Noun || words.PartOfSpeech(word) is PartOfSpeech.Adj && GoesOnToNoun(word));

    private bool IsAddressed(int first) => words.SameSentence(first, first - 1) && words.PartOfSpeech(first - 1) is PartOfSpeech.Verb && Has(first - 1, MetonymWord.Addressing);

    private bool IsVerb(int word) => words.Lexicon.IsSpeechVerb(words.Key(word)) && (ClassesOf(word) & MetonymWord.Official) == 0 || _subject.IsVerbInDisguise(word);

    private bool GoesOnToNoun(int word) => words.SameSentence(word, word + 1) && words.PartOfSpeech(word + 1) is PartOfSpeech.Noun or PartOfSpeech.Adj && words[word + 1].Shape == WordShape.Lower;

    private void ReadPlace(MetonymReading reading, int first, int end, Toponym name)
    {
        var before = BeforeArticle(first);
        if (!words.SameSentence(first, before))
        {
            _subject.Read(reading, end);
            return;
        }
        var isPreposition = IsPreposition(before);
        var preposition = ClassesOf(before) & MetonymWord.Prepositions;
        if (isPreposition && (preposition & MetonymWord.Comparing) == 0)
            ReadPreposition(reading, before, end, preposition, name);
        else if (!_subject.Read(reading, end) && words.PartOfSpeech(before) is PartOfSpeech.Verb)
            reading.Add((ClassesOf(before) & MetonymWord.Addressing) != 0 ? MetonymClue.Told : (ClassesOf(before) & MetonymWord.Reaching) != 0 ? MetonymClue.Reached : MetonymClue.Object, before);
        else if (isPreposition)
            reading.Add(MetonymClue.Than);
        else if (words.PartOfSpeech(before) is PartOfSpeech.Verb && (ClassesOf(before) & MetonymWord.Addressing) != 0)
            reading.Add(MetonymClue.Told, before); // “urged Moscow to stop”
    }

    private void ReadPreposition(MetonymReading reading, int preposition, int end, MetonymWord kind, Toponym name)
    {
        if ((kind & MetonymWord.For) != 0 && words.Is(end, ClosedClass.InfinitiveMarker) && _subject.ReadInfinitive(reading, end, MetonymClue.ForTo))
            return;
        var governor = GovernorOf(preposition);
        var classes = governor < 0 ? MetonymWord.None : ClassesOf(governor);
        var isVerb = governor >= 0 && words.PartOfSpeech(governor) is PartOfSpeech.Verb;
        if ((classes & MetonymWord.Aimed) != 0 && (kind & (MetonymWord.Over | MetonymWord.Directed | MetonymWord.On)) != 0)
            reading.Add(MetonymClue.ByAMeasure, governor);
        else if (name.IsSeat && (classes & MetonymWord.Official) != 0 && (kind & (MetonymWord.Where | MetonymWord.On)) != 0)
            reading.Add(MetonymClue.OfThePeopleAt, governor);
        else if ((kind & MetonymWord.Where) != 0)
            reading.Add(name.IsSeat ? MetonymClue.WhereOfAHouse : MetonymClue.Where);
        else if ((kind & MetonymWord.Of) != 0)
            reading.Add((classes & MetonymWord.Part) != 0 ? MetonymClue.PartOfAPlace : (classes & MetonymWord.Backer) != 0 ? MetonymClue.Backed : MetonymClue.Of, governor);
        else if ((isVerb ? VerbClue(classes, kind) : NounClue(classes, kind)) is { } told)
            reading.Add(told, governor);
        else
            reading.Add((kind & MetonymWord.With) != 0 ? MetonymClue.With : (kind & MetonymWord.By) != 0 ? MetonymClue.By : (kind & MetonymWord.Against) != 0 ? MetonymClue.Against
                : (kind & MetonymWord.Directed) != 0 ? MetonymClue.ToOrFrom : (kind & MetonymWord.On) != 0 ? name.IsSeat ? MetonymClue.WhereOfAHouse : MetonymClue.On : MetonymClue.OtherPreposition);
    }

    private static MetonymClue? VerbClue(MetonymWord classes, MetonymWord kind) =>
        (kind & MetonymWord.By) != 0 && (classes & (MetonymWord.Acting | MetonymWord.Addressing)) != 0 ? MetonymClue.DealtWith
        : (classes & MetonymWord.Dealing) != 0 && (kind & MetonymWord.Over) == 0 ? MetonymClue.DealtWith
        : (classes & MetonymWord.Reaching) != 0 ? MetonymClue.OnAJourney
        : null;

    private static MetonymClue? NounClue(MetonymWord classes, MetonymWord kind)
    {
        // “a visit to”, but “talks with”, “sanctions on”
        var isWay = (classes & MetonymWord.Journey) != 0 && (kind & (MetonymWord.Directed | MetonymWord.Between | MetonymWord.For)) != 0;
        if (isWay && (kind & MetonymWord.Directed) != 0)
            return MetonymClue.OnAJourney;
        if ((classes & MetonymWord.Relation) != 0 && (kind & (MetonymWord.With | MetonymWord.Between)) != 0)
            return MetonymClue.InARelation;
        if ((classes & (MetonymWord.Measure | MetonymWord.Relation)) != 0)
            return MetonymClue.ByAMeasure;
        return isWay ? MetonymClue.OnAJourney : null;
    }

    private bool IsPreposition(int word) => words.PartOfSpeech(word) is PartOfSpeech.Adp or PartOfSpeech.Part or PartOfSpeech.Sconj && Has(word, MetonymWord.Prepositions);

    // The noun or verb that a preposition belongs to; -1 where none is near.
    private int GovernorOf(int preposition)
    {
        for (var i = preposition - 1; i > preposition - Governor && words.SameSentence(preposition, i); i--)
            if (words.PartOfSpeech(i) is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Sconj)
                break;
            else if (words.PartOfSpeech(i) is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj
                && (ClassesOf(i) & ~(MetonymWord.Where | MetonymWord.Playing | MetonymWord.Sport | MetonymWord.Weak)) is var classes && classes != 0 || words.PartOfSpeech(i) is PartOfSpeech.Verb)
                return i;
        return -1;
    }

    // The list of names that a name is in: “between Ankara and Athens”, “Paris, Berlin and Rome agreed”.
    private (int First, int End) Joined(int first, int end)
    {
        for (var count = 0; count < LongestList && IsJoint(end) && words.SameSentence(first, end + 1); count++)
        {
            var next = SkipArticle(end + 1);
            if (words.Key(next - 1) == "," && words.PartOfSpeech(next) is PartOfSpeech.Cconj)
                next = SkipArticle(next + 1);
            var length = words.SameSentence(first, next) && words[next].IsCapital ? _lexicon.Names.Match(words, next, out _) : 0;
            if (length == 0)
                break;
            end = next + length;
        }
        for (var count = 0; count < LongestList && IsJoint(BeforeArticle(first)) && words.SameSentence(first, BeforeArticle(first)); count++)
        {
            var stop = BeforeArticle(first);
            if (words.Key(stop - 1) == ",")
                stop--;
            var start = stop - 1;
            while (start > stop - LongestName && words.SameSentence(first, start) && !(words[start].IsCapital && _lexicon.Names.Match(words, start, out _) == stop - start))
                start--;
            if (start <= stop - LongestName - 1 || !words.SameSentence(first, start) || !words[start].IsCapital || _lexicon.Names.Match(words, start, out _) != stop - start)
                break;
            first = start;
        }
        return (first, end);
    }

    private bool IsJoint(int word) => words.PartOfSpeech(Math.Clamp(word, 0, words.Count - 1)) is PartOfSpeech.Cconj || words.Key(word) == ",";

    private int SkipArticle(int word) => words.Is(word, ClosedClass.DefiniteArticle) ? word + 1 : word;

    private int BeforeArticle(int first) => words.Is(first - 1, ClosedClass.DefiniteArticle) ? first - 2 : first - 1;

    private MetonymWord ClassesOf(int word) => _subject.ClassesOf(word);

    private bool Has(int word, MetonymWord named) => (ClassesOf(word) & named) != 0;
}
