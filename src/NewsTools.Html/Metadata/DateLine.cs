using System.Collections.Frozen;
using NewsTools.Html.Page;
using NewsTools.Time;

namespace NewsTools.Html.Metadata;

/// <summary>Tells the lines by which a page states its own date from copy, events, comments and telephone numbers that hold one.</summary>
internal static class DateLine
{
    /// <summary>The most letters beside the date where nothing names the line for a date: a place, a writer, a section.</summary>
    private const int MostLetters = 40;

    /// <summary>The most of them where it is named for one.</summary>
    private const int MostLettersNamed = 120;

    /// <summary>The most letters of a line that is a date and nothing else: a zone, a label, a word for the hour.</summary>
    private const int MostLettersAlone = 14;

    /// <summary>More figures than a date with its time and a zone has: a telephone number.</summary>
    private const int MostDigits = 16;

    private static readonly char[] Bars = ['|', '•', '·'];

    private static readonly FrozenSet<string> Others = DataFile.Lines("Data/not-own-dates.txt", typeof(DateLine).Assembly).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a block with a date can state the page's own.</summary>
    /// <param name="text">The block.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="isNamed">Whether the page names it for a date, a writer or the like.</param>
    public static bool CanBeOwn(string text, TextShape shape, bool isNamed) =>
        Letters(text) is >= 0 and var letters && letters <= (isNamed || text.IndexOfAny(Bars) > 0 ? MostLettersNamed : MostLetters) && shape.Digits <= MostDigits && (!shape.EndsSentence || letters <= MostLettersAlone);

    /// <summary>Whether a block is a date and nothing else, or begins with one before a bar.</summary>
    public static bool IsAlone(string text, TextShape shape) =>
        shape.Digits is > 0 and <= MostDigits && Letters(text) is >= 0 and <= MostLettersNamed && text.Split(Bars, 2)[0] is var first && first.Any(char.IsDigit) && Letters(first) <= MostLettersAlone;

    /// <summary>How many letters stand beside the names of months and weekdays; -1 where a word says that the date is of something else.</summary>
    private static int Letters(string text)
    {
        var letters = 0;
        var others = Others.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at = 0, end; at < text.Length; at = end + 1)
        {
            for (end = at; end < text.Length && char.IsLetter(text[end]); end++)
            {
            }
            if (end == at)
                continue;
            if (others.Contains(text.AsSpan(at..end)))
                return -1;
            letters += CalendarNames.IsName(text.AsSpan(at..end)) ? 0 : end - at;
        }
        return letters;
    }
}
