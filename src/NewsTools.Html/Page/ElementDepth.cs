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

    /// <summary>Elements that hold nothing, or that end where the next of their kind begins: they do not nest by themselves.</summary>
    private static readonly FrozenSet<string> Flat = Set("area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body");

    /// <summary>Elements whose content is text, whatever it looks like.</summary>
    private static readonly FrozenSet<string> Raw = Set("script style textarea title xmp noembed noframes iframe");

    /// <summary>An end tag closes nothing outside these.</summary>
    private static readonly FrozenSet<string> Walls = Set("table template svg math button object caption marquee applet select");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FlatNames = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RawNames = Raw.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WallNames = Walls.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The page itself where it is no deeper than <see cref="Most"/>, else the page without the tags that open deeper.</summary>
    public static string Limit(string html, CancellationToken cancellation)
    {
        var open = new List<Range>();
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
            else if (RawNames.Contains(element))
            {
                end = html.IndexOf($"</{element}", end, StringComparison.OrdinalIgnoreCase);
                if (end < 0)
                    break;
            }
            else if (!FlatNames.Contains(element))
            {
                if (open.Count < Most)
                {
                    open.Add(start..name);
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
    private static void Close(string html, List<Range> open, ReadOnlySpan<char> element)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var name = html.AsSpan(open[i]);
            if (name.Equals(element, StringComparison.OrdinalIgnoreCase))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
            if (WallNames.Contains(name))
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

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
