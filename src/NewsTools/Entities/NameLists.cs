namespace NewsTools.Entities;

/// <summary>
/// What the lists of people's names say of a word: bits 0–1 and 2–3 how common it is as a given name and as a surname among the US Census's
/// (0 not, 3 most), 4 and 5 given name and surname elsewhere in the world, 6 a particle inside names, 7 a word after names (Jr.).
/// </summary>
internal static class NameLists
{
    internal const uint Particle = 0x40;
    internal const uint After = 0x80;

    private static readonly string[] Files = ["census-names", "world-names", "name-parts"];

    /// <summary>The bits of each name, by the hash of its lower case.</summary>
    internal static Dictionary<ulong, uint> Read()
    {
        var names = new Dictionary<ulong, uint>();
        foreach (var (section, name) in Files.SelectMany(Sections))
        {
            var hash = WordInfo.HashLower(name);
            names.TryGetValue(hash, out var known);
            names[hash] = known | Bits(section);
        }
        return names;
    }

    /// <summary>The names of a file, each with the head of its section.</summary>
    internal static IEnumerable<(string Section, string Name)> Sections(string file)
    {
        var section = "";
        foreach (var line in DataFile.Lines($"Entities/Data/{file}.txt"))
            if (line.StartsWith('['))
                section = line.Trim('[', ']');
            else
                foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    yield return (section, name);
    }

    private static uint Bits(string section) => section switch
    {
        "given 1" => 1,
        "given 2" => 2,
        "given 3" => 3,
        "surname 1" => 1 << 2,
        "surname 2" => 2 << 2,
        "surname 3" => 3 << 2,
        "particles" => Particle,
        "after" => After,
        _ when section.StartsWith("given ", StringComparison.Ordinal) => 1 << 4,
        _ when section.StartsWith("surname ", StringComparison.Ordinal) => 1 << 5,
        _ => throw new InvalidDataException($"Unknown section '{section}' in a list of names."),
    };
}
