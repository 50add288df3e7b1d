using System.Text.RegularExpressions;
using Xunit;

namespace NewsTools.Tests;

/// <summary>How the code is sorted into folders (docs/architecture.md), read from the sources.</summary>
public sealed partial class FolderTests
{
    private const int MostFiles = 16;

    private static readonly string Sources = Path.Combine(Repository.Root, "src");

    // An article analyses itself, so that scripts need not know the analyzer: the one knot.
    private static readonly (string From, string To) Knot = ("Articles", "Analysis");

    // Reading a date needs no article, and the readers of articles need it: it counts by itself.
    private const string Dates = "Time/Dates";

    public static TheoryData<string> Rooms => [.. Directory.EnumerateDirectories(Sources).Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any()).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_folder_holds_more_than_a_reader_can_take_in(string room)
    {
        var full = Files(room).GroupBy(FolderOf).Where(folder => folder.Count() > MostFiles).Select(folder => $"{folder.Key}: {folder.Count()} files").ToList();
        Assert.True(full.Count == 0, string.Join("; ", full));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_folders_refer_to_one_another_in_a_circle(string room)
    {
        var code = Files(room).ToDictionary(file => file, file => EnumBody().Replace(NoCode().Replace(File.ReadAllText(file), ""), ""));
        var homes = code.SelectMany(file => Declaration().Matches(file.Value).Select(type => (Type: type.Groups[1].Value, Home: Top(room, file.Key))))
            .ToLookup(type => type.Type, type => type.Home);
        var uses = code.SelectMany(file => TypesNamed(file.Value)
                .Where(name => homes[name].Count() == 1).Select(name => (From: Top(room, file.Key), To: homes[name].First(), Why: $"{Path.GetFileName(file.Key)} uses {name}")))
            .Where(use => use.From != use.To && (use.From, use.To) != Knot).ToLookup(use => use.From);
        var circles = uses.SelectMany(from => from).Where(use => Reaches(uses, use.To, use.From)).Select(use => $"{use.From} → {use.To}: {use.Why}").ToList();
        Assert.True(circles.Count == 0, string.Join(Environment.NewLine, circles));
    }

    // A name behind a period is a member's, and so is one that the file gives to a member of its own.
    private static IEnumerable<string> TypesNamed(string code)
    {
        var members = Member().Matches(code).Select(member => member.Groups[1].Value).ToHashSet();
        return Name().Matches(code).Where(name => name.Index == 0 || code[name.Index - 1] != '.').Select(name => name.Value).Distinct().Where(name => !members.Contains(name));
    }

    private static bool Reaches(ILookup<string, (string From, string To, string Why)> uses, string from, string to)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([from]);
        while (open.TryPop(out var folder))
        {
            if (folder == to)
                return true;
            if (seen.Add(folder))
                foreach (var use in uses[folder])
                    open.Push(use.To);
        }
        return false;
    }

    private static IEnumerable<string> Files(string room) => Directory.EnumerateFiles(Path.Combine(Sources, room), "*.cs", SearchOption.AllDirectories);

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetRelativePath(Sources, file))!;

    private static string Top(string room, string file)
    {
        var folder = Path.GetRelativePath(Path.Combine(Sources, room), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '/');
        return folder == Dates ? Dates : folder.Split('/')[0];
    }

    // Comments and strings.
    [GeneratedRegex("//.*|\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", RegexOptions.NonBacktracking)]
    private static partial Regex NoCode();

    [GeneratedRegex(@"^(?:public |internal |file )?(?:(?:static|sealed|abstract|readonly|partial|ref) )*(?:class|struct|record struct|record|enum|interface) (\w+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<=enum \w+[^{}]*)\{[^{}]*\}", RegexOptions.None, 10_000)]
    private static partial Regex EnumBody();

    // Members, behind their type.
    [GeneratedRegex(@"^ {4,8}(?:[\w<>?\[\], ]+ )?([A-Z]\w+)(?:\(| =>| \{| = |,|;|\r?$)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Member();

    [GeneratedRegex(@"\b[A-Z]\w+\b", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
