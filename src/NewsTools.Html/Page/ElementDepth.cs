using System.Collections.Frozen;
using System.Text;

namespace NewsTools.Html.Page;

/// <summary>
/// Keeps the nesting of a page within what browsers allow, before it is parsed: a parser's work grows with the square of the depth. Tags that open deeper
/// are left out, and their words stay.
/// </summary>
internal static class ElementDepth
{
    /// <summary>How deep elements may be nested: as in Chromium.</summary>
    public const int Most = 512;

    private enum Nesting { Own, Wall, None, Raw }

    private static readonly FrozenDictionary<string, Nesting>.AlternateLookup<ReadOnlySpan<char>> Kinds = new (Nesting Kind, string Names)[]
    {
        // They hold nothing, or end where the next of their kind begins: they do not nest by themselves.
        (Nesting.None, "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body"),
        // Their content is text, whatever it looks like.
        (Nesting.Raw, "script style textarea title xmp noembed noframes iframe"),
        // An end tag closes nothing outside these.
        (Nesting.Wall, "table template svg math button object caption marquee applet select"),
    }.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Kind))).ToFrozenDictionary(row => row.name, row => row.Kind, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The page itself where it is no deeper than <see cref="Most"/>, else the page without the tags that open deeper.</summary>
    public static string Limit(string html, CancellationToken cancellation)
    {
        var open = new List<(Range Name, bool IsWall)>();
        StringBuilder? kept = null;
        int copied = 0, tags = 0;
        for (var at = 0; (at = Next(html, '<', at)) >= 0 && at + 1 < html.Length;)
        {
            if ((++tags & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                at = html.IndexOf("-->", at + 2, StringComparison.Ordinal);
                if (at < 0)
                    break;
                continue;
            }
            var isEnd = html[at + 1] == '/';
            var start = at + (isEnd ? 2 : 1);
            if (start >= html.Length || !char.IsAsciiLetter(html[start]))
            {
                at = start;
                continue;
            }
            var name = start;
            while (name < html.Length && html[name] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>'))
                name++;
            var end = EndOfTag(html, name);
            var element = html.AsSpan(start..name);
            if (isEnd)
            {
                Close(html, open, element);
            }
            else if (Kinds.TryGetValue(element, out var kind) && kind is Nesting.Raw)
            {
                end = html.IndexOf($"</{element}", end, StringComparison.OrdinalIgnoreCase);
                if (end < 0)
                    break;
            }
            else if (kind is not Nesting.None)
            {
                if (open.Count < Most)
                {
                    open.Add((start..name, kind is Nesting.Wall));
                }
                else
                {
                    (kept ??= new StringBuilder(html.Length)).Append(html, copied, at - copied);
                    copied = end;
                }
            }
            at = end;
        }
        return kept?.Append(html, copied, html.Length - copied).ToString() ?? html;
    }

    /// <summary>Closes the innermost open element of a name, and what was left open inside it.</summary>
    private static void Close(string html, List<(Range Name, bool IsWall)> open, ReadOnlySpan<char> element)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (html.AsSpan(open[i].Name).Equals(element, StringComparison.OrdinalIgnoreCase))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
            if (open[i].IsWall)
                return;
        }
    }

    /// <summary>One past the bracket that ends a tag; brackets in quoted values do not.</summary>
    private static int EndOfTag(string html, int at)
    {
        while (at < html.Length)
        {
            var step = html.AsSpan(at).IndexOfAny('>', '=');
            if (step < 0)
                return html.Length;
            at += step + 1;
            if (html[at - 1] == '>')
                return at;
            while (at < html.Length && html[at] is ' ' or '\t' or '\n' or '\r')
                at++;
            if (at < html.Length && html[at] is '"' or '\'')
            {
                var close = Next(html, html[at], at + 1);
                if (close < 0)
                    return html.Length;
                at = close + 1;
            }
        }
        return at;
    }

    private static int Next(string html, char unit, int from) => html.AsSpan(from).IndexOf(unit) is >= 0 and var step ? from + step : -1;
}
