using System.Buffers;
using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>Encodes text for a page: whatever it holds, it is shown as text. Nothing that comes from a report reaches a page any other way.</summary>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    // Reordering is for scripts that need it, which browsers see to. The two overrides only make text look like what it is not.
    private const char LeftToRightOverride = '\u202D', RightToLeftOverride = '\u202E';

    private static readonly SearchValues<char> Special = SearchValues.Create(
        ['&', '<', '>', '"', '\'', LeftToRightOverride, RightToLeftOverride, '\uFFFE', '\uFFFF', .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(unit => (char)unit)]);

    /// <summary>Writes text so that it may stand between tags, and in an attribute between double quotation marks.</summary>
    public static void Write(TextWriter output, string text)
    {
        var rest = WellFormed.Text(text).AsSpan();
        for (int at; (at = rest.IndexOfAny(Special)) >= 0; rest = rest[(at + 1)..])
        {
            output.Write(rest[..at]);
            Write(output, rest[at]);
        }
        output.Write(rest);
    }

    /// <summary>As much of the text as there is room for, cut between characters.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most - 1;
        return string.Concat(text.AsSpan(0, char.IsLowSurrogate(text[end]) ? end - 1 : end), "…");
    }

    private static void Write(TextWriter output, char unit)
    {
        switch (unit)
        {
            case '&': output.Write("&amp;"); break;
            case '<': output.Write("&lt;"); break;
            case '>': output.Write("&gt;"); break;
            case '"': output.Write("&quot;"); break;
            case '\'': output.Write("&#39;"); break;
            case '\t' or '\n': output.Write(unit); break;
            case '\r': output.Write('\n'); break;
            case LeftToRightOverride or RightToLeftOverride: output.Write(string.Create(CultureInfo.InvariantCulture, $"⟦U+{(int)unit:X4}⟧")); break;
            default: output.Write(Replacement); break;
        }
    }
}
