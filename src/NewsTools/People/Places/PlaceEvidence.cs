namespace NewsTools.People;

/// <summary>Tells which of several places of one name a text means, by the countries that it names otherwise.</summary>
internal sealed class PlaceEvidence(NameWords words)
{
    private readonly PlaceLexicon _lexicon = words.Document.Lexicon<PlaceLexicon>();
    private HashSet<string>? _countries;

    /// <summary>The place that is meant; null where nothing tells.</summary>
    internal Toponym? Choose(Toponym[] places)
    {
        if (places.Length == 1)
            return places[0];
        if (places.DistinctBy(place => place.Country).Count() == 1)
            return places.FirstOrDefault(place => place.Kind == PlaceKind.City) ?? places[0];
        var capitals = Array.FindAll(places, place => place.IsCapital && place.Country is not null);
        if (capitals.Length == 1)
            return capitals[0];
        _countries ??= ReadCountries();
        var named = Array.FindAll(places, place => place.Country is { } country && _countries.Contains(country));
        return named.DistinctBy(place => place.Country).Count() == 1 ? named[0] : null;
    }

    // The countries that the text names: by their own names, their people, their capitals and what lies in them alone.
    private HashSet<string> ReadCountries()
    {
        var countries = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsCapital)
                continue;
            if (words.Lexicon.Nationalities.Match(words, i, out var country) > 0)
                countries.Add(country);
            var length = _lexicon.Names.Match(words, i, out var places);
            if (length == 0)
                continue;
            if (places.Select(place => place.Country).Where(one => one is not null).Distinct().ToArray() is [{ } only])
                countries.Add(only);
            i += length - 1;
        }
        return countries;
    }
}
