using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Finds the names of places in a text: those that the recogniser found, and those of the lists that are nothing else here.</summary>
internal sealed class PlaceNames
{
    private readonly NameWords _words;
    private readonly PlaceLexicon _lexicon;
    private readonly Dictionary<int, int> _recognised = []; // the ends of names, by their first words
    private readonly bool[] _used; // words of people and organisations

    internal PlaceNames(NameWords words, IReadOnlyList<EntityMention> mentions, Cast cast)
    {
        (_words, _lexicon, _used) = (words, words.Document.Lexicon<PlaceLexicon>(), new bool[words.Count]);
        foreach (var mention in mentions)
            if (mention.Kind == EntityKind.Location)
                _recognised[words.OfToken(mention.FirstToken)] = words.OfToken(mention.EndToken);
        var metonyms = cast.Metonyms.Select(metonym => metonym.Span).ToHashSet();
        foreach (var (span, _, mention) in cast.Mentions)
            if (mention.Kind is MentionKind.Name or MentionKind.Alias && !(metonyms.Contains(span) && IsCountry(words.OfToken(words.Document.TokenAt(span.Start)))))
                for (var i = words.OfToken(words.Document.TokenAt(span.Start)); i < words.Count && words[i].Start < span.End; i++)
                    _used[i] = true;
    }

    /// <summary>The names, in the order of the text.</summary>
    internal List<PlaceName> Find(CancellationToken cancellation)
    {
        var found = new List<PlaceName>();
        for (var i = 0; i < _words.Count; i++)
        {
            if ((i & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (_used[i] || !_words[i].IsCapital || _words[i].Hyphenated)
                continue;
            if (Read(i) is { } name)
            {
                found.Add(name);
                i = name.End - 1;
                if (name.Within is { } region && StateAt(name) is > 0 and var length)
                {
                    found.Add(new PlaceName(name.End + 1, name.End + 1 + length, [region]));
                    i = name.End + length;
                }
            }
        }
        return found;
    }

    private bool IsCountry(int word)
    {
        var at = _words.Is(word, ClosedClass.DefiniteArticle) ? word + 1 : word;
        return at < _words.Count && _lexicon.Names.Match(_words, at, out var places) > 0 && Array.Exists(places, place => place.Kind == PlaceKind.Country);
    }

    private PlaceName? Read(int first)
    {
        var listed = _lexicon.Names.Match(_words, first, out var places);
        var isDateline = MetonymScorer.IsDateline(_words, first);
        var end = _recognised.TryGetValue(first, out var found) && !_words.IsHonour(first) ? EndOf(first, found) : isDateline ? EndOfDateline(first) : 0;
        if (first + listed >= end)
        {
            if (listed == 0 || end == 0 && !Stands(first, first + listed, places) || Array.Exists(_used[first..(first + listed)], used => used))
                return null;
            end = first + listed;
        }
        else
            places = [];
        return new PlaceName(first, end, places) { Within = WithinOf(end), IsDateline = isDateline };
    }

    // Up to a comma, and without the ending of a possessive.
    private int EndOf(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_used[i])
                return 0; // a part of a longer name
            else if (_words.Key(i) == "," || _words[i].IsPossessive)
                return i;
        return end;
    }

    private int EndOfDateline(int first)
    {
        var end = first + 1;
        while (_words.SameSentence(first, end) && _words[end].Shape == WordShape.Capitals && _words.Key(end) != ",")
            end++;
        return end;
    }

    // Whether a name of the lists stands alone, as a name: not “Nice weather”, “Paris Match” or “New Halford”.
    private bool Stands(int first, int end, Toponym[] places)
    {
        for (var i = first; i < end; i++)
            if (_words[i].IsCapital && !_words.Is(i, ClosedClass.DefiniteArticle) && _words.PartOfSpeech(_words[first].Token == _words[i].Token ? first : i) is not PartOfSpeech.Propn)
                return false;
        if (IsName(end) && _words.SameSentence(first, end) && !_words[end].Hyphenated && _lexicon.Names.Match(_words, end, out _) == 0)
            return false;
        if (IsName(first - 1) && _words.SameSentence(first, first - 1) && !_words.StartsSentence(first - 1) && !_words[first].Hyphenated)
            return false;
        return !_words.StartsSentence(first) || Array.Exists(places, place => place.Kind == PlaceKind.Country || place.IsCapital || place.IsSeat) || end - first > 1;
    }

    private bool IsName(int word) => (uint)word < (uint)_words.Count && _words[word].IsCapital && _words.PartOfSpeech(word) is PartOfSpeech.Propn && !_words.Is(word, ClosedClass.CalendarName);

    // “Athens, Greece”, “Athens, Ga.”, but not a list: “in Athens, Greece and Cyprus”.
    private Toponym? WithinOf(int end)
    {
        if (_words.Key(end) != "," || !_words.SameSentence(end - 1, end + 1) || !_words[end + 1].IsCapital)
            return null;
        var length = _words.Lexicon.States.Match(_words, end + 1, out var state);
        Toponym[] places;
        if (length > 0)
            _lexicon.TryGet(state, out places);
        else
            length = _lexicon.Names.Match(_words, end + 1, out places);
        var after = end + 1 + length;
        if (length == 0 || _words.SameSentence(end, after) && _words.PartOfSpeech(after) is PartOfSpeech.Cconj)
            return null;
        return Array.Find(places, place => place.Kind == PlaceKind.Region && place.Country is not null) ?? Array.Find(places, place => place.Kind == PlaceKind.Country);
    }

    // The length of a short form of a state behind a name, which no list of places has.
    private int StateAt(PlaceName name) =>
        _words.Lexicon.States.Match(_words, name.End + 1, out _) is > 0 and var length && _lexicon.Names.Match(_words, name.End + 1, out _) < length ? length : 0;
}
