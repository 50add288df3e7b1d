using NewsTools.Entities;

namespace NewsTools.Training.Entities;

/// <summary>Varies sentences in training, so that the model does not depend on the names, the case and the lists of its corpora.</summary>
internal sealed class EntityAugmenter(DeterministicRandom random)
{
    private static readonly double InCapitals = EntityTrainer.Env("CAPS", 0.08);
    private static readonly double Headline = EntityTrainer.Env("HEAD", 0.03);
    private static readonly double Dropout = EntityTrainer.Env("DROP", 0.12);

    /// <summary>A sentence, or a variant of it.</summary>
    internal EntitySentence Vary(EntitySentence sentence)
    {
        sentence = Swap(sentence);
        if (random.Chance(InCapitals))
            return sentence with { Words = Array.ConvertAll(sentence.Words, w => w.ToUpperInvariant()) };
        if (random.Chance(Headline))
            return sentence with { Words = Array.ConvertAll(sentence.Words, w => w.Length > 3 ? char.ToUpperInvariant(w[0]) + w[1..] : w) };
        return sentence;
    }

    private static readonly double SwapPerson = EntityTrainer.Env("SWAPP", 0.3), SwapPlace = EntityTrainer.Env("SWAPL", 0.25), SwapOther = EntityTrainer.Env("SWAPO", 0.25);

    private readonly PersonNames _names = new(random);
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
                EntityKind.Person when end - first <= 4 && random.Chance(SwapPerson) => _names.Like(sentence.Words.AsSpan(first, end - first)),
                EntityKind.Location when end - first <= 2 && random.Chance(SwapPlace) => random.Chance(0.7) ? Pick(_places[random.Below(_places.Length)]) : Place(),
                EntityKind.Organization when random.Chance(SwapOther) =>
                    random.Chance(0.4) ? Pick(_organizations[random.Below(_organizations.Length)]) : Organization(sentence.Words.AsSpan(first, end - first)),
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
    private string[] Place() => random.Below(5) switch
    {
        0 => [Before[random.Below(Before.Length)], _names.Surname()],
        1 => [_names.Surname(), After[random.Below(After.Length)]],
        2 => [_names.Surname()],
        _ => [_names.Surname().TrimEnd('a', 'e', 'i', 'o', 'u', 'n', 's', 'v') + Endings[random.Below(Endings.Length)]],
    };

    private static readonly string[] Heads = ["Ministry", "Department", "University", "Bank", "Institute", "Bureau", "Council", "Church", "Museum", "Office", "Association", "Chamber", "Parliament", "College", "Academy", "Supreme Court", "High Court", "House", "Federation"];
    private static readonly string[] Tails = ["Group", "Inc.", "Inc", "Corp.", "Corporation", "Co.", "Company", "Ltd", "Ltd.", "Holdings", "Bank", "University", "College", "Institute", "Foundation", "Party", "Association", "Records", "Motors", "Airlines", "Industries", "Partners", "Capital", "Energy", "Media", "News", "Times", "Herald", "Post", "Tribune", "Council", "Police", "Police Department", "Hospital", "High School", "Ministry", "Union", "United", "City", "FC", "Rovers", "Orchestra", "Brothers", "Systems", "Technologies", "Pharmaceuticals", "Securities", "Entertainment", "Agency", "Commission", "Committee", "Regiment", "Brigade", "Army", "Church", "Society", "Studios", "Band", "Club", "Museum", "Authority", "Front", "League", "Movement", "Alliance"];
    private static readonly string[] Fields = ["Justice", "Health", "Education", "Defence", "Defense", "Trade", "Finance", "Agriculture", "Energy", "Science", "Technology", "Labor", "Transport", "Commerce", "Culture", "Development", "Foreign Affairs", "Human Rights", "Economics", "Medicine"];

    /// <summary>A made-up organisation; in the place of a single word mostly a single word.</summary>
    private string[] Organization(ReadOnlySpan<string> name)
    {
        string Any() => random.Chance(0.5) ? _names.Surname() : string.Join(' ', Pick(_places[random.Below(_places.Length)]));
        if (name.Length == 1)
            return random.Chance(0.4) ? [_names.Surname()] : [string.Concat(Enumerable.Range(0, 2 + random.Below(4)).Select(_ => (char)('A' + random.Below(26))))];
        var text = random.Below(6) switch
        {
            0 => $"{Heads[random.Below(Heads.Length)]} of {(random.Chance(0.5) ? Fields[random.Below(Fields.Length)] : Any())}",
            1 => $"{Any()} {Fields[random.Below(Fields.Length)]} {(random.Chance(0.5) ? "Ministry" : "Department")}",
            2 => $"{_names.Surname()} & {_names.Surname()}",
            3 => $"{Any()} {Fields[random.Below(Fields.Length)]} {Tails[random.Below(Tails.Length)]}",
            _ => $"{Any()} {Tails[random.Below(Tails.Length)]}",
        };
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private string[] Pick(string[] entries)
    {
        var entry = entries[random.Below(entries.Length)];
        if (random.Chance(0.3)) entry = entry.Replace("-", " - ", StringComparison.Ordinal);
        return entry.Replace("'s", " 's", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The groups of features to leave out for one word.</summary>
    internal uint Dropped()
    {
        var dropped = 0u;
        if (random.Chance(Dropout * 2)) dropped |= 1u << (int)EntityFeatures.Group.Word;
        if (random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Context;
        if (random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Affix;
        if (random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.List;
        if (random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Name;
        if (random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Tag;
        if (random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Distribution;
        return dropped;
    }
}
