using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>Finds the blocks of a Markdown text, line by line (CommonMark 0.31, and the tables of GitHub).</summary>
internal sealed partial class MarkdownBlocks(string[] lines, int first, Uri? baseUri)
{
    private readonly List<string> _open = [];
    private readonly HashSet<string> _references = FindReferences(lines, first);
    private BlockKind _kind = BlockKind.Paragraph;
    private int _level;

    // Long, because it is one list: a case for each kind of line, in the order in which CommonMark lets one go before another.
    public IEnumerable<MarkdownBlock> Read(CancellationToken cancellation)
    {
        for (var i = first; i < lines.Length; i++)
        {
            if ((i & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var line = Unwrapped(lines[i], out var quoted);
            if (Fence().Match(line) is { Success: true } fence)
            {
                foreach (var block in Close())
                    yield return block;
                var close = fence.Groups["fence"].Value;
                var start = i + 1;
                while (++i < lines.Length && !Unwrapped(lines[i], out _).TrimStart().StartsWith(close, StringComparison.Ordinal))
                {
                }
                var code = string.Join('\n', lines[Math.Min(start, lines.Length)..Math.Min(i, lines.Length)]).Trim();
                if (code.Length > 0)
                    yield return new MarkdownBlock(BlockKind.Paragraph, code);
                continue;
            }
            if (line.AsSpan().Trim().Length == 0 || Rule().IsMatch(line) && !(IsUnderline(line) && CanBeHeading))
            {
                foreach (var block in Close())
                    yield return block;
                continue;
            }
            if (IsUnderline(line) && CanBeHeading)
            {
                _kind = BlockKind.Subhead;
                _level = line.TrimStart()[0] == '=' ? 1 : 2;
                foreach (var block in Close())
                    yield return block;
                continue;
            }
            if (Heading().Match(line.TrimEnd()) is { Success: true } heading)
            {
                foreach (var block in Close())
                    yield return block;
                var words = Words(WithoutClosing(heading.Groups["words"].Value));
                if (words.Length > 0)
                    yield return new MarkdownBlock(BlockKind.Subhead, words, heading.Groups["marks"].Length);
                continue;
            }
            if (_open.Count == 0 && Reference().IsMatch(line))
                continue;
            if (line.Contains('|', StringComparison.Ordinal) && i + 1 < lines.Length && TableRule().IsMatch(Unwrapped(lines[i + 1], out _)))
            {
                foreach (var block in Close())
                    yield return block;
                var rows = new List<string> { Row(line) };
                for (i++; i + 1 < lines.Length && lines[i + 1].Contains('|', StringComparison.Ordinal); i++)
                    rows.Add(Row(Unwrapped(lines[i + 1], out _)));
                yield return new MarkdownBlock(BlockKind.Table, string.Join('\n', rows.Where(row => row.Length > 0)));
                continue;
            }
            if (ListItem().Match(line) is { Success: true } item)
            {
                foreach (var block in Close())
                    yield return block;
                _kind = BlockKind.ListItem;
                _level = 1 + item.Groups["indent"].Length / 2;
                _open.Add(item.Groups["words"].Value);
                continue;
            }
            var kind = quoted ? BlockKind.BlockQuote : BlockKind.Paragraph;
            // A line that follows without a blank goes on with what is open (a lazy continuation).
            if (_open.Count > 0 && (kind == BlockKind.BlockQuote) != (_kind == BlockKind.BlockQuote) && kind == BlockKind.BlockQuote)
                foreach (var block in Close())
                    yield return block;
            if (_open.Count == 0)
                (_kind, _level) = (kind, 0);
            _open.Add(line);
        }
        foreach (var block in Close())
            yield return block;
    }

    private bool CanBeHeading => _open.Count > 0 && _kind == BlockKind.Paragraph;

    /// <summary>The open block, if it holds words. A picture alone gives its words as a caption.</summary>
    private IEnumerable<MarkdownBlock> Close()
    {
        if (_open.Count == 0)
            yield break;
        var raw = string.Join('\n', _open).Trim();
        _open.Clear();
        var (kind, level) = (_kind, _level);
        (_kind, _level) = (BlockKind.Paragraph, 0);
        if (Picture().Match(raw) is { Success: true } picture)
        {
            var title = picture.Groups["title"].Success ? picture.Groups["title"].Value : picture.Groups["alt"].Value;
            var caption = Words(title);
            _ = Uri.TryCreate(baseUri, picture.Groups["target"].Value, out var image) || Uri.TryCreate(picture.Groups["target"].Value, UriKind.Absolute, out image);
            if (caption.Length > 0)
                yield return new MarkdownBlock(BlockKind.Caption, caption, Image: image);
            yield break;
        }
        if (kind == BlockKind.Paragraph && HtmlOnly().IsMatch(raw))
            yield break;
        var words = Words(raw);
        if (words.Length > 0)
            yield return new MarkdownBlock(kind, words, level);
    }

    private string Words(string marked) => MarkdownInline.Words(marked, _references);

    /// <summary>The words of a heading without the marks that may close it.</summary>
    private static string WithoutClosing(string words)
    {
        var rest = words.AsSpan().TrimEnd('#');
        return rest.IsEmpty || rest[^1] is ' ' or '\t' ? rest.ToString() : words;
    }

    private string Row(string line) =>
        string.Join('\t', Cells().Split(line.Trim().Trim('|')).Select(cell => Words(cell.Trim()))).Trim();

    /// <summary>A line without the marks of the block quotes that hold it.</summary>
    private static string Unwrapped(string line, out bool quoted)
    {
        var at = 0;
        for (quoted = false; ; quoted = true)
        {
            var from = at;
            while (at < line.Length && at - from < 4 && line[at] == ' ')
                at++;
            if (at - from > 3 || at >= line.Length || line[at] != '>')
                return quoted ? line[from..] : line;
            at++;
            if (at < line.Length && line[at] is ' ' or '\t')
                at++;
        }
    }

    private static bool IsUnderline(string line) => Underline().IsMatch(line);

    private static HashSet<string> FindReferences(string[] lines, int first)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = first; i < lines.Length; i++)
            if (lines[i].Contains("]:", StringComparison.Ordinal) && Reference().Match(lines[i]) is { Success: true } reference)
                names.Add(reference.Groups["name"].Value.Trim());
        return names;
    }

    [GeneratedRegex(@"^ {0,3}(?<fence>```+|~~~+)[^`]*$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^ {0,3}(?:=+|-+)[ \t]*$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Underline();

    [GeneratedRegex(@"^ {0,3}(?<marks>#{1,6})(?:[ \t]+(?<words>.*))?$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?<words>\S.*)$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^ {0,3}\[(?<name>[^\[\]]{1,200})\]:[ \t]*\S+", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^ {0,3}\|?[ \t]*:?-+:?(?>[ \t]*)(?:\|[ \t]*:?-+:?(?>[ \t]*))*\|?[ \t]*$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex TableRule();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Cells();

    [GeneratedRegex(@"^!\[(?<alt>[^\[\]]*)\]\((?>\s*)<?(?<target>[^\s<>()]*)>?(?:(?>\s+)[""'(](?<title>[^""]*)[""')])?(?>\s*)\)(?:\{[^{}]*\})?$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^<!--.*-->$|^<(?:script|style|iframe)\b.*>$", RegexOptions.Singleline | RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex HtmlOnly();
}
