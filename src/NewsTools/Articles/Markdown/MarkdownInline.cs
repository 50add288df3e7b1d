using System.Net;
using System.Text;

namespace NewsTools;

/// <summary>Takes the marks out of a run of Markdown: emphasis, links, pictures, code, tags, escapes. One pass, no recursion.</summary>
internal static class MarkdownInline
{
    private const int LongestLabel = 999; // of a link reference (CommonMark)
    private const string Escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>The words of <paramref name="marked"/>, white space folded.</summary>
    /// <param name="marked">The words with their marks.</param>
    /// <param name="references">The names of the link references that the text defines.</param>
    public static string Words(string marked, IReadOnlySet<string> references)
    {
        var output = new StringBuilder(marked.Length);
        var delimiters = new List<(char Mark, int At, int Length)>();
        var open = new Dictionary<char, int> { ['*'] = 0, ['_'] = 0, ['~'] = 0 };
        var brackets = new List<(int At, int InputAt, bool Picture)>();
        var lastTagEnd = marked.LastIndexOf('>');
        for (var i = 0; i < marked.Length; i++)
        {
            var unit = marked[i];
            switch (unit)
            {
                case '\\' when i + 1 < marked.Length && Escapable.Contains(marked[i + 1], StringComparison.Ordinal):
                    output.Append(marked[++i]);
                    break;
                case '`':
                    i = Code(marked, i, output);
                    break;
                case '<':
                    i = Tag(marked, i, lastTagEnd, output);
                    break;
                case '&':
                    i = Entity(marked, i, output);
                    break;
                case '!' when i + 1 < marked.Length && marked[i + 1] == '[':
                    brackets.Add((output.Length, ++i, true));
                    output.Append('[');
                    break;
                case '[':
                    brackets.Add((output.Length, i, false));
                    output.Append('[');
                    break;
                case ']' when brackets.Count > 0:
                    var bracket = brackets[^1];
                    brackets.RemoveAt(brackets.Count - 1);
                    var end = LinkEnd(marked, i, bracket.InputAt, references);
                    if (end < 0)
                    {
                        output.Append(']');
                        break;
                    }
                    if (bracket.Picture)
                        output.Length = bracket.At;
                    else
                        output.Remove(bracket.At, 1);
                    Close(delimiters, open, delimiters.FindLastIndex(d => d.At <= bracket.At) + 1);
                    i = end;
                    break;
                case '*' or '_' or '~':
                    i = Emphasis(marked, i, output, delimiters, open, brackets);
                    break;
                default:
                    output.Append(unit);
                    break;
            }
        }
        return Fold(output);
    }

    private static int Code(string marked, int i, StringBuilder output)
    {
        var length = 1;
        while (i + length < marked.Length && marked[i + length] == '`')
            length++;
        var fence = new string('`', length);
        var close = marked.IndexOf(fence, i + length, StringComparison.Ordinal);
        if (close < 0)
        {
            output.Append(fence);
            return i + length - 1;
        }
        output.Append(marked, i + length, close - i - length);
        return close + length - 1;
    }

    /// <summary>Drops a tag and keeps the address of an autolink.</summary>
    private static int Tag(string marked, int i, int lastEnd, StringBuilder output)
    {
        var close = i < lastEnd && (char.IsAsciiLetter(marked[i + 1]) || marked[i + 1] is '/' or '!') ? marked.IndexOf('>', i + 1) : -1;
        if (close < 0)
        {
            output.Append('<');
            return i;
        }
        var inside = marked.AsSpan(i + 1, close - i - 1);
        if (inside.Contains("://", StringComparison.Ordinal) && !inside.Contains(' '))
            output.Append(inside);
        else if (inside.StartsWith("br", StringComparison.OrdinalIgnoreCase))
            output.Append('\n');
        return close;
    }

    private static int Entity(string marked, int i, StringBuilder output)
    {
        var close = marked.AsSpan(i, Math.Min(marked.Length - i, 34)).IndexOf(';');
        if (close < 2)
        {
            output.Append('&');
            return i;
        }
        output.Append(WebUtility.HtmlDecode(marked.Substring(i, close + 1)));
        return i + close;
    }

    /// <summary>Where the target of a link ends, given the place of its closing bracket; -1 where it is no link.</summary>
    private static int LinkEnd(string marked, int close, int opened, IReadOnlySet<string> references)
    {
        var next = close + 1 < marked.Length ? marked[close + 1] : '\0';
        if (next == '(')
        {
            var depth = 0;
            for (var i = close + 1; i < marked.Length && i - close < 4000; i++)
            {
                if (marked[i] == '(')
                    depth++;
                else if (marked[i] == ')' && --depth == 0)
                    return i;
            }
            return -1;
        }
        if (next == '[')
        {
            var end = marked.IndexOf(']', close + 2);
            if (end < 0)
                return -1;
            return IsReference(end == close + 2 ? marked.AsSpan((opened + 1)..close) : marked.AsSpan((close + 2)..end)) ? end : -1;
        }
        return IsReference(marked.AsSpan((opened + 1)..close)) ? close : -1;

        bool IsReference(ReadOnlySpan<char> label) => references.Count > 0 && label.Length <= LongestLabel && references.Contains(label.Trim().ToString());
    }

    /// <summary>Opens or closes emphasis (CommonMark's flanking rules, with the nearest opener taken); marks that match nothing stay.</summary>
    private static int Emphasis(string marked, int i, StringBuilder output, List<(char Mark, int At, int Length)> delimiters, Dictionary<char, int> open,
        List<(int At, int InputAt, bool Picture)> brackets)
    {
        var mark = marked[i];
        var length = 1;
        while (i + length < marked.Length && marked[i + length] == mark)
            length++;
        var before = i == 0 ? ' ' : marked[i - 1];
        var after = i + length < marked.Length ? marked[i + length] : ' ';
        var left = !char.IsWhiteSpace(after) && (!char.IsPunctuation(after) || char.IsWhiteSpace(before) || char.IsPunctuation(before));
        var right = !char.IsWhiteSpace(before) && (!char.IsPunctuation(before) || char.IsWhiteSpace(after) || char.IsPunctuation(after));
        if (mark == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
            left = right = false;
        var remaining = length;
        while (right && remaining > 0 && open[mark] > 0)
        {
            var at = delimiters.FindLastIndex(d => d.Mark == mark);
            var (_, start, width) = delimiters[at];
            var used = Math.Min(width, remaining);
            output.Remove(start + width - used, used);
            for (var b = brackets.Count - 1; b >= 0 && brackets[b].At > start; b--)
                brackets[b] = brackets[b] with { At = brackets[b].At - used };
            Close(delimiters, open, at);
            if (width > used)
                Open(delimiters, open, (mark, start, width - used));
            remaining -= used;
        }
        if (remaining > 0)
        {
            if (left && !(mark == '~' && remaining < 2))
                Open(delimiters, open, (mark, output.Length, remaining));
            output.Append(mark, remaining);
        }
        return i + length - 1;
    }

    private static void Open(List<(char Mark, int At, int Length)> delimiters, Dictionary<char, int> open, (char Mark, int At, int Length) delimiter)
    {
        delimiters.Add(delimiter);
        open[delimiter.Mark]++;
    }

    /// <summary>Forgets the delimiters from one on.</summary>
    private static void Close(List<(char Mark, int At, int Length)> delimiters, Dictionary<char, int> open, int from)
    {
        for (var i = from; i < delimiters.Count; i++)
            open[delimiters[i].Mark]--;
        delimiters.RemoveRange(from, delimiters.Count - from);
    }

    private static string Fold(StringBuilder words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var chunk in words.GetChunks())
        {
            foreach (var unit in chunk.Span)
            {
                if (!char.IsWhiteSpace(unit))
                    folded.Append(unit);
                else if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
        }
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }
}
