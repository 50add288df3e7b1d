using System.Globalization;
using NewsTools.Entities;

namespace NewsTools.Training.Entities;

/// <summary>Makes up names of people of every origin out of the lists of names.</summary>
internal sealed class PersonNames
{
    private static readonly string[] Files = ["census-names", "world-names"];
    private static readonly string[] SurnameFirst = ["chinese", "korean", "vietnamese"];
    private static readonly Dictionary<string, string[]> Particles = new(StringComparer.Ordinal)
    {
        ["dutch"] = ["van", "van der", "de", "van den", "ter"],
        ["german"] = ["von", "von der", "zu"],
        ["french"] = ["de", "de la", "du", "d'"],
        ["spanish"] = ["de", "de la", "del"],
        ["portuguese"] = ["da", "de", "dos", "do"],
        ["italian"] = ["di", "De", "Del", "Di"],
        ["arabic"] = ["al-", "Al-", "el-", "El-", "bin", "Abu", "al", "Al", "ibn"],
    };

    private readonly DeterministicRandom _random;
    private readonly List<(string Origin, string[] Given, string[] Surnames)> _origins = [];

    internal PersonNames(DeterministicRandom random)
    {
        _random = random;
        var sections = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (section, name) in Files.SelectMany(NameLists.Sections))
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
        string first = Of(given), last = Of(surnames);
        if (name.Length == 1)
        {
            Add(words, _random.Chance(0.65) || Array.IndexOf(SurnameFirst, origin) >= 0 ? last : first);
            return [.. words];
        }
        if (Array.IndexOf(SurnameFirst, origin) >= 0)
        {
            if (_random.Chance(0.8)) { Add(words, last); Add(words, first); }
            else { Add(words, first); Add(words, last); }
            if (origin == "vietnamese" && _random.Chance(0.6)) Add(words, Of(given));
            return [.. words];
        }
        if (_random.Chance(0.06)) words.Add(first[..1] + ".");
        else Add(words, first);
        if (_random.Chance(0.12)) words.Add(first[0] == 'Q' ? "J." : Of(given)[..1] + ".");
        else if (_random.Chance(name.Length > 2 ? 0.3 : 0.06)) Add(words, Of(given));
        if (Particles.TryGetValue(origin, out var particles) && _random.Chance(origin == "arabic" ? 0.4 : 0.15))
        {
            var particle = particles[_random.Below(particles.Length)];
            if (particle[^1] is '-' or '\'') last = particle + last;
            else words.AddRange(particle.Split(' '));
        }
        Add(words, last);
        if (origin is "spanish" or "portuguese" && _random.Chance(0.2)) Add(words, Of(surnames));
        if (origin is "1" or "2" or "3" && _random.Chance(0.04)) words.Add(_random.Chance(0.6) ? "Jr." : "III");
        return [.. words];
    }

    /// <summary>A surname of any origin.</summary>
    internal string Surname() => Of(_origins[_random.Below(_origins.Count)].Surnames);

    private string Of(string[] names) => names[_random.Below(names.Length)];

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
