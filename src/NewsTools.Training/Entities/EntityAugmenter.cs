using NewsTools.Entities;

namespace NewsTools.Training.Entities;

/// <summary>Varies sentences in training, so that the model does not depend on the names, the case and the lists of its corpora.</summary>
internal sealed class EntityAugmenter
{
    private const double InCapitals = 0.08;
    private const double Headline = 0.03;
    private const double Dropout = 0.12;

    private const double Dateline = 0.03;

    internal EntityAugmenter(DeterministicRandom random)
    {
        _random = random;
        _names = new PersonNames(random);
        _wire = new WireCopy(random, _names, () => Pick(_places[0]), () => Pick(_places[1]), () => Pick(_organizations[2]), () => Pick(_organizations[1]));
    }

    /// <summary>A made-up line of wire copy.</summary>
    internal EntitySentence Line() => _wire.Next();

    /// <summary>A sentence, or a variant of it.</summary>
    internal EntitySentence Vary(EntitySentence sentence)
    {
        sentence = Swap(sentence);
        if (_random.Chance(Dateline) && !sentence.Noisy && sentence.Words.Length > 4)
            sentence = _wire.WithDateline(sentence);
        if (_random.Chance(InCapitals))
            return sentence with { Words = Array.ConvertAll(sentence.Words, w => w.ToUpperInvariant()) };
        if (_random.Chance(Headline))
            return sentence with { Words = Array.ConvertAll(sentence.Words, w => w.Length > 3 ? char.ToUpperInvariant(w[0]) + w[1..] : w) };
        return sentence;
    }

    private const double SwapPerson = 0.2, SwapPlace = 0.25, SwapOther = 0.4;

    private readonly DeterministicRandom _random;
    private readonly PersonNames _names;
    private readonly WireCopy _wire;
    private readonly string[][] _places = Array.ConvertAll(["countries", "cities", "us-states", "regions"], Entries);
    private readonly string[][] _organizations = Array.ConvertAll(["organizations", "outlets", "teams"], Entries);

    private static string[] Entries(string list) => [.. WordListReader.Read(list).Where(e => !e.Contains(',', StringComparison.Ordinal))];

    /// <summary>Puts other names in the place of some.</summary>
    private EntitySentence Swap(EntitySentence sentence)
    {
        var words = new List<string>();
        var labels = new List<byte>();
        var allowed = new List<uint>();
        var at = 0;
        void Copy(int end)
        {
            for (; at < end; at++)
            {
                words.Add(sentence.Words[at]);
                labels.Add(sentence.Labels[at]);
                allowed.Add(sentence.Allowed[at]);
            }
        }
        foreach (var (kind, first, end) in sentence.Spans())
        {
            string[]? other = kind switch
            {
                EntityKind.Person when end - first <= 4 && _random.Chance(SwapPerson) => _names.Like(sentence.Words.AsSpan(first, end - first)),
                EntityKind.Location when end - first <= 2 && _random.Chance(SwapPlace) => _random.Chance(0.7) ? Pick(_places[_random.Below(_places.Length)]) : Place(),
                EntityKind.Organization when _random.Chance(SwapOther) =>
                    _random.Chance(0.4) ? Pick(_organizations[_random.Below(_organizations.Length)]) : Organization(sentence.Words.AsSpan(first, end - first)),
                _ => null,
            };
            if (other is null)
                continue;
            Copy(first);
            var replaced = EntitySentence.Of(other, [(kind, 0, other.Length)]);
            words.AddRange(replaced.Words);
            labels.AddRange(replaced.Labels);
            allowed.AddRange(replaced.Allowed);
            at = end;
        }
        if (at == 0) return sentence;
        Copy(sentence.Words.Length);
        return sentence with { Words = [.. words], Labels = [.. labels], Allowed = [.. allowed] };
    }

    private static readonly TrainingWords Parts = new("made-up-names");

    private string Part(string section) => Any(Parts[section]);

    private string Any(string[] entries) => entries[_random.Below(entries.Length)];

    /// <summary>A made-up place.</summary>
    private string[] Place() => _random.Below(5) switch
    {
        0 => [Part("place beginnings"), _names.Surname()],
        1 => [_names.Surname(), Part("place heads")],
        2 => [_names.Surname()],
        _ => [_names.Surname().TrimEnd('a', 'e', 'i', 'o', 'u', 'n', 's', 'v') + Part("place endings")],
    };


    /// <summary>A made-up organisation; in the place of a single word mostly a single word.</summary>
    private string[] Organization(ReadOnlySpan<string> name)
    {
        string Owner() => _random.Chance(0.5) ? _names.Surname() : string.Join(' ', Pick(_places[_random.Below(_places.Length)]));
        if (name.Length == 1)
            return _random.Below(10) switch
            {
                < 3 => [_names.Surname()],
                3 => [Part("team names")],
                4 => [_names.Surname().TrimEnd('a', 'e', 'i', 'o', 'u') + Part("company endings")],
                _ => [string.Concat(Enumerable.Range(0, 2 + _random.Below(4)).Select(_ => (char)('A' + _random.Below(26))))],
            };
        var text = _random.Below(10) switch
        {
            7 => $"{string.Join(' ', Pick(_places[_random.Below(2)]))} {Part("team names")}",
            8 => $"{(_random.Chance(0.5) ? "The " : "")}{Part("band adjectives")} {Part("band nouns")}",
            6 => $"{Part("unit numbers")} {Part("units")}",
            0 => $"{Part("organization beginnings")} of {(_random.Chance(0.5) ? Part("fields") : Owner())}",
            1 => $"{Owner()} {Part("fields")} {(_random.Chance(0.5) ? "Ministry" : "Department")}",
            2 => $"{_names.Surname()} & {_names.Surname()}",
            3 => $"{Owner()} {Part("fields")} {Part("organization heads")}",
            _ => $"{Owner()} {Part("organization heads")}",
        };
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private string[] Pick(string[] entries)
    {
        var entry = entries[_random.Below(entries.Length)];
        if (_random.Chance(0.3)) entry = entry.Replace("-", " - ", StringComparison.Ordinal);
        return entry.Replace("'s", " 's", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The groups of features to leave out for one word.</summary>
    internal uint Dropped()
    {
        var dropped = 0u;
        if (_random.Chance(Dropout * 2)) dropped |= 1u << (int)EntityFeatures.Group.Word;
        if (_random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Context;
        if (_random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Affix;
        if (_random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.List;
        if (_random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Name;
        if (_random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Tag;
        if (_random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Class;
        if (_random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Run;
        return dropped;
    }
}
