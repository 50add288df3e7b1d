using System.Globalization;

namespace NewsTools.Training.Entities;

/// <summary>Makes up names of people of every origin out of the lists of names.</summary>
internal sealed class PersonNames
{
    private static readonly string[] Files = ["census-names", "world-names"];
    // Names that no list holds, surnames that are also places, nicknames in quotation marks: how often each.
    private const double Spliced = 0.1, PlaceAsSurname = 0.03, Nickname = 0.03;

    private static readonly TrainingWords Customs = new("name-customs");

    private readonly DeterministicRandom _random;
    private readonly string[] _cities = [.. WordListReader.Read("cities").Where(c => c.All(char.IsLetter))];
    private readonly List<(string Origin, string[] Given, string[] Surnames)> _origins = [];

    internal PersonNames(DeterministicRandom random)
    {
        _random = random;
        var sections = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (section, name) in Files.SelectMany(WordListReader.Sections))
        {
            if (!sections.TryGetValue(section, out var names)) sections.Add(section, names = []);
            names.Add(name);
        }
        foreach (var (section, names) in sections)
            if (section.StartsWith("given ", StringComparison.Ordinal) && sections.TryGetValue("surname " + section[6..], out var surnames))
                _origins.Add((section[6..], [.. names.Select(Capitalize)], [.. surnames.Select(Capitalize)]));
    }

    /// <summary>A name of about the form of another: one word for one, a full name for more.</summary>
    internal string[] Like(ReadOnlySpan<string> name)
    {
        var (origin, given, surnames) = _origins[_random.Below(_origins.Count)];
        var words = new List<string>();
        string first = New(given), last = _random.Chance(PlaceAsSurname) ? Of(_cities) : New(surnames);
        if (Has("joined given names", origin) && _random.Chance(0.35))
        {
            // As in Hong Kong and Taiwan: Ka-ming, Kai-shek.
            var second = Of(given);
            if (first.Length + second.Length < 10) first = $"{first}-{second.ToLowerInvariant()}";
        }
        if (name.Length == 1)
        {
            Add(words, _random.Chance(0.65) || Has("surname first", origin) ? last : first);
            return [.. words];
        }
        if (Has("surname first", origin))
        {
            if (_random.Chance(0.8)) { Add(words, last); Add(words, first); }
            else { Add(words, first); Add(words, last); }
            if (Has("second given name", origin) && _random.Chance(0.6)) Add(words, Of(given));
            return [.. words];
        }
        if (_random.Chance(0.06)) words.Add(first[..1] + ".");
        else Add(words, first);
        if (_random.Chance(0.12)) words.Add(first[0] == 'Q' ? "J." : Of(given)[..1] + ".");
        else if (_random.Chance(name.Length > 2 ? 0.3 : 0.06)) Add(words, Of(given));
        if (Customs[$"particles {origin}"] is { Length: > 0 } particles && _random.Chance(origin == "arabic" ? 0.4 : 0.15))
        {
            var particle = particles[_random.Below(particles.Length)];
            if (particle[^1] is '-' or '\'') last = particle + last;
            else words.AddRange(particle.Split(' '));
        }
        if (_random.Chance(Nickname)) words.AddRange(_random.Chance(0.5) ? ["\"", Of(given), "\""] : ["“", Of(given), "”"]);
        Add(words, last);
        if (Has("second surname", origin) && _random.Chance(0.2)) Add(words, Of(surnames));
        if (origin is "1" or "2" or "3" && _random.Chance(0.04)) words.Add(_random.Chance(0.6) ? "Jr." : "III");
        return [.. words];
    }

    private static bool Has(string custom, string origin) => Array.IndexOf(Customs[custom], origin) >= 0;

    /// <summary>A surname of any origin.</summary>
    internal string Surname() => New(_origins[_random.Below(_origins.Count)].Surnames);

    private string Of(string[] names) => names[_random.Below(names.Length)];

    /// <summary>A name of the list, or one that no list holds: the beginning of one and the end of another.</summary>
    private string New(string[] names)
    {
        var name = Of(names);
        if (!_random.Chance(Spliced))
            return name;
        var other = Of(names);
        return name.Length < 4 || other.Length < 4 || other.Contains('-', StringComparison.Ordinal) ? name : name[..((name.Length + 1) / 2)] + other[(other.Length / 2)..].ToLowerInvariant();
    }

    // Corpora and tokenizers differ in whether a hyphenated name is one token.
    private void Add(List<string> words, string name)
    {
        if (name.Contains('-', StringComparison.Ordinal) && _random.Chance(0.3))
            words.AddRange(name.Replace("-", " - ", StringComparison.Ordinal).Split(' '));
        else
            words.Add(name);
    }

    private static string Capitalize(string name) => char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
}
