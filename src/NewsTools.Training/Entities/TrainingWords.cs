namespace NewsTools.Training.Entities;

/// <summary>The word lists of the trainer and those that a model takes in, all as <c>Entities/Data</c>: entries by section.</summary>
internal sealed class TrainingWords
{
    private readonly Dictionary<string, string[]> _sections = new(StringComparer.Ordinal);

    /// <summary>Reads a list.</summary>
    /// <param name="file">Its name, without folder and ending.</param>
    internal TrainingWords(string file)
    {
        var entries = new List<string>();
        var section = "";
        foreach (var line in Lines(file).Append("[]"))
            if (line[0] == '[')
            {
                if (section.Length > 0) _sections.Add(section, [.. entries]);
                entries.Clear();
                section = line.Trim('[', ']');
            }
            else
            {
                entries.AddRange(Entries(line));
            }
    }

    /// <summary>The entries of a section, in their order; none where it is missing.</summary>
    internal string[] this[string section] => _sections.GetValueOrDefault(section, []);

    /// <summary>The lines of a list.</summary>
    internal static IEnumerable<string> Lines(string file) => DataFile.Lines($"Entities/Data/{file}.txt", typeof(TrainingWords).Assembly);

    /// <summary>The entries of a line.</summary>
    internal static string[] Entries(string line) => line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
