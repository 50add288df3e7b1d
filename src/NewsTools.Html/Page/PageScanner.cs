using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace NewsTools.Html.Page;

/// <summary>Walks a parsed page once, without recursion, and writes down its blocks of text and the elements around them.</summary>
internal sealed class PageScanner
{
    private static readonly (string Name, PageTag Tag)[] Tags =
    [
        ("body", PageTag.Body), ("div", PageTag.Div), ("p", PageTag.P), ("section", PageTag.Section), ("article", PageTag.Article), ("main", PageTag.Main),
        ("header", PageTag.Header), ("footer", PageTag.Footer), ("aside", PageTag.Aside), ("nav", PageTag.Nav), ("h1", PageTag.H1), ("h2", PageTag.H2),
        ("h3", PageTag.H3), ("h4", PageTag.H4), ("h5", PageTag.H5), ("h6", PageTag.H6), ("ul", PageTag.Ul), ("ol", PageTag.Ol), ("menu", PageTag.Ul),
        ("li", PageTag.Li), ("dl", PageTag.Dl), ("dt", PageTag.Dt), ("dd", PageTag.Dd), ("blockquote", PageTag.Blockquote), ("figure", PageTag.Figure),
        ("figcaption", PageTag.Figcaption), ("table", PageTag.Table), ("thead", PageTag.Other), ("tbody", PageTag.Other), ("tfoot", PageTag.Other),
        ("caption", PageTag.Figcaption), ("tr", PageTag.Row), ("td", PageTag.Cell), ("th", PageTag.Cell), ("pre", PageTag.Pre), ("form", PageTag.Form),
        ("fieldset", PageTag.Form), ("address", PageTag.Address), ("details", PageTag.Details), ("summary", PageTag.Summary), ("center", PageTag.Div),
        ("hgroup", PageTag.Header), ("dir", PageTag.Ul), ("hr", PageTag.Other), ("picture", PageTag.Other), ("search", PageTag.Form), ("legend", PageTag.Other),
    ];

    private static readonly FrozenDictionary<string, PageTag> BlockTags = Tags.ToFrozenDictionary(pair => pair.Name, pair => pair.Tag, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Skipped = new[]
    {
        "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "applet", "select", "option", "input", "button", "textarea",
        "audio", "video", "map", "math", "head", "datalist", "progress", "meter", "noembed", "noframes", "frameset", "rp", "rt",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<PageNode> _nodes = [];
    private readonly List<PageBlock> _blocks = [];
    private readonly List<PageMark> _marks = [];
    private readonly Dictionary<(int Around, PageTag Tag, string Names), int> _paths = [];
    // A page says the same class names again and again.
    private readonly Dictionary<string, (PageHints Hints, bool AreForScreenReaders)> _classes = new(StringComparer.Ordinal);
    private char[] _text = new char[1024];
    private int _length;
    private readonly List<(PageHints Hints, int Start, int End)> _inline = [];
    private readonly List<int> _cuts = [];
    private (int Start, int End) _cite = (-1, -1);
    private int _links, _linkLength, _boldLength, _italicLength;
    private int _inLink, _inBold, _inItalic, _inUnseen;
    private int _breaks;
    private bool _blankPending, _afterBreak, _startsInLink, _endsInLink;
    private string? _time, _address, _target;

    private PageScanner()
    {
    }

    /// <summary>The blocks of a page.</summary>
    public static ScannedPage Scan(IElement body, CancellationToken cancellation)
    {
        var scanner = new PageScanner();
        scanner.Walk(body, cancellation);
        return new ScannedPage(scanner._nodes, scanner._blocks, scanner._marks);
    }

    private struct Frame
    {
        public INodeList Children;
        public int Next;
        public int Node;
        public bool IsBlock;
        public PageHints Hints;
        public int Start;
        public byte Inline;
        public bool IsAuthor;
        public bool IsCite;
    }

    private const byte Link = 1, Bold = 2, Italic = 4, Unseen = 8;

    /// <summary>An inline element with more words is judged as a part of the page.</summary>
    private const int LongestUnseenPhrase = 200;

    /// <summary>A longer block is no line of credits.</summary>
    private const int LongestCredit = 160;

    private void Walk(IElement body, CancellationToken cancellation)
    {
        var frames = new List<Frame>();
        _nodes.Add(new PageNode { Parent = -1, Depth = 0, Tag = PageTag.Body, Own = PageHints.None, All = PageHints.None, Around = 1UL << (int)PageTag.Body, Path = 0 });
        frames.Add(new Frame { Children = body.ChildNodes, IsBlock = true });
        for (var steps = 1; frames.Count > 0; steps++)
        {
            if ((steps & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            ref var frame = ref CollectionsMarshal.AsSpan(frames)[^1];
            if (frame.Next >= frame.Children.Length)
            {
                var left = frame;
                frames.RemoveAt(frames.Count - 1);
                Leave(left);
                continue;
            }
            var child = frame.Children[frame.Next++];
            if (child is Element element)
                Enter(element, frame.Node, frames);
            else if (child is ICharacterData { NodeType: NodeType.Text } text)
                Append(text.Data);
        }
    }

    private void Enter(Element element, int parent, List<Frame> frames)
    {
        var name = element.LocalName;
        if (Skipped.Contains(name))
            return;
        if (name == "br")
        {
            if (_inUnseen == 0)
                Break(parent);
            return;
        }
        if (name == "img")
        {
            if (element.GetAttribute("src") is { Length: > 0 } address)
                SetImage(parent, address);
            return;
        }
        var attributes = new ElementAttributes(element);
        if (name == "meta")
        {
            if (attributes is { Property: { Length: > 0 } meta, Content: { Length: > 0 } content })
                _marks.Add(new(PageMarkKind.Property, meta, content, _blocks.Count, _nodes[parent].All));
            return;
        }
        var hints = HintsOf(attributes, out var isForScreenReaders);
        var isApart = InvisibleElements.IsApart(name, attributes);
        var isUnseen = isApart || name != "h1" && InvisibleElements.IsUnseen(element, attributes, isForScreenReaders);
        if (_inUnseen == 0 && (BlockTags.TryGetValue(name, out var tag) || AsDiv(isApart || isUnseen && element.TextContent.Length > LongestUnseenPhrase, out tag)))
        {
            Flush(parent);
            var around = _nodes[parent];
            _nodes.Add(new PageNode
            {
                Parent = parent,
                Depth = around.Depth + 1,
                Tag = tag,
                IsUnseen = isUnseen || around.IsUnseen,
                Own = hints,
                All = around.All | hints,
                Around = around.Around | (1UL << (int)tag),
                Path = PathOf(around.Path, tag, attributes.Class ?? ""),
                First = _blocks.Count,
            });
            if (element.HasChildNodes)
                frames.Add(new Frame { Children = ((INode)element).ChildNodes, Node = _nodes.Count - 1, IsBlock = true });
            else
                _nodes[^1].End = _blocks.Count;
            return;
        }
        if (name == "time" && attributes.Time is { Length: > 0 } time)
        {
            _time ??= time;
            _marks.Add(new(PageMarkKind.Time, $"{attributes.Property} {attributes.Class}", time, _blocks.Count, _nodes[parent].All | hints));
        }
        else if (attributes.Property is { Length: > 0 } property && (attributes.Content ?? attributes.Time) is { Length: > 0 } value)
        {
            _marks.Add(new(PageMarkKind.Property, property, value, _blocks.Count, _nodes[parent].All));
        }
        if (!element.HasChildNodes)
            return;
        Cut();
        byte inline = name switch
        {
            "a" => Link,
            "b" or "strong" => Bold,
            "i" or "em" or "cite" => Italic,
            _ => 0,
        };
        // A colon for screen readers, or an empty box, parts two lines that the page sets apart.
        if (_inUnseen > 0 || isUnseen && element.TextContent.Any(char.IsLetterOrDigit))
            inline = Unseen;
        if (inline == Link)
        {
            _inLink++;
            _links++;
            _address = attributes.Address;
        }
        else if (inline == Bold)
            _inBold++;
        else if (inline == Italic)
            _inItalic++;
        else if (inline == Unseen)
            _inUnseen++;
        var isAuthor = inline == Link && ((hints & PageHints.Author) != 0 || LeadsToPerson(attributes));
        frames.Add(new Frame { Children = ((INode)element).ChildNodes, Node = parent, Hints = hints, Start = _length, Inline = inline, IsAuthor = isAuthor, IsCite = name == "cite" });
    }

    private static bool AsDiv(bool isPart, out PageTag tag)
    {
        tag = PageTag.Div;
        return isPart;
    }

    private void Cut()
    {
        if (_length is > 0 and <= LongestCredit && (_cuts.Count == 0 || _cuts[^1] != _length))
            _cuts.Add(_length);
    }

    private void Leave(Frame frame)
    {
        if (frame.IsBlock)
        {
            Flush(frame.Node);
            _nodes[frame.Node].End = _blocks.Count;
            return;
        }
        Cut();
        if (frame.Inline == Link)
            _inLink--;
        else if (frame.Inline == Bold)
            _inBold--;
        else if (frame.Inline == Italic)
            _inItalic--;
        else if (frame.Inline == Unseen)
            _inUnseen--;
        if (frame.IsCite && _length > frame.Start)
            _cite = (frame.Start, _length);
        if (frame.IsAuthor && _length > frame.Start && _length - frame.Start < 80)
            _marks.Add(new(PageMarkKind.AuthorLink, "", _text.AsSpan(frame.Start.._length).Trim().ToString(), _blocks.Count, _nodes[frame.Node].All));
        if (frame.Hints != PageHints.None && _length > frame.Start)
            _inline.Add((frame.Hints, frame.Start, _length));
    }

    /// <summary>The picture of the nearest figure, or of the element that stands directly around it.</summary>
    private void SetImage(int node, string address)
    {
        for (var at = node; at >= 0; at = _nodes[at].Parent)
        {
            if (_nodes[at].Tag == PageTag.Figure)
            {
                _nodes[at].Value ??= address;
                return;
            }
        }
        _nodes[node].Value ??= address;
    }

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n");

    private void Append(string data)
    {
        if (_inUnseen > 0 || data.Length == 0)
            return;
        // Most are the line ends between elements.
        var start = data.AsSpan().IndexOfAnyExcept(Blanks);
        _blankPending |= start != 0;
        if (start < 0)
            return;
        if (_text.Length - _length <= data.Length)
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + data.Length + 1));
        var (text, length, blankPending) = (_text, _length, _blankPending);
        foreach (var unit in data.AsSpan(start))
        {
            if (char.IsWhiteSpace(unit))
            {
                blankPending = true;
                continue;
            }
            // Zero-width blanks and byte order marks are typesetting, not copy.
            if (unit >= '\u200B' && unit is '\u200B' or '\uFEFF' or '\u2060')
                continue;
            if (blankPending && length > 0)
                text[length++] = ' ';
            blankPending = false;
            text[length++] = unit;
        }
        _blankPending = blankPending;
        var added = length - _length;
        if (added == 0)
            return;
        _breaks = 0;
        if (_length == 0)
            _startsInLink = _inLink > 0;
        _endsInLink = _inLink > 0;
        _length = length;
        if (_inLink > 0)
            _target ??= _address;
        _linkLength += _inLink > 0 ? added : 0;
        _boldLength += _inBold > 0 ? added : 0;
        _italicLength += _inItalic > 0 ? added : 0;
    }

    private void Break(int node)
    {
        if (_length == 0)
            return;
        Cut();
        _blankPending = true;
        if (++_breaks < 2)
            return;
        Flush(node);
        _afterBreak = true;
    }

    private void Flush(int node)
    {
        if (_length > 0)
        {
            var text = _text.AsSpan(0, _length).ToString();
            var hints = PageHints.None;
            foreach (var (inline, start, end) in _inline)
                if ((end - start) * 10 >= text.Length * 7)
                    hints |= inline;
            _blocks.Add(new PageBlock
            {
                Text = text,
                Node = node,
                LinkLength = _linkLength,
                BoldLength = _boldLength,
                ItalicLength = _italicLength,
                Links = _links,
                Target = _target,
                StartsInLink = _startsInLink,
                EndsInLink = _endsInLink,
                Inline = hints,
                AfterBreak = _afterBreak,
                Time = _time,
                Cite = _cite.End == text.Length ? _cite.Start : -1,
                Cuts = text.Length <= LongestCredit && _cuts.Count > 0 ? [.. _cuts] : [],
            });
            _length = 0;
        }
        _inline.Clear();
        _cuts.Clear();
        _cite = (-1, -1);
        _links = _linkLength = _boldLength = _italicLength = 0;
        _breaks = 0;
        _blankPending = _afterBreak = false;
        _time = _target = null;
    }

    private int PathOf(int around, PageTag tag, string names)
    {
        if (!_paths.TryGetValue((around, tag, names), out var path))
            _paths[(around, tag, names)] = path = _paths.Count + 1;
        return path;
    }

    private PageHints HintsOf(in ElementAttributes attributes, out bool isForScreenReaders)
    {
        (var hints, isForScreenReaders) = ReadClass(attributes.Class);
        hints |= HintWords.Of(attributes.Id) | HintWords.Of(attributes.Role) | HintWords.Of(attributes.Property);
        return attributes.IsHidden || attributes.Style is { } style && InvisibleElements.HidesIt(style) ? hints | PageHints.Hidden : hints;
    }

    /// <summary>Whether a link is one to the page of who wrote something.</summary>
    private static bool LeadsToPerson(in ElementAttributes link) =>
        link.Relation?.Contains("author", StringComparison.OrdinalIgnoreCase) == true || link.Address.AsSpan().ContainsAny(PersonFolders);

    /// <summary>The folders that pages of writers lie in.</summary>
    private static readonly SearchValues<string> PersonFolders = SearchValues.Create(
        ["/author/", "/authors/", "/by/", "/staff/", "/people/", "/reporter/", "/reporters/", "/journalist/", "/journalists/", "/contributor/", "/contributors/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/auteurs/", "/profile/", "/writers/"],
        StringComparison.OrdinalIgnoreCase);

    private (PageHints Hints, bool AreForScreenReaders) ReadClass(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return default;
        if (!_classes.TryGetValue(names, out var known))
            _classes[names] = known = (HintWords.Of(names), InvisibleElements.AreForScreenReaders(names));
        return known;
    }
}
