using System.Buffers;
using System.Text;

namespace NewsTools;

/// <summary>
/// Control characters and the sequences that begin with them (ECMA-48), which copy has no use for, and which colour, clear, rename or program the terminal they are shown in.
/// White space and line ends are none of them.
/// </summary>
/// <remarks>
/// UTF-8 that was read as Latin-1 is full of the control characters from U+0080 on, as parts of quotation marks. One that begins no plain command is therefore shown as U+FFFD, and swallows nothing.
/// </remarks>
internal static class ControlSequences
{
    private const char Escape = '\u001B', Bell = '\a', ControlIntroducer = '\u009B';

    /// <summary>A command string that is not ended within this many units is none.</summary>
    private const int LongestString = 4096;

    // Apart from those of U+0080 to U+009F, because only a set within ASCII is searched for with vectors.
    private static readonly SearchValues<char> AsciiControls = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(code => (char)code).Where(IsControl)]);

    /// <summary>A text without them; the same string where it has none. A null character becomes a space, and one of U+0080 to U+009F the replacement character.</summary>
    public static string Remove(string text)
    {
        if (Next(text) < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        var at = 0;
        foreach (var sequence in In(text))
        {
            clean.Append(text, at, sequence.Start - at);
            if (sequence.Length == 1)
                clean.Append(InsteadOf(text[sequence.Start]));
            at = sequence.End;
        }
        return clean.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Where they are.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        for (var at = 0; Next(text.AsSpan(at)) is >= 0 and var next;)
        {
            var start = at + next;
            at = EndOf(text, start);
            yield return new TextSpan(start, at);
        }
    }

    /// <summary>What is shown for a control character that begins no sequence.</summary>
    public static string InsteadOf(char control) => control switch { '\0' => " ", >= '\u0080' => "\uFFFD", _ => "" };

    private static int Next(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(AsciiControls);
        var before = first < 0 ? text : text[..first];
        for (var at = 0; before[at..].IndexOfAnyInRange('\u0080', '\u009F') is >= 0 and var next; at += next + 1)
            if (IsControl(before[at + next]))
                return at + next;
        return first;
    }

    private static bool IsControl(char unit) => char.IsControl(unit) && unit is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u0085');

    // The index behind what begins with the control character at a place.
    private static int EndOf(string text, int at)
    {
        var unit = text[at++];
        if (unit is ControlIntroducer)
            return EndOfCommand(text, at) is var last && last > at + 1 ? last : at;
        if (unit is not Escape || at == text.Length)
            return at;
        if (text[at] == '[')
            return EndOfCommand(text, at + 1);
        if (text[at] is 'P' or 'X' or ']' or '^' or '_')
            return EndOfString(text, at + 1);
        var end = Skip(text, at, ' ', '/');
        return end < text.Length && text[end] is >= '0' and <= '~' ? end + 1 : at;
    }

    private static int EndOfCommand(string text, int at)
    {
        var end = Skip(text, Skip(text, at, '0', '?'), ' ', '/');
        return end < text.Length && text[end] is >= '@' and <= '~' ? end + 1 : end;
    }

    private static int EndOfString(string text, int start)
    {
        for (var at = start; at < text.Length && at - start < LongestString && text[at] is not '\n'; at++)
            if (text[at] is Bell)
                return at + 1;
            else if (text[at] == Escape && at + 1 < text.Length && text[at + 1] == '\\')
                return at + 2;
        return start;
    }

    private static int Skip(string text, int at, char first, char last)
    {
        while (at < text.Length && text[at] >= first && text[at] <= last)
            at++;
        return at;
    }
}
