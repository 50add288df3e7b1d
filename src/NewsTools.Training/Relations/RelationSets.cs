using System.Globalization;
using System.Text;

namespace NewsTools.Training.Relations;

/// <summary>Reads the invented passages and pairs; the first lines of the files explain their form.</summary>
internal static class RelationSets
{
    /// <summary>Where the sets of the repository are.</summary>
    internal static string Folder { get; } = Path.Combine(Repository.Root, "src", "NewsTools.Training", "Relations", "Sets");

    /// <summary>The passages of a file of the folder.</summary>
    /// <exception cref="InvalidDataException">The file is not of this form; the message names the line.</exception>
    internal static IReadOnlyList<RelationPassage> Passages(string file) => [.. Entries(file).Select(entry => ReadPassage(file, entry))];

    /// <summary>The pairs of a file of the folder.</summary>
    /// <exception cref="InvalidDataException">The file is not of this form; the message names the line.</exception>
    internal static IReadOnlyList<StatementPair> Pairs(string file) => [.. Entries(file).Select(entry => ReadPair(file, entry))];

    /// <summary>The articles of a pair.</summary>
    internal static IReadOnlyList<Article> Articles(this StatementPair pair) => pair.IsOneArticle
        ? [ArticleOf([pair.First.Text, pair.Second.Text], pair.Second.Date)]
        : [ArticleOf([pair.First.Text], pair.First.Date), ArticleOf([pair.Second.Text], pair.Second.Date)];

    /// <summary>An article of some paragraphs.</summary>
    internal static Article ArticleOf(IReadOnlyList<string> paragraphs, DateOnly? date = null)
    {
        var text = new StringBuilder();
        var blocks = new List<Block>();
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(text.Length, text.Length + paragraph.Length)));
            text.Append(paragraph).Append('\n');
        }
        return new Article(text.ToString(), blocks) { PublishedAt = date is { } day ? new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero) : null };
    }

    private static IEnumerable<(int Line, string Head, List<string> Lines)> Entries(string file)
    {
        (int Line, string Head, List<string> Lines)? entry = null;
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            number++;
            if (line.StartsWith('#') || line.Length == 0)
                continue;
            if (!line.StartsWith("== ", StringComparison.Ordinal))
            {
                (entry ?? throw Fault(file, number, "a line before the first ==")).Lines.Add(line);
                continue;
            }
            if (entry is { } done)
                yield return done;
            entry = (number, line[3..], []);
        }
        if (entry is { } last)
            yield return last;
    }

    private static RelationPassage ReadPassage(string file, (int Line, string Head, List<string> Lines) entry)
    {
        var relations = new List<GoldRelation>();
        foreach (var line in entry.Lines.Where(line => line.StartsWith("> ", StringComparison.Ordinal)))
        {
            var parts = line[2..].Split('|', StringSplitOptions.TrimEntries);
            if (parts.Length != 4 || !Enum.TryParse<RelationKind>(parts[0], ignoreCase: true, out var kind))
                throw Fault(file, entry.Line, $"“{line}” is no relation");
            relations.Add(new(kind, Alternatives(parts[1]), Alternatives(parts[2]), parts[3]));
        }
        return new(entry.Head, string.Join('\n', entry.Lines.Where(line => !line.StartsWith("> ", StringComparison.Ordinal))), relations);
    }

    private static string[] Alternatives(string names) => names == "-" ? [] : names.Split('/', StringSplitOptions.TrimEntries);

    private static StatementPair ReadPair(string file, (int Line, string Head, List<string> Lines) entry)
    {
        var head = entry.Head.Split(' ');
        if (entry.Lines.Count != 2 || head[0] is not ("conflict" or "none") || head.Length > 2 || head is [_, not "one"])
            throw Fault(file, entry.Line, "a pair is conflict or none, and two lines");
        return new(head[0] == "conflict", head.Length == 2, ReadDated(file, entry.Line, entry.Lines[0]), ReadDated(file, entry.Line, entry.Lines[1]));
    }

    private static (DateOnly Date, string Text) ReadDated(string file, int number, string line) =>
        line.Split('|', 2, StringSplitOptions.TrimEntries) is [var date, var text] && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, text) : throw Fault(file, number, $"“{line}” has no date");

    private static InvalidDataException Fault(string file, int line, string what) => new($"{file}({line}): {what}.");
}
