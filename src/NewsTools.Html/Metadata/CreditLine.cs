using System.Text;
using NewsTools.Html.Page;

namespace NewsTools.Html.Metadata;

/// <summary>Reads a short block with bars where its elements part it: pages set writer, job and day apart by elements and line breaks alone.</summary>
internal static class CreditLine
{
    private const string Bar = " | ";

    /// <summary>The words of a block, parted by bars.</summary>
    public static string Of(PageBlock block)
    {
        if (block.Cuts.Length == 0)
            return block.Text;
        var line = new StringBuilder();
        var (start, before) = (0, "");
        foreach (var cut in block.Cuts.Append(block.Text.Length))
        {
            var part = block.Text[Math.Min(start, cut)..cut].Trim();
            start = cut;
            if (part.Length == 0)
                continue;
            if (line.Length > 0)
                line.Append(Joint(before, part));
            line.Append(part);
            before = part;
        }
        return line.ToString();
    }

    /// <summary>A bar between two parts that can stand alone. Single words are parts of one name, and small words and stops join what stands beside them.</summary>
    private static string Joint(string before, string part)
    {
        if (!char.IsLetterOrDigit(part[0]))
            return part[0] is ',' or ';' or '.' or ':' ? "" : " ";
        if (!char.IsLetterOrDigit(before[^1]) || IsSmall(before[(before.LastIndexOf(' ') + 1)..]) || IsSmall(part.Split(' ', 2)[0]) || IsLead(before))
            return " ";
        return before.Contains(' ', StringComparison.Ordinal) || part.Contains(' ', StringComparison.Ordinal) ? Bar : " ";
    }

    private static bool IsSmall(string word) => char.IsLower(word[0]);

    private static bool IsLead(string words) => words.Equals("by", StringComparison.OrdinalIgnoreCase) || words.EndsWith(" by", StringComparison.OrdinalIgnoreCase);
}
