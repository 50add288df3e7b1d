using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Gathers the names of people: what the recogniser found, put right at its ends, and what titles before a name prove.</summary>
internal sealed class NameFinder
{
    private readonly NameWords _words;
    private readonly KnownPeople? _known;
    private readonly PeopleLexicon _lexicon = PeopleLexicon.Shared;
    private readonly bool[] _taken; // words of any name
    private readonly HashSet<string> _models = new(StringComparer.Ordinal); // the words behind a maker's name

    internal NameFinder(NameWords words, KnownPeople? known) => (_words, _known, _taken) = (words, known, new bool[words.Count]);

    /// <summary>Names of people, in the order of the text.</summary>
    internal List<NameMention> People { get; } = [];

    /// <summary>Names of other things, as word ranges, in the order of the text.</summary>
    internal List<(int First, int End, EntityKind Kind)> Others { get; } = [];

    internal bool IsTaken(int word) => (uint)word < (uint)_taken.Length && _taken[word];

    /// <summary>What kind of other name a word belongs to; null where it belongs to none.</summary>
    internal EntityKind? OtherAt(int word)
    {
        var at = Others.FirstEndingAfter(word, other => other.End);
        return at < Others.Count && Others[at].First <= word ? Others[at].Kind : null;
    }

    // Whether a word continues another name that began before it.
    private bool IsInsideOther(int word)
    {
        var at = Others.FirstEndingAfter(word, other => other.End);
        return at < Others.Count && Others[at].First < word;
    }

    /// <summary>Whether another name of a kind fills a range, an article before it aside.</summary>
    internal bool IsOther(int first, int end, EntityKind kind) =>
        OtherAt(first) == kind && OtherAt(end - 1) == kind && (OtherAt(first - 1) is null || _words.Key(first - 1) == "the") && !IsInsideOther(end);

    internal void Find(IReadOnlyList<EntityMention> entities, CancellationToken cancellation)
    {
        FindKnown();
        for (var i = 0; i < entities.Count; i++)
        {
            if ((i & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var entity = entities[i];
            int first = _words.OfToken(entity.FirstToken), end = _words.OfToken(entity.EndToken);
            if (first >= end || _taken.AsSpan(first, end - first).Contains(true))
                continue;
            if (entity.Kind == EntityKind.Person)
            {
                // “Tom “Red” Alvey”, found in pieces
                while (i + 1 < entities.Count && entities[i + 1].Kind == EntityKind.Person && (IsNicknameBetween(end, _words.OfToken(entities[i + 1].FirstToken), first) || IsParticleBetween(end, _words.OfToken(entities[i + 1].FirstToken))))
                    end = _words.OfToken(entities[++i].EndToken);
                AddPerson(first, end);
            }
            else
                AddOther(first, end, entity.Kind);
        }
        // “Honda Pilot … the Pilot”
        People.RemoveAll(p => _models.Contains(_words.Key(p.First)) && !_lexicon.IsGivenName(_words.Key(p.First)));
        FindTitled();
        FindNicknamed();
        FindJoint();
        FindGivenNames();
        Vote();
        FindCutShort();
        People.Sort((a, b) => a.First.CompareTo(b.First));
        Others.Sort((a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>Adds bare names that the document proves: capitalised words that are the surname of someone named in full.</summary>
    /// <param name="isSurname">Whether a word is such a surname.</param>
    /// <param name="isGivenName">Whether a word is such a person's given name.</param>
    /// <param name="isKnown">Whether a full name may be such a person's.</param>
    internal void Recover(Func<string, bool> isSurname, Func<string, bool> isGivenName, Func<PersonName, bool> isKnown)
    {
        var before = People.Count;
        for (var i = 0; i < _words.Count; i++)
        {
            ref readonly var word = ref _words[i];
            if (!_taken[i] && NextHyphenated(i) && word.IsCapital && !word.Hyphenated)
            {
                var joined = i + 1;
                while (NextHyphenated(joined)) joined++;
                var key = string.Join('-', Enumerable.Range(i, joined + 1 - i).Select(n => _words[n].Key));
                if (isSurname(key) && !_taken.AsSpan(i, joined + 1 - i).Contains(true))
                    Take(i, joined + 1);
                continue;
            }
            if (_taken[i] || !word.IsCapital || word.Key.Length < 2 || word.Hyphenated || !(isSurname(word.Key) || isGivenName(word.Key) && word.Key.Length > 2 && _words.PartOfSpeech(i) == PartOfSpeech.Propn))
                continue;
            if (NextHyphenated(i) || IsOrdinary(i) || IsHoliday(i) || IsThe(i - 1) || _lexicon.NotPeople.Match(_words, i + 1, out _) > 0)
                continue;
            var first = i;
            if (i > 0 && !_taken[i - 1] && _words[i - 1].IsCapital && _words.SameSentence(i, i - 1) && isGivenName(_words[i - 1].Key))
                first--;
            else if (IsUnknownGiven(i - 1) && isSurname(word.Key))
                first--;
            Take(first, i + 1);
        }
        // A name that the recogniser took for something else: only where the word is no known place or outlet.
        List<(int First, int End)> wrong = [];
        foreach (var (first, end, _) in Others)
            if (end - first == 1 && isSurname(_words[first].Key) && !IsThe(first - 1) && _lexicon.Outlets.Match(_words, first, out _) == 0 && !IsPlace(first)
                && _lexicon.NotPeople.Match(_words, end, out _) == 0)
                wrong.Add((first, end));
            else if (end - first is 2 or 3 && isSurname(_words[end - 1].Key) && PersonName.Read(_words, first, end) is { IsBare: false } name && isKnown(name))
                wrong.Add((first, end));
        if (wrong.Count > 0)
        {
            var words = wrong.Select(w => w.First).ToHashSet();
            Others.RemoveAll(o => words.Contains(o.First));
            foreach (var (first, end) in wrong)
                Take(first, end);
        }
        if (People.Count > before)
            People.Sort((a, b) => a.First.CompareTo(b.First));
    }

    // A nationality or party, singular or plural.
    private bool IsPeople(int word) =>
        _lexicon.Nationalities.Match(_words, word, out _) > 0 || _lexicon.PartyWords.TryGet(_words.Key(word).TrimEnd('s'), out _) && _words.Key(word) is not "green";

    private bool IsPlace(int word) => _lexicon.Capitals.Match(_words, word, out _) > 0 || _lexicon.Countries.Match(_words, word, out _) > 0 || _lexicon.States.Match(_words, word, out _) > 0;

    private bool IsThe(int word) => _words.Key(word) is "the" or "a" or "an";

    private bool NextHyphenated(int word) => word + 1 < _words.Count && _words[word + 1].Hyphenated;

    // Whether an unclaimed word may be the given name of the surname that follows it.
    private bool IsUnknownGiven(int word) =>
        word >= 0 && !_taken[word] && _words[word].Shape == WordShape.Capital && _words[word].Key.Length > 2 && !_words[word].Hyphenated && !NextHyphenated(word) && _words.SameSentence(word, word + 1)
        && _words.PartOfSpeech(word) == PartOfSpeech.Propn && _lexicon.Titles.Match(_words, word, out _) == 0 && !IsNotName(word) && !IsPlace(word)
        && !(_words.StartsSentence(word) && _lexicon.OrdinaryWords.Contains(_words.Key(word))) && !_lexicon.Is(_words.Key(word), ContextRoles.Calendar);

    // A capital that its place explains: an ordinary word at the start of a sentence that the tagger does not take for a name.
    private bool IsOrdinary(int word) =>
        _words.PartOfSpeech(word) is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Aux or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Part or PartOfSpeech.Num
        || _words.PartOfSpeech(word) != PartOfSpeech.Propn && _lexicon.OrdinaryWords.Contains(_words.Key(word)) && (_words.StartsSentence(word) || _words[word].Shape == WordShape.Capitals);

    // “Christmas Day”, “New Year’s Eve”, “Boxing Day”: no one called Day.
    private bool IsHoliday(int word) =>
        _lexicon.Is(_words.Key(word), ContextRoles.CalendarUnit) && _words.SameSentence(word - 1, word)
        && (_words[word - 1].IsPossessive || _words[word - 1].IsCapital && (_lexicon.Is(_words.Key(word - 1), ContextRoles.Calendar) || _lexicon.OrdinaryWords.Contains(_words.Key(word - 1))));

    private bool IsNicknameBetween(int end, int next, int first) =>
        next - end is >= 3 and <= 6 && _words.SameSentence(first, next) && _words[end].Key is "\"" or "“" or "‘" or "(" or "``" or "'" or "«"
        && _words[next - 1].Key is "\"" or "”" or "’" or ")" or "''" or "'" or "»";

    // “KATRIEN DE WITTE”, found in pieces
    private bool IsParticleBetween(int end, int next)
    {
        if (next <= end || next - end > 3 || !_words.SameSentence(end, next))
            return false;
        for (var i = end; i < next; i++)
            if (!_lexicon.Particles.Contains(_words.Key(i)) || _words.Key(i) is "y" or "e" or "o")
                return false;
        return true;
    }

    private void AddOther(int first, int end, EntityKind kind)
    {
        Others.Add((first, end, kind));
        _taken.AsSpan(first, end - first).Fill(true);
    }

    private void AddPerson(int first, int end)
    {
        while (end > first && (_words[end - 1].IsPossessive || _words[end - 1].Shape == WordShape.Mark && _words[end - 1].Key is not ")" and not "."))
            end--;
        while (end - first > 1 && _words[end - 1].Shape == WordShape.Capitals && _lexicon.Suffixes.TryGetValue(_words.Key(end - 1), out var kin) && !kin)
            end--; // “KC”
        while (end > first && _words[end - 1].Shape == WordShape.Mark && _words.Key(end - 1) is not ")" and not ".")
            end--;
        if (end - first > 1 && _words.Key(first).Length == 1 && _words[first + 1].Hyphenated && _lexicon.PartyTags.TryGet(_words.Key(first), out _))
            return; // “R-Halford”
        // A title inside the span: “President Ruiz”.
        while (first < end)
        {
            var length = _lexicon.TitlesForward.Match(_words, first, out var title);
            if (length == 0 && _words[first].Shape != WordShape.Mark)
                break;
            length = Math.Max(length, 1);
            if (first + length >= end || _words[first].Shape != WordShape.Mark && IsGivenNameToo(first, title))
                break;
            first += length;
        }
        while (first < end && _words[first].Shape is WordShape.Mark) first++;
        if (end - first <= 2 && IsHoliday(end - 1))
            return;
        // “in November Marsh said”
        while (end - first > 1 && _lexicon.Is(_words.Key(first), ContextRoles.Calendar) && !_lexicon.IsGivenName(_words.Key(first))) first++;
        if (first >= end)
            return;
        // “Democrats”, “Lithuanian Americans”
        if (IsPeople(end - 1) && (end - first == 1 || IsPeople(first) || _words.Key(end - 1).EndsWith('s')))
            return;
        if (_lexicon.Brands.Match(_words, first, out _) is > 0 and var brand)
        {
            AddOther(first, end, brand == end - first ? EntityKind.Organization : EntityKind.Miscellaneous);
            for (var i = first + brand; i < end; i++)
                _models.Add(_words.Key(i));
            return;
        }
        var single = end - first == 1;
        if (single && (_words[first].Shape is WordShape.Number or WordShape.Clitic || IsPlace(first) && !_lexicon.IsGivenName(_words[first].Key)
            || _lexicon.Nationalities.Match(_words, first, out _) > 0 || _lexicon.Titles.Match(_words, first, out _) > 0 && !_lexicon.IsGivenName(_words[first].Key)))
            return;
        if (_lexicon.Outlets.Match(_words, first, out var outlet) == end - first && !outlet.IsWeak || _lexicon.Seats.Match(_words, first, out _) == end - first)
        {
            AddOther(first, end, EntityKind.Organization);
            return;
        }
        if (end - first >= 2 && _lexicon.OutletFirst.Match(_words, first, out var weak) > 0 && !weak || end - first >= 3 && _lexicon.OutletLast.Match(_words, end - 1, out _) > 0 && !_lexicon.IsGivenName(_words[first].Key))
        {
            AddOther(first, end, EntityKind.Organization);
            return;
        }
        Take(first, end);
    }

    // “Earl”, “Duke”, “Dean”: given names as much as titles, unless written short.
    private bool IsGivenNameToo(int word, TitleWord title) =>
        (title.Office is null or "Dean") && !title.Form.Contains('.', StringComparison.Ordinal) && title.Form is not ("Lord" or "Lady" or "Sir" or "Dame" or "Mister" or "Miss") && _lexicon.ShareOfWomen(_words.Key(word)) is not null;

    private void Take(int first, int end)
    {
        end = WithSuffix(first, end);
        while (first > 0 && _words[first].Hyphenated && !_taken[first - 1] && _words.Key(first - 1).Length > 1)
            first--; // the second half of a hyphenated name
        // Initials and a given name that were left out: “R.K. Alvey”.
        while (first > 0 && !_taken[first - 1] && _words.SameSentence(first, first - 1) && _words[first - 1].IsCapital && !_words[first].Hyphenated
            && (IsInitials(first - 1) || _lexicon.IsGivenName(_words[first - 1].Key) && !IsNotName(first - 1) && _words.PartOfSpeech(first - 1) == PartOfSpeech.Propn && _lexicon.Titles.Match(_words, first - 1, out _) == 0
                && _lexicon.States.Match(_words, first - 1, out _) == 0 && !_lexicon.OrdinaryWords.Contains(_words.Key(first - 1))))
            first--;
        // A name cut short: “Ambrose” of “Ambrose Tutu-Ferrer”.
        while (end < _words.Count && _words[end].Hyphenated && !_taken[end] && _words[end].IsCapital)
            end++;
        if (end - first == 1 && _lexicon.IsGivenName(_words[first].Key) && _words.SameSentence(first, end) && !_taken[end] && _words[end].Shape == WordShape.Capital && _words.PartOfSpeech(end) == PartOfSpeech.Propn
            && !IsNotName(end))
        {
            end++;
            while (end < _words.Count && _words[end].Hyphenated && !_taken[end]) end++;
        }
        if (end - first == 1 && IsUnknownGiven(first - 1))
            first--;
        if (PersonName.Read(_words, first, end) is not { } name)
            return;
        // “the Obamas”, “the Van Burens”: kin, nobody in particular.
        if (name.IsBare && IsThe(first - 1) && _words.Key(first - 1) == "the" && name.Surname.EndsWith('s'))
            return;
        _taken.AsSpan(first, end - first).Fill(true);
        var mention = new NameMention { First = first, End = end, Name = name };
        if (_lexicon.NotPeople.Match(_words, end, out var what) > 0)
        {
            // “Reagan Airport” is a place; “the Trump administration” names the man only in passing.
            if (_words[end].IsCapital && what is "place" or "event" or "org" && _words[end].IsCapital)
                return;
            mention.IsModifier = true;
        }
        People.Add(mention);
    }

    private bool IsInitials(int word)
    {
        ref readonly var w = ref _words[word];
        return w.Key.Length is 1 or 2 && w.End - w.Start > w.Key.Length && !(w.Key.Length == 2 && _lexicon.Titles.Match(_words, word, out _) > 0) && _lexicon.Countries.Match(_words, word, out _) == 0;
    }

    private int WithSuffix(int first, int end)
    {
        var at = end;
        if (_words.Key(at) == "," && _words.SameSentence(first, at + 1))
            at++;
        if (at < _words.Count && _words.SameSentence(first, at) && !_taken[at] && _words[at].IsCapital && _lexicon.Suffixes.TryGetValue(_words[at].Key, out var kin) && kin
            && (at == end || _words[at].Key is "jr" or "sr") && _words[at].Key is not ("v" or "senior" or "junior"))
            return at + 1;
        return end;
    }

    // “President Alvey”: a title of the lists before capitalised words that no one claimed.
    private void FindTitled()
    {
        for (var i = 1; i < _words.Count; i++)
        {
            if (_taken[i] || !_words[i].IsCapital || _words[i].Hyphenated || !_words.SameSentence(i, i - 1) || _taken[i - 1])
                continue;
            var before = _words[i - 1].Hyphenated && _words.Key(i - 1) is "elect" or "designate" || _words.Key(i - 1) == "," ? i - 2 : i - 1;
            if (before < 0)
                continue;
            var length = before < 1 || before == i - 2 && _words.Key(i - 1) == "," ? 0 : _lexicon.Titles.Match(_words, before, out var title) is > 0 and var titled && title.Form.Length > 1 && _words[before - titled + 1].IsCapital ? titled : 0;
            // a trade or office without capital needs a name of two words: “referee Ana Ruiz”
            var isOffice = length == 0 && before >= 0 && _lexicon.Offices.Match(_words, before, out var office) > 0
                && _words.SameSentence(i, i + 1) && !IsNotName(i + 1) && _words[i + 1].IsCapital && !_taken[i + 1] && _words.PartOfSpeech(i) == PartOfSpeech.Propn && _words.PartOfSpeech(i + 1) == PartOfSpeech.Propn;
            if (length == 0 && !isOffice)
                continue;
            if (_lexicon.TitlesForward.Match(_words, i, out var second) > 0 && !IsGivenNameToo(i, second) || IsNotName(i))
                continue;
            var end = i + 1;
            while (end < _words.Count && end - i < 4 && _words.SameSentence(i, end) && !_taken[end]
                && (_words[end].IsCapital && !IsNotName(end) || _words[end].Hyphenated || _lexicon.Particles.Contains(_words[end].Key) && end + 1 < _words.Count && _words[end + 1].IsCapital && _words[end].Shape == WordShape.Lower))
                end++;
            if (_lexicon.NotPeople.Match(_words, end, out _) > 0 && end < _words.Count && _words[end].IsCapital)
                continue;
            Take(i, end);
        }
    }

    // Names of the user's who's who. A single word counts only where its bearer is also named in full.
    private void FindKnown()
    {
        if (_known is null)
            return;
        var named = new HashSet<int>();
        List<(int First, int End, int Person)> single = [];
        for (var i = 0; i < _words.Count; i++)
        {
            if (!_words[i].IsWord || _known.Match(_words, i, out var person) is not (> 0 and var length))
                continue;
            if (length == 1)
                single.Add((i, i + 1, person));
            else if (_words[i].IsCapital || _words[i + length - 1].IsCapital)
            {
                named.Add(person);
                Add(i, i + length, person);
            }
            i += length - 1;
        }
        foreach (var (first, end, person) in single)
            if (named.Contains(person) && _words[first].IsCapital)
                Add(first, end, person);

        void Add(int first, int end, int person)
        {
            if (PersonName.Read(_words, first, end) is not { } name)
                return;
            _taken.AsSpan(first, end - first).Fill(true);
            People.Add(new NameMention { First = first, End = end, Name = name, Known = person });
        }
    }

    // A common given name that stands alone, unclaimed or taken for a place where nothing happens: “Brent thinks”, “snapped at Veronica”.
    private void FindGivenNames()
    {
        HashSet<string> places = new(StringComparer.Ordinal);
        for (var i = 0; i < _words.Count; i++)
            if (_words[i].Shape == WordShape.Capital && _lexicon.ShareOfWomen(_words[i].Key) is not null && IsLikePlace(i))
                places.Add(_words[i].Key);
        HashSet<int> wrong = [];
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i].Shape != WordShape.Capital || _words[i].Hyphenated || NextHyphenated(i) || _lexicon.ShareOfWomen(_words[i].Key) is null || places.Contains(_words[i].Key) || IsPlace(i) || IsThe(i - 1) || _words.Text[_words[i].End - 1] == '.'
                || _lexicon.Is(_words[i].Key, ContextRoles.Calendar) || IsHoliday(i) || _words.PartOfSpeech(i) != PartOfSpeech.Propn || _words.StartsSentence(i) && _lexicon.OrdinaryWords.Contains(_words[i].Key) || IsNotName(i))
                continue;
            if (i > 0 && _words.SameSentence(i, i - 1) && _words[i - 1].IsCapital && !_words.StartsSentence(i - 1) || _words.SameSentence(i, i + 1) && _words[i + 1].IsCapital)
                continue;
            if (_lexicon.NotPeople.Match(_words, i + 1, out _) > 0 || _lexicon.Outlets.Match(_words, i, out _) > 0)
                continue;
            if (!_taken[i])
                Take(i, i + 1);
            else if (IsOther(i, i + 1, EntityKind.Location) && !(_words.SameSentence(i, i + 1) && _words.Key(i + 1) == ","))
                wrong.Add(i);
        }
        if (wrong.Count == 0)
            return;
        Others.RemoveAll(o => wrong.Contains(o.First) && o.End == o.First + 1);
        foreach (var i in wrong)
            Take(i, i + 1);
    }

    // “in Charlotte”, “Charlotte, N.C.”
    private bool IsLikePlace(int word) =>
        word > 0 && _words.SameSentence(word, word - 1) && _words.Key(word - 1) is "in" or "near" or "outside" or "around" or "from" or "across" or "downtown"
        || _words.Key(word + 1) == "," && _words.SameSentence(word, word + 2) && _words[word + 2].IsCapital && _lexicon.States.Match(_words, word + 2, out _) > 0;

    // A single word is one kind of name all through an article, unless a longer name says otherwise: the kind that it was given most often, a person where in doubt.
    private void Vote()
    {
        var votes = new Dictionary<string, (int People, int Others)>(StringComparer.Ordinal);
        var parts = new HashSet<string>(StringComparer.Ordinal); // of full names
        foreach (var person in People)
            if (person.Name.IsBare && person.End - person.First == 1)
                votes[person.Name.Surname] = votes.GetValueOrDefault(person.Name.Surname) is var v ? (v.People + 1, v.Others) : default;
            else if (!person.Name.IsBare)
            {
                parts.Add(person.Name.Surname);
                parts.UnionWith(person.Name.Given);
            }
        foreach (var (first, end, _) in Others)
            if (end - first == 1 && votes.TryGetValue(_words[first].Key, out var vote))
                votes[_words[first].Key] = (vote.People, vote.Others + 1);
        HashSet<int> taken = [];
        foreach (var (first, end, _) in Others)
            if (end - first == 1 && votes.TryGetValue(_words[first].Key, out var vote) && vote.People >= vote.Others && !parts.Contains(_words[first].Key)
                && !IsPlace(first) && !IsThe(first - 1) && _lexicon.Outlets.Match(_words, first, out _) == 0)
                taken.Add(first);
        if (taken.Count > 0)
        {
            Others.RemoveAll(o => taken.Contains(o.First));
            foreach (var first in taken)
                Take(first, first + 1);
        }
        var outvoted = People.Where(p => p.Name.IsBare && p.End - p.First == 1 && votes.TryGetValue(p.Name.Surname, out var v) && v.People < v.Others && !parts.Contains(p.Name.Surname)).ToHashSet();
        if (outvoted.Count > 0)
        {
            People.RemoveAll(outvoted.Contains);
            Others.AddRange(outvoted.Select(p => (p.First, p.End, EntityKind.Miscellaneous)));
            Others.Sort((a, b) => a.First.CompareTo(b.First));
        }
        if (votes.Count == 0)
            return;
        for (var i = 0; i < _words.Count; i++)
            if (!_taken[i] && _words[i].Shape == WordShape.Capital && !_words[i].Hyphenated && votes.TryGetValue(_words[i].Key, out var v) && v.People > v.Others && _words[i].Key.Length > 2
                && !NextHyphenated(i) && !IsThe(i - 1) && !IsPlace(i) && _words.PartOfSpeech(i) == PartOfSpeech.Propn && _lexicon.NotPeople.Match(_words, i + 1, out _) == 0
                && !(_words.SameSentence(i, i + 1) && !_taken[i + 1] && _words[i + 1].Shape == WordShape.Capital && _words.PartOfSpeech(i + 1) == PartOfSpeech.Propn))
                Take(IsUnknownGiven(i - 1) ? i - 1 : i, i + 1);
    }

    // “Desmond and Ruth Brennan”: the first, where only the second was found.
    private void FindJoint()
    {
        foreach (var person in People.ToArray())
        {
            var at = person.First - 2;
            if (at >= 0 && !person.Name.IsBare && _words.Key(at + 1) == "and" && _words.SameSentence(at, person.First) && !_taken[at] && _words[at].Shape == WordShape.Capital && !_words[at].Hyphenated
                && _lexicon.IsGivenName(_words[at].Key) && !(at > 0 && _words.SameSentence(at - 1, at) && _words[at - 1].IsCapital && !_words.StartsSentence(at - 1)) && !IsNotName(at)
                && _words.PartOfSpeech(at) == PartOfSpeech.Propn)
                Take(at, at + 1);
        }
    }

    // “Odalys Marguerite Ruiz”, of which only the end was found, where Odalys Ruiz is named elsewhere.
    private void FindCutShort()
    {
        var given = People.Where(p => p.Name.Given.Length > 0).Select(p => p.Name.Given[0]).ToHashSet(StringComparer.Ordinal);
        var full = People.Where(p => p.Name.Given.Length > 0).Select(p => p.Name.Given[0] + " " + p.Name.Surname).ToHashSet(StringComparer.Ordinal);
        HashSet<int> lost = [];
        for (var i = People.Count - 1; i >= 0; i--)
        {
            var person = People[i];
            var before = person.First - 1;
            if (before < 0 || !_words[before].IsCapital || !_words.SameSentence(before, person.First) || !given.Contains(_words.Key(before)))
                continue;
            var isWhole = full.Contains(_words.Key(before) + " " + person.Name.Surname);
            if (person.Name.IsBare && !isWhole)
                continue;
            if (_taken[before])
            {
                // “TJ”, taken for an organisation
                if (!isWhole || OtherAt(before) is null || IsInsideOther(before))
                    continue;
                lost.Add(before);
            }
            People.RemoveAt(i);
            Take(before, person.End);
        }
        if (lost.Count > 0)
            Others.RemoveAll(o => lost.Contains(o.First));
    }

    // Tomasi “Brick” Vailahi: the shape alone proves a name.
    private void FindNicknamed()
    {
        // In the order of the text, so that pieces are found by halving; they are joined when all are known.
        People.Sort((a, b) => a.First.CompareTo(b.First));
        List<(int First, int End)> joined = [];
        var inside = new HashSet<int>();
        for (var i = 1; i + 3 < _words.Count; i++)
        {
            if (_words[i].Shape != WordShape.Mark || _words.Key(i) is not ("\"" or "“" or "‘" or "``" or "«" or "'" or "`") || !_words[i - 1].IsCapital || _words[i].Start == _words[i - 1].End)
                continue;
            var close = i + 1;
            while (close < i + 4 && _words.SameSentence(i, close) && _words[close].IsWord) close++;
            if (close == i + 1 || !_words.SameSentence(i, close + 1) || !_words[close - 1].IsCapital || _words.Key(close) is not ("\"" or "”" or "’" or "''" or "»" or "'")
                || !_words[close + 1].IsCapital || _words[close + 1].Start == _words[close].End || IsNotName(i - 1) || IsNotName(close + 1))
                continue;
            if (OtherAt(i - 1) is not null || OtherAt(close + 1) is not null)
                continue;
            int first = i - 1, end = close + 2;
            while (first > 0 && _words.SameSentence(first - 1, i) && _taken[first] && _taken[first - 1] && PersonAt(i - 1) is { } before && before.First < first && before.End == i) first--;
            while (end < _words.Count && (_words[end].Hyphenated || _taken[end] && _taken[end - 1] && PersonAt(close + 1) is { } after && after.First == close + 1 && after.End > end)) end++;
            joined.Add((first, end));
            inside.UnionWith(Enumerable.Range(first, end - first));
        }
        People.RemoveAll(p => inside.Contains(p.First) && inside.Contains(p.End - 1));
        foreach (var (first, end) in joined)
            Take(first, end);
    }

    // The person whose name holds a word; only while the people are in the order of the text.
    private NameMention? PersonAt(int word)
    {
        var at = People.FirstEndingAfter(word, person => person.End);
        return at < People.Count && People[at].First <= word ? People[at] : null;
    }

    private bool IsNotName(int word) =>
        _words.Text[_words[word].End - 1] == '.' && _lexicon.Titles.Match(_words, word, out _) > 0 || _words[word].Key.Length < 2 && _words[word].End - _words[word].Start < 2 || _lexicon.NotPeople.Match(_words, word, out _) > 0 || _lexicon.Countries.Match(_words, word, out _) > 0
        || !_lexicon.IsGivenName(_words.Key(word)) && (_lexicon.Titles.Match(_words, word, out _) > 0 || _lexicon.States.Match(_words, word, out _) > 0) || _lexicon.Is(_words.Key(word), ContextRoles.Calendar) && !_lexicon.IsGivenName(_words.Key(word))
        || _lexicon.Offices.Match(_words, word, out _) > 0 || _lexicon.PartyWords.Match(_words, word, out _) > 0 && _words.Key(word) is not "green" || _lexicon.Nationalities.Match(_words, word, out _) > 0 || _lexicon.Seats.Match(_words, word, out _) > 0
        || _words.PartOfSpeech(word) is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Cconj
        || _words[word].Key is "of" or "the" or "and" or "for" or "to" or "in" or "on" or "at" or "by" or "with" or "who" or "said" or "says" or "is" or "has" or "was" or "will";
}
