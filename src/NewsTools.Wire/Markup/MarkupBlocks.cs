using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using NewsTools.Html.Page;

namespace NewsTools.Wire;

/// <summary>
/// Turns the markup of an article's body into blocks. Bodies that come over the wire hold the article and nothing else, so every word of them is kept:
/// nothing is judged, as it is on a page. One pass, without recursion: the nesting may be of any depth.
/// </summary>
internal sealed class MarkupBlocks
{
    /// <summary>Elements whose content is not copy.</summary>
    private static readonly FrozenSet<string> Silent = Set("head script style template noscript iframe svg form button select nav object audio video canvas math title dialog");

    /// <summary>Elements that begin a line of their own.</summary>
    private static readonly FrozenSet<string> Breaking = Set("""
        address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup
        hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul
        """);

    private static readonly string[] PostClasses = ["twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed", "mastodon-embed", "reddit-embed", "reddit-card", "fb-post"];

    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _words = new();
    private readonly Stack<Frame> _frames = new();
    private readonly Uri? _base;
    private bool _blank;

    private MarkupBlocks(Uri? baseUri)
    {
        _base = baseUri;
        _frames.Push(new Frame(null, BlockKind.Paragraph));
    }

    /// <summary>The blocks of a body.</summary>
    /// <param name="html">Its markup: a page or a part of one.</param>
    /// <param name="baseUri">What addresses of pictures are relative to.</param>
    /// <param name="cancellation">Stops between elements.</param>
    public static IReadOnlyList<TextBlock> Read(string html, Uri? baseUri = null, CancellationToken cancellation = default)
    {
        using var document = PageParser.Parse(html, cancellation);
        if (document.Body is null)
            return [];
        var blocks = new MarkupBlocks(baseUri);
        blocks.Walk(document.Body, cancellation);
        return blocks._blocks;
    }

    private void Walk(IElement root, CancellationToken cancellation)
    {
        INode node = root;
        var visited = 0;
        while (true)
        {
            if ((++visited & 0x3FF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            while (true)
            {
                Leave(node);
                if (node == root)
                {
                    Flush();
                    return;
                }
                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }
                node = node.Parent!;
            }
        }
    }

    /// <summary>Takes a node up. False where its content is not to be looked at.</summary>
    private bool Enter(INode node)
    {
        switch (node)
        {
            case IText text:
                Add(text.Data, _frames.Peek().Kind == BlockKind.Paragraph && node.ParentElement?.LocalName == "pre");
                return false;
            case not IElement:
                return false;
        }
        var element = (IElement)node;
        var name = element.LocalName;
        if (Silent.Contains(name) || IsHidden(element))
            return false;
        if (name == "br")
        {
            if (_words.Length > 0 && _words[^1] == '\n')
                Flush();
            else if (_words.Length > 0)
                _words.Append('\n');
            return false;
        }
        if (name == "img")
        {
            if (_frames.FirstOrDefault(frame => frame.Element?.LocalName == "figure") is { } figure)
                figure.Image ??= Address(element.GetAttribute("src") ?? element.GetAttribute("data-src"));
            return false;
        }
        if (name == "cite" && _frames.Peek().Kind is BlockKind.BlockQuote or BlockKind.EmbeddedPost || name == "footer" && _frames.Any(frame => frame.Element?.LocalName == "blockquote"))
        {
            Flush();
            Push(element, _frames.Peek().Kind, isAuthor: true);
            return true;
        }
        if (!Breaking.Contains(name))
            return true;

        Flush();
        if (name == "table" && IsDataTable(element))
        {
            AddTable(element);
            return false;
        }
        var outer = _frames.Peek().Kind;
        Push(element, outer is BlockKind.BlockQuote or BlockKind.EmbeddedPost or BlockKind.Caption ? outer : name switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Subhead,
            "li" or "dd" => BlockKind.ListItem,
            "blockquote" => PostClasses.Any(element.ClassList.Contains) ? BlockKind.EmbeddedPost : BlockKind.BlockQuote,
            "figcaption" or "caption" => BlockKind.Caption,
            _ when element.ClassList.Contains("wp-caption-text") => BlockKind.Caption,
            "p" or "div" or "section" => outer,
            _ => BlockKind.Paragraph,
        });
        return true;
    }

    private void Leave(INode node)
    {
        if (_frames.Peek().Element != node)
            return;
        Flush();
        _frames.Pop();
    }

    private void Push(IElement element, BlockKind kind, bool isAuthor = false) => _frames.Push(new Frame(element, kind)
    {
        IsAuthor = isAuthor || _frames.Peek().IsAuthor,
        First = element.LocalName == "blockquote" ? _blocks.Count : _frames.Peek().First,
    });

    /// <summary>Ends the block that is being gathered.</summary>
    private void Flush()
    {
        _blank = false;
        var words = _words.ToString().Trim();
        _words.Clear();
        if (!words.Any(char.IsLetterOrDigit))
            return;
        var frame = _frames.Peek();
        var isQuoted = frame.Kind is BlockKind.BlockQuote or BlockKind.EmbeddedPost;
        // Under an embedded post stands its writer, after a dash: the networks' own form.
        if (isQuoted && (frame.IsAuthor || _blocks.Count > frame.First && frame.Element?.LocalName == "blockquote" && words[0] is '—' or '–'))
        {
            var author = words.TrimStart('—', '–', '-', ' ');
            for (var i = frame.First; i < _blocks.Count; i++)
                _blocks[i] = _blocks[i] with { Block = _blocks[i].Block with { Author = author } };
            return;
        }
        _blocks.Add(new TextBlock(new Block(frame.Kind, default)
        {
            Level = frame.Kind switch
            {
                BlockKind.Subhead => Heading(frame.Element),
                BlockKind.ListItem => Math.Max(1, _frames.Count(outer => outer.Element?.LocalName is "ul" or "ol" or "dl")),
                _ => 0,
            },
            Image = frame.Kind == BlockKind.Caption ? _frames.Select(outer => outer.Image).FirstOrDefault(image => image is not null) : null,
        }, words));
    }

    private static int Heading(IElement? element) => element?.LocalName is ['h', >= '1' and <= '6' and var level] ? level - '0' : 1;

    private void Add(string text, bool keepLines)
    {
        foreach (var unit in text)
        {
            // What never shows: soft hyphens, joiners and marks that mailers pad their previews with.
            if (unit is '\u00AD' or '\u200B' or '\uFEFF' or '\u034F' or '\u2060')
                continue;
            if (keepLines && unit == '\n' && _words.Length > 0)
                _words.Append('\n');
            else if (char.IsWhiteSpace(unit) || char.IsControl(unit))
                _blank = true;
            else
            {
                if (_blank && _words.Length > 0 && _words[^1] != '\n')
                    _words.Append(' ');
                _blank = false;
                _words.Append(unit);
            }
        }
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" && element.LocalName != "p"
        || element.GetAttribute("style") is { } style && HidingStyles.Any(hiding => style.Replace(" ", "", StringComparison.Ordinal).Contains(hiding, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] HidingStyles = ["display:none", "visibility:hidden", "mso-hide:all", "max-height:0", "font-size:0"];

    /// <summary>A table of values, not one that lays out a page: no table inside, no blocks in its cells, at least two rows of two cells.</summary>
    private static bool IsDataTable(IElement table)
    {
        if (table.GetAttribute("role") == "presentation" || table.QuerySelector("table, p, div, h1, h2, h3, h4, ul, ol, blockquote, img, td[valign], td[bgcolor]") is not null)
            return false;
        return table.QuerySelectorAll("tr").Count(row => row.Children.Count(cell => cell.LocalName is "td" or "th") >= 2) >= 2;
    }

    private void AddTable(IElement table)
    {
        if (table.QuerySelector("caption") is { } caption)
        {
            Add(caption.TextContent, keepLines: false);
            Push(caption, BlockKind.Caption);
            Flush();
            _frames.Pop();
        }
        var rows = table.QuerySelectorAll("tr")
            .Select(row => string.Join(" | ", row.Children.Where(cell => cell.LocalName is "td" or "th").Select(cell => Words(cell.TextContent))))
            .Where(row => row.Any(char.IsLetterOrDigit));
        var words = string.Join('\n', rows);
        if (words.Length > 0)
            _blocks.Add(new TextBlock(new Block(BlockKind.Table, default), words));
    }

    /// <summary>Text with each run of white space made one blank.</summary>
    public static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Uri? Address(string? address) =>
        string.IsNullOrWhiteSpace(address) ? null
        : _base is not null ? Uri.TryCreate(_base, address, out var full) ? full : null
        : Uri.TryCreate(address, UriKind.Absolute, out full) ? full : null;

    private static FrozenSet<string> Set(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>An open element that says what its words are.</summary>
    private sealed class Frame(IElement? element, BlockKind kind)
    {
        public IElement? Element => element;

        public BlockKind Kind => kind;

        /// <summary>Whether the words name who is quoted.</summary>
        public bool IsAuthor { get; init; }

        /// <summary>The number of the first block inside the quotation.</summary>
        public int First { get; init; }

        public Uri? Image { get; set; }
    }
}
