using System.Globalization;
using System.Text;

namespace NewsTools.Layout;

/// <summary>How many columns of a terminal a character takes.</summary>
internal static class CellWidth
{
    private const char EmojiPresentation = '\uFE0F';
    private static readonly int[] Starts, Ends;

    static CellWidth()
    {
        var rows = DataFile.Lines("Layout/Data/wide-characters.txt").Select(line => line.Split("..")).ToArray();
        Starts = [.. rows.Select(row => int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        Ends = [.. rows.Select(row => int.Parse(row[^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
    }

    /// <summary>The columns of a text.</summary>
    public static int Of(string text)
    {
        var width = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            width += OfElement(text.AsSpan(at, length));
            at += length;
        }
        return width;
    }

    /// <summary>The columns of what a reader takes for one character: a letter with its accents, an emoji of several parts.</summary>
    public static int OfElement(ReadOnlySpan<char> element)
    {
        if (element.Length == 1 && element[0] < 0x300)
            return char.IsControl(element[0]) || element[0] == '\u00AD' ? 0 : 1;
        var width = 0;
        foreach (var rune in element.EnumerateRunes())
            width = Math.Max(width, OfRune(rune));
        return width == 1 && element.Contains(EmojiPresentation) ? 2 : width;
    }

    private static int OfRune(Rune rune)
    {
        if (IsWide(rune.Value))
            return 2;
        // Vowels and finals of Korean syllables stand in the cell of the first consonant.
        return rune.Value is >= 0x1160 and <= 0x11FF ? 0 : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
            _ => 1,
        };
    }

    /// <summary>Whether a character takes two columns.</summary>
    public static bool IsWide(int codePoint)
    {
        var at = Array.BinarySearch(Starts, codePoint);
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && codePoint <= Ends[at];
    }
}
