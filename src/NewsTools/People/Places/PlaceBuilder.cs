namespace NewsTools.People;

/// <summary>Makes places of names: which of several is meant, what it is, and where it lies.</summary>
internal sealed class PlaceBuilder(NameWords words)
{
    private const int LongestInitials = 3; // “N4”, “UAE”

    private readonly PlaceLexicon _lexicon = words.Document.Lexicon<PlaceLexicon>();
    private readonly PlaceEvidence _evidence = new(words);
    private readonly EntityIds _ids = new();

    internal IReadOnlyList<Place> Build(List<PlaceName> names)
    {
        var within = new Dictionary<string, Toponym?>(StringComparer.Ordinal); // where the text itself puts a name; null: in several places
        foreach (var name in names)
            if (name.Within is { } region)
                within[KeyOf(name)] = within.TryGetValue(KeyOf(name), out var other) && other != region ? null : region;
        var groups = new Dictionary<string, (Toponym Place, List<PlaceName> Names)>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var name in names)
        {
            var place = Meant(name, name.Within ?? within.GetValueOrDefault(KeyOf(name)));
            var key = $"{NameWords.Fold(place.Name)}|{place.Country}|{place.Kind}";
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = (place, []));
                order.Add(key);
            }
            group.Names.Add(name);
        }
        return order.ConvertAll(key => Make(groups[key].Place, groups[key].Names)).ToArray();
    }

    private string KeyOf(PlaceName name) => NameWords.Fold(words.TextOf(name.First, name.End));

    private Toponym Meant(PlaceName name, Toponym? region)
    {
        if (region is not null)
            return Array.Find(name.Meanings, place => place.Country == region.Country && (region.Kind == PlaceKind.Country || place.Region is null || place.Region == region.Name) && place.Kind != PlaceKind.Country)
                ?? new Toponym(NameOf(name), KindOf(name) ?? PlaceKind.City) { Country = region.Country };
        if (name.Meanings.Length == 0)
            return new Toponym(NameOf(name), KindOf(name) ?? PlaceKind.Place);
        // The one that lies in a country, where a capital is also the seat of something else.
        var meanings = Array.Exists(name.Meanings, place => place.Country is not null) ? Array.FindAll(name.Meanings, place => place.Country is not null || place.Kind == PlaceKind.Region) : name.Meanings;
        if (_evidence.Choose(meanings) is { } place)
            return place;
        var kinds = meanings.Select(one => one.Kind).Distinct().ToArray();
        return new Toponym(meanings[0].Name, kinds is [var only] ? only : PlaceKind.Place);
    }

    // “LANTERNPORT” of a dateline is Lanternport.
    private string NameOf(PlaceName name)
    {
        var text = TextOf(name);
        return text.Length > LongestInitials && !text.Any(char.IsLower) ? NameCase.Restore(text, words.Lexicon, []) : text;
    }

    private string TextOf(PlaceName name) => words.TextOf(name.First, name.End);

    // “Tolland County”, “Isle of Marrow”
    private PlaceKind? KindOf(PlaceName name) =>
        name.End - name.First > 1 && (_lexicon.KindWords.TryGetValue(words.Key(name.End - 1), out var kind) || _lexicon.KindWords.TryGetValue(words.Key(name.First), out kind)) ? kind : null;

    private Place Make(Toponym place, List<PlaceName> names)
    {
        var texts = names.ConvertAll(TextOf);
        var name = texts.Contains(place.Name, StringComparer.Ordinal) || place.Kind == PlaceKind.Country || place.Country is not null ? place.Name
            : texts.Where(text => text.Any(char.IsLower)).MaxBy(text => text.Length) ?? place.Name;
        return new Place(words.Document.Article)
        {
            Id = _ids.Make("l-", name),
            Name = name,
            Aliases = texts.Where(text => text != name).Distinct(StringComparer.Ordinal).ToArray(),
            Kind = place.Kind,
            Country = place.Country is { } country ? words.Lexicon.WithoutArticle(country) : null,
            IsDateline = names.Exists(one => one.IsDateline),
            Mentions = names.ConvertAll(one => new Mention(words.Span(one.First, one.End), TextOf(one) == name ? MentionKind.Name : MentionKind.Alias, TextOf(one))),
        };
    }
}
