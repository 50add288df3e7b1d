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

    private const double SwapPerson = 0.3, SwapPlace = 0.25, SwapOther = 0.35;

    private readonly DeterministicRandom _random;
    private readonly PersonNames _names;
    private readonly WireCopy _wire;
    private readonly string[][] _places = Array.ConvertAll(["countries", "cities", "us-states", "regions"], Entries);
    private readonly string[][] _organizations = Array.ConvertAll(["organizations", "outlets", "teams"], Entries);

    private static string[] Entries(string list) => [.. WordLists.Read(list).Where(e => !e.Contains(',', StringComparison.Ordinal))];

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

    private static readonly string[] Endings = ["ville", "burg", "ton", "grad", "pur", "abad", "ham", "field", "dorf", "ford", "bury", "stan", "heim", "by", "owo", "ice", "aya", "ito"];
    private static readonly string[] Before = ["North", "South", "East", "West", "New", "Upper", "San", "Santa", "St.", "Mount", "Lake", "Port", "Fort", "Cape", "El", "Al"];
    private static readonly string[] After = ["River", "County", "Island", "Islands", "Valley", "Bay", "Province", "District", "Street", "Avenue", "Park", "Beach", "Hills", "Airport", "Mountains", "Road", "Bridge", "Square"];

    /// <summary>A made-up place.</summary>
    private string[] Place() => _random.Below(5) switch
    {
        0 => [Before[_random.Below(Before.Length)], _names.Surname()],
        1 => [_names.Surname(), After[_random.Below(After.Length)]],
        2 => [_names.Surname()],
        _ => [_names.Surname().TrimEnd('a', 'e', 'i', 'o', 'u', 'n', 's', 'v') + Endings[_random.Below(Endings.Length)]],
    };

    private static readonly string[] Heads = ["Ministry", "Department", "University", "Bank", "Institute", "Bureau", "Council", "Church", "Museum", "Office", "Association", "Chamber", "Parliament", "College", "Academy", "Supreme Court", "High Court", "House", "Federation"];
    private static readonly string[] Tails = ["Group", "Inc.", "Inc", "Corp.", "Corporation", "Co.", "Company", "Ltd", "Ltd.", "Holdings", "Bank", "University", "College", "Institute", "Foundation", "Party", "Association", "Records", "Motors", "Airlines", "Industries", "Partners", "Capital", "Energy", "Media", "News", "Times", "Herald", "Post", "Tribune", "Council", "Police", "Police Department", "Hospital", "High School", "Ministry", "Union", "United", "City", "FC", "Rovers", "Orchestra", "Brothers", "Systems", "Technologies", "Pharmaceuticals", "Securities", "Entertainment", "Agency", "Commission", "Committee", "Regiment", "Brigade", "Army", "Church", "Society", "Studios", "Band", "Club", "Museum", "Authority", "Front", "League", "Movement", "Alliance"];
    private static readonly string[] Numbers = ["I", "II", "III", "IV", "V", "VI", "1st", "2nd", "3rd", "5th", "7th", "10th", "42nd", "101st", "First", "Second", "Third", "Royal"];
    private static readonly string[] Units = ["Corps", "Division", "Brigade", "Regiment", "Battalion", "Infantry", "Infantry Division", "Army", "Air Force", "Fleet", "Circuit", "Airborne Division", "Cavalry"];
    private static readonly string[] Fields = ["Justice", "Health", "Education", "Defence", "Defense", "Trade", "Finance", "Agriculture", "Energy", "Science", "Technology", "Labor", "Transport", "Commerce", "Culture", "Development", "Foreign Affairs", "Human Rights", "Economics", "Medicine"];

    /// <summary>A made-up organisation; in the place of a single word mostly a single word.</summary>
    private string[] Organization(ReadOnlySpan<string> name)
    {
        string Any() => _random.Chance(0.5) ? _names.Surname() : string.Join(' ', Pick(_places[_random.Below(_places.Length)]));
        if (name.Length == 1)
            return _random.Chance(0.4) ? [_names.Surname()] : [string.Concat(Enumerable.Range(0, 2 + _random.Below(4)).Select(_ => (char)('A' + _random.Below(26))))];
        var text = _random.Below(7) switch
        {
            6 => $"{Numbers[_random.Below(Numbers.Length)]} {Units[_random.Below(Units.Length)]}",
            0 => $"{Heads[_random.Below(Heads.Length)]} of {(_random.Chance(0.5) ? Fields[_random.Below(Fields.Length)] : Any())}",
            1 => $"{Any()} {Fields[_random.Below(Fields.Length)]} {(_random.Chance(0.5) ? "Ministry" : "Department")}",
            2 => $"{_names.Surname()} & {_names.Surname()}",
            3 => $"{Any()} {Fields[_random.Below(Fields.Length)]} {Tails[_random.Below(Tails.Length)]}",
            _ => $"{Any()} {Tails[_random.Below(Tails.Length)]}",
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
        if (_random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Distribution;
        return dropped;
    }
}
