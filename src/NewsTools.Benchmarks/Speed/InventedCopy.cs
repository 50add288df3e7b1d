namespace NewsTools.Benchmarks.Speed;

/// <summary>Any number of different articles of about 700 words, put together from the paragraphs of the text samples: the same for the same number.</summary>
internal static class InventedCopy
{
    private const int WordsOfAnArticle = 700;
    private static readonly Lazy<string[]> Paragraphs = new(Read);

    /// <summary>The text of article <paramref name="number"/>.</summary>
    internal static string Article(int number)
    {
        var paragraphs = Paragraphs.Value;
        var text = new System.Text.StringBuilder();
        // A step that shares no factor with most lengths walks through all paragraphs in another order for each article.
        for (int words = 0, i = number; ; i += 1 + (number % 7))
        {
            var paragraph = paragraphs[i % paragraphs.Length];
            var more = paragraph.Count(' ') + 1;
            if (words + (more / 2) > WordsOfAnArticle) // with the last paragraph or without, whichever comes nearer
                return text.ToString();
            words += more;
            text.Append(paragraph).Append("\n\n");
        }
    }

    /// <summary>Writes articles 0 to <paramref name="count"/> to a new folder of the system's place for temporary files.</summary>
    internal static string WriteFolder(int count)
    {
        var folder = Directory.CreateTempSubdirectory("newstools-benchmark-").FullName;
        for (var i = 0; i < count; i++)
            File.WriteAllText(Path.Combine(folder, $"{i:D6}.txt"), Article(i));
        return folder;
    }

    private static string[] Read() =>
    [
        .. Directory.EnumerateFiles(Repository.Samples, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.Count(' ') > 15),
    ];
}
