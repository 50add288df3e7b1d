using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>A note that is not part of the copy: a correction, a clarification, an editors' note or a note to editors.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
public sealed partial record ArticleNote(NoteKind Kind, string Text)
{
    /// <summary>No note is longer: UTF-16 units.</summary>
    private const int Longest = 1500;

    /// <summary>The first letters, by which nearly all copy is told apart at once.</summary>
    private const int BeginningLength = 3;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings;
    private static readonly (string Label, NoteKind Kind)[] Labels;
    private static readonly (string Words, NoteKind Kind)[] Openings;

    static ArticleNote()
    {
        var rows = DataFile.Rows("Languages/English/Data/Articles/notes.txt").Select(row => (Name: row[0].Replace("-", "", StringComparison.Ordinal), Words: row[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))).ToArray();
        var copy = rows.Single(row => row.Name == "copy").Words;
        var entries = rows.Where(row => row.Name != "copy").SelectMany(row => row.Words.SelectMany(words => copy.Select(one => words.Replace("{copy}", one, StringComparison.Ordinal)).Distinct()),
            (row, words) => (Words: words, Kind: Enum.Parse<NoteKind>(row.Name, ignoreCase: true))).ToArray();
        Labels = [.. entries.Where(entry => entry.Words.EndsWith(':')).Select(entry => (entry.Words[..^1], entry.Kind)).OrderByDescending(entry => entry.Item1.Length)];
        Openings = [.. entries.Where(entry => !entry.Words.EndsWith(':'))];
        Beginnings = entries.Select(entry => entry.Words[..BeginningLength]).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A wire's note to editors, unless its words say that it is something else.</summary>
    public static ArticleNote FromWire(string words) => new(KindOf(words, out _) ?? NoteKind.Advice, words);

    /// <summary>What a block is that opens as notes do; null for copy.</summary>
    /// <param name="block">The words of the block.</param>
    /// <param name="isLabelAlone">Whether the block only names what the next one is.</param>
    internal static NoteKind? KindOf(ReadOnlySpan<char> block, out bool isLabelAlone)
    {
        isLabelAlone = false;
        block = block.Trim().TrimStart("([*•_ ");
        if (block.Length is < 4 or > Longest || !Beginnings.Contains(block[..BeginningLength]))
            return null;
        var head = block[..Math.Min(block.Length, 90)].ToString().Replace('’', '\'');
        foreach (var (label, kind) in Labels)
        {
            if (!head.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                continue;
            isLabelAlone = head.AsSpan(label.Length).TrimEnd(":.*_)] ").Length == 0;
            return isLabelAlone || AfterLabel().IsMatch(head.AsSpan(label.Length)) ? kind : null;
        }
        foreach (var (words, kind) in Openings)
            if (head.StartsWith(words, StringComparison.OrdinalIgnoreCase))
                return kind;
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>A colon or dash, after a day or an “appended” at most.</summary>
    [GeneratedRegex(@"^(?:[ ]appended)?(?:[ ]?\([^)]{1,40}\)|,?[ ][\p{L}\d][\p{L}\d.,/ ]{0,28}\d{1,4})?[ ]?[:—–]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex AfterLabel();
}
