using System.Buffers;
using System.Text;

namespace NewsTools;

/// <summary>
/// Control characters and the sequences that begin with them (ECMA-48), which copy has no use for, and which colour, clear, rename or program the terminal they are shown in.
/// White space and line ends are none of them.
/// </summary>
internal static class ControlSequences
{
    private const char Escape = '\x1B', Bell = '\a', ControlIntroducer = '\x9B', StringTerminator = '\x9C';

    /// <summary>A command string that is not ended within this many units is none.</summary>
    private const int LongestString = 4096;

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(IsControl)]);

    /// <summary>A text without them; the same string where it has none. A null character becomes a space.</summary>
    public static string Remove(string text)
    {
        var next = text.AsSpan().IndexOfAny(Controls);
        if (next < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        for (var at = 0; ;)
        {
            clean.Append(text, at, next);
            at += next;
            if (at == text.Length)
                return clean.ToString();
            if (text[at] == '\0')
                clean.Append(' ');
            at = EndOf(text, at);
            next = text.AsSpan(at).IndexOfAny(Controls);
            if (next < 0)
                next = text.Length - at;
        }
    }

    private static bool IsControl(char unit) => char.IsControl(unit) && unit is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u0085');

    // The index behind what begins with the control character at a place.
    private static int EndOf(string text, int at)
    {
        var unit = text[at++];
        if (unit == Escape && at < text.Length)
        {
            if (text[at] is >= '@' and <= '_')
                unit = (char)(text[at++] + 0x40); // the same commands in seven bits
            else
            {
                var end = Skip(text, at, ' ', '/');
                return end < text.Length && text[end] is >= '0' and <= '~' ? end + 1 : at;
            }
        }
        if (unit == ControlIntroducer)
        {
            var end = Skip(text, Skip(text, at, '0', '?'), ' ', '/');
            return end < text.Length && text[end] is >= '@' and <= '~' ? end + 1 : end;
        }
        return unit is '\x90' or '\x98' or '\x9D' or '\x9E' or '\x9F' ? EndOfString(text, at) : at;
    }

    private static int EndOfString(string text, int start)
    {
        for (var at = start; at < text.Length && at - start < LongestString && text[at] is not '\n'; at++)
            if (text[at] is Bell or StringTerminator)
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
