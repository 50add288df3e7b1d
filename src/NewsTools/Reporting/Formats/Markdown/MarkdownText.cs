using System.Buffers;
using System.Text;

namespace NewsTools.Reporting;

/// <summary>Text for Markdown, of which nothing is mark-up: it is shown as it is, on one line.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>|~#&$!:.@\r\n\t\u0085\u2028\u2029\u202D\u202E");

    /// <summary>The text, with every mark that would mean something escaped.</summary>
    public static string Of(string? text)
    {
        var rest = ControlSequences.Remove(WellFormed.Text(text ?? "")).AsSpan().Trim();
        var line = new StringBuilder(rest.Length + 8);
        for (int at; (at = rest.IndexOfAny(Special)) >= 0; rest = rest[(at + 1)..])
        {
            line.Append(rest[..at]);
            Append(line, rest, at);
        }
        return line.Append(rest).ToString();
    }

    /// <summary>The text as the beginning of a line, where a number or a dash would begin a list.</summary>
    public static string Line(string? text)
    {
        var line = Of(text);
        if (line.Length == 0)
            return line;
        if (line[0] is '-' or '+' or '=')
            return "\\" + line;
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits] is '.' or ')' ? line.Insert(digits, "\\") : line;
    }

    private static void Append(StringBuilder line, ReadOnlySpan<char> rest, int at)
    {
        switch (rest[at])
        {
            case '\r' or '\n' or '\t' or '\u0085' or '\u2028' or '\u2029':
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
                break;
            // What turns the direction of what follows only makes text look like what it is not.
            case '\u202D': line.Append("⟦U+202D⟧"); break;
            case '\u202E': line.Append("⟦U+202E⟧"); break;
            // These three mean something only in addresses, which are linked by themselves.
            case ':' when !rest[(at + 1)..].StartsWith("//"): line.Append(':'); break;
            case '.' when !rest[..at].EndsWith("www", StringComparison.OrdinalIgnoreCase): line.Append('.'); break;
            case '!' when !rest[(at + 1)..].StartsWith("["): line.Append('!'); break;
            case '<': line.Append("&lt;"); break;
            case '>': line.Append("&gt;"); break;
            case '&': line.Append("&amp;"); break;
            default: line.Append('\\').Append(rest[at]); break;
        }
    }
}
