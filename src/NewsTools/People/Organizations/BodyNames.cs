using NewsTools.Language;

namespace NewsTools.People;

/// <summary>
/// Finds names of bodies by their shape: a noun for one ends or opens them (“Gulf Storm Center”, “Tolvik Shipping”, “Institute for Tide Research”),
/// or an apposition tells (“Frontier Monitor, a research group,”). Takes such names, and those of storms and places, from the people, and what is short for them (“Tolvik said”).
/// </summary>
internal sealed class BodyNames(NameWords words, NameTable names, NameEvidence evidence)
{
    private const int LongestName = 9;
    private const int LongestDelay = 5; // words from a verb of speech to “it”
    private const int LongestApposition = 7;
    private readonly BodyLexicon _bodies = words.Document.Lexicon<BodyLexicon>();
    private readonly PeopleLexicon _lexicon = words.Lexicon;
    private readonly PlaceLexicon _places = words.Document.Lexicon<PlaceLexicon>();
    private readonly CompanyContext _context = new(words);
    private readonly HashSet<string> _companies = new(StringComparer.Ordinal); // the first words of their names
    private readonly HashSet<string> _speakers = new(StringComparer.Ordinal); // nouns for what speaks
    private readonly HashSet<string> _storms = new(StringComparer.Ordinal);

    internal void Find(CancellationToken cancellation)
    {
        NoteSpeakers();
        TakeFromPeople();
        var found = new List<(int First, int End)>();
        for (var i = 0; i < words.Count; i++)
        {
            if ((i & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (!MayHold(i) || words.Is(i, ClosedClass.DefiniteArticle) || IsOpener(i) || !words.BlockOf(words[i].Sentence).IsBody || words.BlockOf(words[i].Sentence).Kind == BlockKind.Byline)
                continue;
            var end = EndOf(i);
            if (IsBody(i, end) && !IsHeadline(i))
                found.Add((i, end));
            i = end - 1;
        }
        names.Clear(found);
        foreach (var (first, end) in found)
        {
            names.AddOther(first, end, EntityKind.Organization);
            NoteCompany(first, end);
        }
        names.SortOthers();
        NoteSingles();
        TakeShortForms();
    }

    // A name of one word that does or has what only companies do and have: “Corvane’s shares”, “Corvane said it would sell”.
    private void NoteSingles()
    {
        var singles = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
            if (words[i].IsCapital && words.Key(i).Length > 2 && IsSingle(i) && IsCompany(i) && !evidence.IsPlace(i) && !evidence.IsNationality(i) && !evidence.IsOrdinaryWord(i) && !_bodies.EndsName(words.Key(i))
                && !words.Is(i, ClosedClass.CalendarName) && !evidence.IsTitle(i) && words.PartOfSpeech(i) is PartOfSpeech.Propn or PartOfSpeech.Noun)
                singles.Add(words.Key(i));
        if (singles.Count == 0)
            return;
        var found = names.Others.Where(other => other.Kind != EntityKind.Organization && other.End - other.First == 1 && singles.Contains(words.Key(other.First))).ToList();
        names.Others.RemoveAll(found.Contains);
        foreach (var (first, end, _) in found)
            names.AddOther(first, end, EntityKind.Organization);
        names.SortOthers();
        _companies.UnionWith(singles);
    }

    private bool IsSingle(int word) => words.BlockOf(words[word].Sentence).IsBody && !words[word].Hyphenated && !evidence.NextHyphenated(word)
        && !(words.SameSentence(word, word + 1) && words[word + 1].IsCapital) && !(words.SameSentence(word, word - 1) && words[word - 1].IsCapital && !words.StartsSentence(word - 1));

    private bool IsCompany(int word)
    {
        if (_context.Tells(word, word + 1))
            return true;
        var next = word + 1;
        // “Corvane said on Monday that it would sell”; who looks like a person may speak of the weather.
        if (names.IsPerson(word) || !words.SameSentence(word, next) || !_lexicon.IsSpeechVerb(words.Key(next)))
            return false;
        for (var i = next + 1; i < next + LongestDelay && words.SameSentence(word, i); i++)
            if (words.Is(i, ClosedClass.NeuterPronoun))
                return words.Is(i + 1, ClosedClass.FiniteAuxiliary) && !words.Is(i + 1, ClosedClass.FormOfBe);
        return false;
    }

    // “The quarry said”: a name that ends so is a body's here.
    private void NoteSpeakers()
    {
        for (var i = 0; i + 2 < words.Count; i++)
            if (words.Is(i, ClosedClass.DefiniteArticle) && words.SameSentence(i, i + 2) && words[i + 1].Shape == WordShape.Lower && _lexicon.IsSpeechVerb(words.Key(i + 2))
                && words.PartOfSpeech(i + 1) == PartOfSpeech.Noun && _lexicon.Offices.Match(words, i + 1, out _) == 0 && !words.Is(i + 1, ClosedClass.WritingNoun))
                _speakers.Add(words.Key(i + 1));
    }

    private void TakeFromPeople()
    {
        var others = new List<(int First, int End, EntityKind Kind)>();
        foreach (var person in names.People)
            if (person.Known < 0 && words.Is(StormOf(person), ClosedClass.StormNoun))
            {
                others.Add((StormOf(person), person.End, EntityKind.Miscellaneous));
                _storms.Add(words.Key(person.End - 1));
            }
            else if (person.Known < 0 && person.End - person.First > 1 && words.Is(person.First, ClosedClass.PlaceOpener) && !evidence.IsGivenName(person.First) && person.Titles.Count == 0)
                others.Add((person.First, person.End, EntityKind.Location));
            else if (person.Known < 0 && person.End - person.First > 1 && EndsName(person.End - 1) && !evidence.IsGivenName(person.First) && person.Titles.Count == 0)
                others.Add((person.First, person.End, EntityKind.Organization));
        var starts = others.Select(other => other.End).ToHashSet();
        names.People.RemoveAll(person => starts.Contains(person.End));
        foreach (var (first, end, kind) in others)
            names.AddOther(first, end, kind);
        names.SortOthers();
        foreach (var (first, end, kind) in names.Others)
            if (kind == EntityKind.Organization)
                NoteCompany(first, end);
    }

    private int StormOf(NameMention person) => words.Is(person.First, ClosedClass.StormNoun) || !words.SameSentence(person.First, person.First - 1) || !words[person.First - 1].IsCapital ? person.First : person.First - 1;

    private void NoteCompany(int first, int end)
    {
        if (end - first > 1 && _bodies.IsCompanyWord(words.Key(end - 1)) && words.Key(first).Length > 2 && !evidence.IsPlace(first) && !evidence.IsNationality(first) && !evidence.IsOrdinaryWord(first)
            && !_bodies.EndsName(words.Key(first)))
            _companies.Add(words.Key(first));
    }

    // “Tolvik said” of Tolvik Shipping, where no person is called so.
    private void TakeShortForms()
    {
        if (_companies.Count == 0 && _storms.Count == 0)
            return;
        foreach (var person in names.People)
            if (!person.Name.IsBare || person.Titles.Count > 0 || person.StatedGender != Gender.Unstated)
            {
                _companies.Remove(person.Name.Surname);
                _companies.ExceptWith(person.Name.Given);
                _storms.Remove(person.Name.Surname);
            }
        // Where several names begin so, it is the place of all of them.
        foreach (var several in names.Others.Where(other => _companies.Contains(words.Key(other.First)) && other.End - other.First > 1).GroupBy(other => words.Key(other.First)))
            if (several.DistinctBy(other => words.Key(other.First + 1)).Count() > 1)
                _companies.Remove(several.Key);
        var taken = names.People.Where(person => person.End - person.First == 1 && (_companies.Contains(words.Key(person.First)) || _storms.Contains(words.Key(person.First)))).ToHashSet();
        names.People.RemoveAll(taken.Contains);
        foreach (var person in taken)
            names.AddOther(person.First, person.End, _companies.Contains(words.Key(person.First)) ? EntityKind.Organization : EntityKind.Miscellaneous);
        for (var i = 0; i < words.Count; i++)
            if (words[i].IsCapital && _companies.Contains(words.Key(i)) && !names.IsTaken(i) && !words[i].Hyphenated && !evidence.NextHyphenated(i) && !GoesOn(i + 1))
                names.AddOther(i, i + 1, EntityKind.Organization);
        names.SortOthers();
    }

    // “the Tolvik coast”, “Tolvik Street”
    private bool GoesOn(int end) => words.SameSentence(end - 1, end) && (words[end].IsCapital || words[end].Shape == WordShape.Lower && words.PartOfSpeech(end) is PartOfSpeech.Noun or PartOfSpeech.Adj);

    // A word whose capital its place explains: “Yesterday Cardle Council met”.
    private bool IsOpener(int word) => words.StartsSentence(word) && words.PartOfSpeech(word) is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj) && !words.Is(word + 1, ClosedClass.GenitivePreposition)
        && !(words.Is(word + 1, ClosedClass.Determiner) && words[word + 1].IsCapital); // “Save Our Shore”

    private bool MayHold(int word) => words[word].IsCapital && !names.IsPerson(word) && !words[word].Hyphenated;

    // The words with a capital that follow, with what links them.
    private int EndOf(int first)
    {
        var end = first + 1;
        if (words.StartsSentence(first) && words.PartOfSpeech(first) != PartOfSpeech.Propn && !MayHold(end))
            return end; // “Members of the Guild”
        while (end - first < LongestName && words.SameSentence(first, end))
            if (MayHold(end) || words[end].Hyphenated && words[end].IsCapital)
                end++;
            else if (IsLink(end) && words.SameSentence(first, end + 1) && MayHold(end + 1))
                end += 2;
            else if (words.Is(end, ClosedClass.GenitivePreposition) && words.Is(end + 1, ClosedClass.DefiniteArticle) && words.SameSentence(first, end + 2) && MayHold(end + 2))
                end += 3; // “Friends of the Dome”
            else
                break;
        return end;
    }

    private bool IsLink(int word) =>
        words.Is(word, ClosedClass.GenitivePreposition) || words.Is(word, ClosedClass.BenefactivePreposition) || words[word].IsPossessive || words.Key(word) is "&" || words.Key(word) is "'" or "’" && words.Key(word - 1).EndsWith('s') || words.Is(word, ClosedClass.AdditiveConjunction);

    // A line in which every word of weight has a capital.
    private bool IsHeadline(int word)
    {
        var sentence = words.Document.Sentences[words[word].Sentence];
        for (var i = words.OfToken(sentence.First); i < words.OfToken(sentence.End); i++)
            if (words[i].Shape == WordShape.Lower && words.PartOfSpeech(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Adv)
                return false;
        return true;
    }

    private bool IsBody(int first, int end)
    {
        if (names.IsOther(first, end, EntityKind.Organization) || _lexicon.Outlets.Match(words, first, out _) == end - first || _lexicon.Seats.Match(words, first, out _) == end - first)
            return false;
        if (names.IsOther(first, end, EntityKind.Location) && _places.KindWords.ContainsKey(words.Key(end - 1)) && !(words.SameSentence(first, end) && _lexicon.IsSpeechVerb(words.Key(end))))
            return false; // “Tolland County”
        if (IsDescribed(end) || IsIntroduced(first))
            return end - first > 1 || !evidence.IsOrdinaryWord(first) && !evidence.IsPlace(first) && !words.Is(first, ClosedClass.CalendarName);
        return end - first > 1 && !(end - first == 2 && evidence.IsGivenName(first)) && HoldsNoun(first, end);
    }

    // “… Center”, “Institute for …”, but not a noun alone (“the Central Bank”).
    private bool HoldsNoun(int first, int end) =>
        _bodies.Nouns.Match(words, first, out _) != end - first
        && (EndsName(end - 1) || _bodies.Nouns.Match(words, first, out _) == 1 && words.Is(first + 1, ClosedClass.NounComplementPreposition));

    private bool EndsName(int word) => (_bodies.EndsName(words.Key(word)) || _speakers.Contains(words.Key(word))) && !evidence.IsOrdinaryWord(word) && !evidence.IsGivenName(word);

    // “the carmaker Tolvik”
    private bool IsIntroduced(int first) =>
        words.SameSentence(first, first - 2) && words[first - 1].Shape == WordShape.Lower
        && (_bodies.Nouns.Match(words, first - 1, out var noun) == 1 || _bodies.Nouns.Match(words, first - 2, out noun) == 2) && !noun.IsWeak
        && (words.Is(first - 2, ClosedClass.Article) || words[first - 2].Shape == WordShape.Lower && words.PartOfSpeech(first - 2) is PartOfSpeech.Adj or PartOfSpeech.Noun || words[first - 1].Hyphenated);

    // “…, a research group,”
    private bool IsDescribed(int end)
    {
        if (words.Key(end) != "," || !words.Is(end + 1, ClosedClass.Article) || !words.SameSentence(end - 1, end + 1))
            return false;
        for (var i = end + 2; i < end + LongestApposition && words.SameSentence(end, i) && (words[i].Shape == WordShape.Lower || words[i].IsPossessive); i++)
            if (_bodies.Nouns.Match(words, i, out var noun) is > 0 and var length && !noun.IsWeak)
                return !words.SameSentence(end, i + length) || words[i + length].Shape == WordShape.Mark || words.PartOfSpeech(i + length) is PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Sconj or PartOfSpeech.Det || words.Is(i + length, ClosedClass.FullSubjectRelative);
        return false;
    }
}
