using NewsTools.Entities;
using NewsTools.Learning;

namespace NewsTools.Training.Entities;

/// <summary>Reads the word lists of the engine's <c>Languages/English/Data/Entities</c> and writes them into the model.</summary>
internal static class WordListReader
{
    // The lists of phrases; a list's place here is its bit.
    private static readonly string[] PhraseLists =
    [
        "countries", "demonyms", "us-states", "cities", "regions", "organizations", "teams", "outlets",
        "organization-words", "place-words", "event-words", "titles",
    ];

    private static readonly string[] NameFiles = ["census-names", "world-names", "name-parts"];
    private static readonly SortedDictionary<uint, uint> Phrases = ReadPhrases(), Names = ReadNames();

    internal const uint DemonymBit = 1u << 1, TitleBit = 1u << 11;

    /// <summary>The lists.</summary>
    internal static WordLists Lists { get; } = new(Table(Phrases), Table(Names));

    /// <summary>The entries of a list of phrases: those of the engine's rules, where they have such a list, and those of its own file.</summary>
    internal static IEnumerable<string> Read(string list) => Shared(list).Concat(TrainingWords.Lines(list).SelectMany(TrainingWords.Entries)).Distinct(StringComparer.Ordinal);

    // The lists of the rules in rows: name, other forms, ... A ~ marks a form that is mostly something else.
    private static IEnumerable<string> Shared(string list) => list switch
    {
        "countries" => Forms("countries", 0, 1).SelectMany(name => name.StartsWith("the ", StringComparison.Ordinal) ? [name, name[4..]] : new[] { name }),
        "demonyms" => Forms("countries", 3),
        // Postal abbreviations are ordinary words in a headline in capitals.
        "us-states" => Forms("states", 0, 1).Where(name => name.Length > 2),
        "outlets" => Forms("outlets", 0, 1),
        "titles" => Forms("titles", 0).SelectMany(title => title.EndsWith('.') ? [title, title.TrimEnd('.')] : new[] { title }),
        _ => [],
    };

    private static IEnumerable<string> Forms(string file, params int[] columns) =>
        from row in DataFile.Rows($"Languages/English/Data/People/{file}.txt", typeof(DataFile).Assembly)
        from column in columns
        where column < row.Length
        from form in TrainingWords.Entries(row[column])
        where form[0] != '~'
        select form;

    /// <summary>The names of a file, each with the head of its section.</summary>
    internal static IEnumerable<(string Section, string Name)> Sections(string file)
    {
        var section = "";
        foreach (var line in TrainingWords.Lines(file))
            if (line.StartsWith('['))
                section = line.Trim('[', ']');
            else
                foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    yield return (section, name);
    }

    /// <summary>Writes what <see cref="WordLists.Read"/> reads.</summary>
    internal static void Write(ModelWriter writer)
    {
        var phrases = InSlotOrder(Phrases.Keys);
        writer.Array<uint>(phrases);
        writer.Array<uint>(Array.ConvertAll(phrases, k => Phrases[k]));
        var names = InSlotOrder(Names.Keys);
        writer.Array<uint>(names);
        writer.Array<byte>(Array.ConvertAll(names, k => (byte)Names[k]));
    }

    /// <summary>Keys of a <see cref="WordTable"/> in the order in which they lie there, so that reading it walks through memory once.</summary>
    internal static uint[] InSlotOrder(IReadOnlyCollection<uint> keys)
    {
        var mask = WordTable.Mask(keys.Count);
        return [.. keys.OrderBy(k => k & mask).ThenBy(k => k)];
    }

    private static WordTable Table(SortedDictionary<uint, uint> entries) => new([.. entries.Keys], [.. entries.Values]);

    private static SortedDictionary<uint, uint> ReadPhrases()
    {
        var phrases = new SortedDictionary<uint, uint>();
        for (var list = 0; list < PhraseLists.Length; list++)
            foreach (var phrase in Read(PhraseLists[list]))
            {
                // Corpora and tokenizers differ in whether a hyphenated name is one token.
                Add(phrases, Words(phrase, hyphens: false), 1u << list);
                if (phrase.AsSpan().IndexOfAny('-', '/', '&') > 0)
                    Add(phrases, Words(phrase, hyphens: true), 1u << list);
            }
        return phrases;
    }

    private static void Add(SortedDictionary<uint, uint> phrases, string[] words, uint bits)
    {
        var hash = 0ul;
        for (var i = 0; i < words.Length; i++)
        {
            hash = WordLists.Extend(hash, WordInfo.HashLower(words[i]));
            var last = i + 1 == words.Length;
            var known = phrases.GetValueOrDefault((uint)hash);
            if (last && words.Length == 1 && words[0].Length <= 4 && words[0].AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0)
                known |= (known & WordLists.ListBits) == 0 ? WordLists.CapsOnly : 0;
            else if (last)
                known &= ~WordLists.CapsOnly;
            phrases[(uint)hash] = known | (last ? bits : WordLists.GoesOn);
        }
    }

    private static string[] Words(string phrase, bool hyphens)
    {
        var spaced = phrase.Replace(",", " ,", StringComparison.Ordinal).Replace("'s", " 's", StringComparison.Ordinal);
        if (hyphens)
            spaced = spaced.Replace("-", " - ", StringComparison.Ordinal).Replace("/", " / ", StringComparison.Ordinal)
                .Replace("&", " & ", StringComparison.Ordinal);
        return spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static SortedDictionary<uint, uint> ReadNames()
    {
        var names = new SortedDictionary<uint, uint>();
        foreach (var (section, name) in NameFiles.SelectMany(Sections))
        {
            var hash = (uint)WordInfo.HashLower(name);
            names[hash] = names.GetValueOrDefault(hash) | Bits(section);
        }
        return names;
    }

    private static uint Bits(string section) => section switch
    {
        "given 1" => 1,
        "given 2" => 2,
        "given 3" => 3,
        "surname 1" => 1 << 2,
        "surname 2" => 2 << 2,
        "surname 3" => 3 << 2,
        "particles" => NameBits.Particle,
        "after" => NameBits.After,
        _ when section.StartsWith("given ", StringComparison.Ordinal) => 1 << 4,
        _ when section.StartsWith("surname ", StringComparison.Ordinal) => 1 << 5,
        _ => throw new InvalidDataException($"Unknown section '{section}' in a list of names."),
    };
}
