using System.Globalization;
using NewsTools.Language;

namespace NewsTools.People;

/// <summary>The places that a language knows, what stands for whom, and the words that tell the two apart.</summary>
internal sealed class PlaceLexicon : ILexicon<PlaceLexicon>
{
    private const char Weak = '~'; // of capitals: rather a place name
    private const string NoPlace = "-";

    private readonly Dictionary<string, List<Toponym>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MetonymWord> _words = new(StringComparer.Ordinal);
    private readonly (double Weight, string Reason)[] _weights = new (double, string)[Enum.GetValues<MetonymClue>().Length];
    private readonly PeopleLexicon _people;
    private readonly string _team = "";

    private PlaceLexicon(Lexicons lexicons)
    {
        _people = lexicons.Get<PeopleLexicon>();
        var regions = lexicons.Rows("Places/regions.txt").ToArray();
        ReadCountries(lexicons, regions);
        ReadRegions(regions);
        foreach (var row in lexicons.Rows("Places/cities.txt"))
            ReadCities(row);
        foreach (var row in lexicons.Rows("People/seats.txt"))
            if (row[0][0] != '*')
                Add(row[0], new Toponym(row[0], PlaceKind.Place) { StandsFor = row[1], IsGovernment = row[2] == "gov", IsSeat = true });
        foreach (var row in lexicons.Rows("Places/metonym-words.txt"))
            foreach (var word in PeopleLexicon.List(row, 1))
                _words[word] = _words.GetValueOrDefault(word) | Enum.Parse<MetonymWord>(row[0], ignoreCase: true);
        foreach (var row in lexicons.Rows("Places/metonym-weights.txt"))
        {
            _weights[(int)Enum.Parse<MetonymClue>(row[0])] = (double.Parse(row[1], CultureInfo.InvariantCulture), row[2]);
            if (row.Length > 3)
                _team = row[3];
        }
        foreach (var row in lexicons.Rows("Places/place-words.txt"))
            foreach (var word in PeopleLexicon.List(row, 1))
                KindWords[word] = Enum.Parse<PlaceKind>(row[0], ignoreCase: true);
        foreach (var (name, places) in _byName)
            Names.Add(name, [.. places]);
    }

    /// <summary>The names of all, each with the places that have it.</summary>
    internal PhraseTable<Toponym[]> Names { get; } = new();

    /// <summary>Words of names that tell what the place is: “County”, “Village”.</summary>
    internal Dictionary<string, PlaceKind> KindWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the lists of a language.</summary>
    public static PlaceLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>The classes of a word, by its dictionary form.</summary>
    internal MetonymWord ClassesOf(string lemma) => _words.GetValueOrDefault(lemma);

    /// <summary>What a clue counts, and the words that say so.</summary>
    internal (double Weight, string Reason) WeightOf(MetonymClue clue) => _weights[(int)clue];

    /// <summary>The places of a name.</summary>
    internal bool TryGet(string name, out Toponym[] places)
    {
        if (Names.TryGet(name, out places))
            return true;
        places = [];
        return false;
    }

    /// <summary>The team that plays for a place.</summary>
    internal string TeamOf(Toponym place) => _team.Replace("*", place.Name, StringComparison.Ordinal);

    // What governs itself within another country is a region of that one: Scotland. Georgia is a country although a state of another has its name: it has regions itself.
    private void ReadCountries(Lexicons lexicons, string[][] regions)
    {
        var holders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in regions)
            foreach (var name in PeopleLexicon.List(row, 1))
                holders.TryAdd(name, row[0]);
        foreach (var row in regions)
            holders.Remove(row[0]);
        foreach (var row in lexicons.Rows("People/countries.txt"))
        {
            var holder = holders.GetValueOrDefault(row[0]) ?? holders.GetValueOrDefault(_people.WithoutArticle(row[0]));
            var country = holder is null ? row[0] : holder == NoPlace ? null : holder;
            var government = new Toponym(_people.WithoutArticle(row[0]), holder is null ? PlaceKind.Country : holder == NoPlace ? PlaceKind.Place : PlaceKind.Region)
            {
                Country = country,
                StandsFor = _people.GovernmentOf(row[0]),
                IsGovernment = true,
            };
            foreach (var form in PeopleLexicon.List(row, 1).Prepend(government.Name))
                Add(form, government);
            foreach (var capital in PeopleLexicon.List(row, 2))
                Add(capital.TrimStart(Weak), new Toponym(capital.TrimStart(Weak), PlaceKind.City)
                {
                    Country = country,
                    StandsFor = capital[0] == Weak ? null : government.StandsFor,
                    IsGovernment = true,
                    IsCapital = capital[0] != Weak,
                });
        }
    }

    private void ReadRegions(string[][] rows)
    {
        foreach (var row in rows)
            if (row[0] != NoPlace)
                foreach (var name in PeopleLexicon.List(row, 1))
                    if (!Known(name).Any(place => place.Kind == PlaceKind.Region && place.Country == row[0]))
                        Add(name, new Toponym(_people.WithoutArticle(name), PlaceKind.Region) { Country = row[0].Length == 0 ? null : row[0] });
    }

    // The first cell is a country or a region; “Georgia, the United States” tells which.
    private void ReadCities(string[] row)
    {
        var comma = row[0].IndexOf(',', StringComparison.Ordinal);
        var name = comma < 0 ? row[0] : row[0][..comma];
        var holder = Known(_people.WithoutArticle(name)).First(place => comma < 0 ? place.Kind != PlaceKind.City : place.Kind == PlaceKind.Region && place.Country == row[0][(comma + 2)..]);
        foreach (var city in PeopleLexicon.List(row, 1))
            if (!Known(city).Any(place => place.Kind == PlaceKind.City && place.Country == holder.Country && place.Region is null))
                Add(city, new Toponym(_people.WithoutArticle(city), PlaceKind.City) { Country = holder.Country, Region = holder.Kind == PlaceKind.Region ? holder.Name : null });
    }

    private List<Toponym> Known(string name) => _byName.GetValueOrDefault(KeyOf(name), []);

    // “the United States”, but “The Hague”
    private string KeyOf(string name) => NameWords.Fold(char.IsUpper(name[0]) ? name : _people.WithoutArticle(name));

    private void Add(string name, Toponym place)
    {
        var key = KeyOf(name);
        if (!_byName.TryGetValue(key, out var places))
            _byName.Add(key, places = []);
        places.Add(place);
    }
}
