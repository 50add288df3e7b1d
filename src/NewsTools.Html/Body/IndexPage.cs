using NewsTools.Html.Metadata;
using NewsTools.Html.Page;

namespace NewsTools.Html.Body;

/// <summary>
/// A page of several stories: a front page, a section, the first page of a blog. It is told by its structure: headings that lead to other pages, each with its own
/// words, and no story of the page's own. Where in doubt, a page is one article.
/// </summary>
internal sealed class IndexPage
{
    /// <summary>The fewest stories, with words under their headings or without.</summary>
    private const int LeastStories = 3, LeastBareHeadings = 8;

    /// <summary>The fewest words of a page's own headline; of one that no section has.</summary>
    private const int OwnHeadline = 4, LongHeadline = 6;

    /// <summary>A page that calls itself a site may say more than this of itself: UTF-16 units.</summary>
    private const int LongestWelcome = 400;

    /// <summary>A longer title of a page is none: UTF-16 units.</summary>
    private const int LongestTitle = 400;

    private const PageHints NoStory = PageHints.Comment | PageHints.Footer | PageHints.Nav | PageHints.Hidden | PageHints.Cookie | PageHints.Newsletter | PageHints.Login;

    private readonly ScannedPage _page;
    private readonly List<Story> _stories = [];

    private IndexPage(ScannedPage page) => _page = page;

    /// <param name="Heading">The block of its heading.</param>
    /// <param name="First">Its first block.</param>
    /// <param name="End">One past its last block.</param>
    /// <param name="IsFlat">Whether no element holds it apart from the other stories.</param>
    private readonly record struct Story(int Heading, int First, int End, bool IsFlat);

    /// <summary>The page's own headline; null where it has none but the site's name.</summary>
    public string? Headline { get; private set; }

    /// <summary>The stories of a page that is an index; null for an article.</summary>
    public static IndexPage? Find(ScannedPage page, PageMetadata metadata)
    {
        if (SaysArticle(metadata))
            return null;
        var index = new IndexPage(page);
        index.FindStories(metadata);
        if (index._stories.Count < LeastStories || index._stories.Exists(story => IsNamed(page.Blocks[story.Heading], metadata)))
            return null;
        var own = index.OwnHeadlineBlock(metadata);
        index.Headline = own >= 0 ? page.Blocks[own].Text : index.NamedHeadline(metadata);
        return index.HasOwnStory(own, metadata) ? null : index;
    }

    /// <summary>Writes each story: its heading as a subhead, and what the page has of it.</summary>
    public void Write(ArticleBuilder builder)
    {
        builder.SetKind(ArticleKind.Index);
        if (Headline is { } headline)
            builder.Append(BlockKind.Headline, headline);
        var kept = new bool[_page.Blocks.Count];
        var headings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in _stories)
        {
            headings.Add(_page.Blocks[story.Heading].Text);
            kept[story.Heading] = true;
            for (var i = story.Heading + 1; i < story.End; i++)
                kept[i] = IsWords(i);
        }
        // Whole stories are copy; what a teaser tells is told again, and better, by its story.
        var isWhole = _stories.Count(story => Enumerable.Range(story.First, story.End - story.First).Count(_page.IsCopy) >= 2) * 2 > _stories.Count;
        foreach (var block in BlockTyper.Type(_page, kept, isLive: false))
        {
            var kind = headings.Contains(block.Words) ? BlockKind.Subhead : block.Kind;
            var isBody = new Block(kind, default).IsBody;
            builder.Append(new Block(isBody && !isWhole ? BlockKind.Teaser : kind, default) { Level = kind == BlockKind.Subhead ? Math.Max(2, block.Level) : block.Level, Author = block.Author }, block.Words);
        }
    }

    private static bool SaysArticle(PageMetadata metadata) =>
        metadata.JsonLd is { IsLive: true } or { Described: 1 } || metadata.Meta("article:published_time") is not null
        || string.Equals(metadata.Meta("og:type"), "article", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the page gives itself the name or the address of one of its stories: it is that story's, with others below it.</summary>
    private static bool IsNamed(PageBlock heading, PageMetadata metadata) =>
        metadata.Uri is { AbsolutePath.Length: > 1 } own && Uri.TryCreate(own, heading.Target, out var address) && address == own
        || heading.Text.Count(' ') >= 3 && new[] { metadata.Meta("og:title"), metadata.Title }.Any(title => title is { Length: <= LongestTitle } && (title.Contains(heading.Text, StringComparison.OrdinalIgnoreCase)
            || Titles.Likeness(title, heading.Text) > 0.7));

    private bool IsWords(int block) => !_page.IsUnseen(block) && _page.Blocks[block].LinkDensity < 0.5 && (_page.Blocks[block].All & NoStory) == 0
        && (_page.IsCopy(block) || _page.Shapes[block] is { EndsSentence: true, Words: >= 4 });

    private void FindStories(PageMetadata metadata)
    {
        var headings = new List<int>();
        for (var i = 0; i < _page.Blocks.Count; i++)
            if (LeadsToStory(i, metadata) && IsHeading(i))
                headings.Add(i);
        // “Read more” and the like.
        var repeated = headings.CountBy(heading => _page.Blocks[heading].Text, StringComparer.Ordinal).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        headings.RemoveAll(heading => repeated.Contains(_page.Blocks[heading].Text));
        if (headings.Count < LeastStories)
            headings = [.. Enumerable.Range(0, Math.Max(0, _page.Blocks.Count - 1)).Where(i => LeadsToStory(i, metadata) && _page.Shapes[i] is { Words: >= 4, EndsSentence: false } && IsWords(i + 1))];
        for (var at = 0; at < headings.Count; at++)
            _stories.Add(StoryOf(headings[at], at == 0 ? -1 : headings[at - 1], at + 1 < headings.Count ? headings[at + 1] : _page.Blocks.Count));
    }

    /// <summary>Whether a block is a link to another page of the site.</summary>
    private bool LeadsToStory(int index, PageMetadata metadata)
    {
        var block = _page.Blocks[index];
        var node = _page.NodeOf(index);
        if (block.LinkDensity < 0.8 || block.Target is not { Length: > 0 } target || target.Contains('#', StringComparison.Ordinal) || _page.Shapes[index].Words is < 2 or > 40
            || _page.IsUnseen(index) || node.IsMenu || node.Is(PageTag.Nav) || node.Is(PageTag.Aside) || node.Is(PageTag.Footer) || (block.All & NoStory) != 0)
            return false;
        // Where the page came from, or says that it stands, is the site; a list of what others sell or say is no index of it.
        var site = metadata.Uri ?? metadata.Address;
        return !Uri.TryCreate(target, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") ? !target.Contains(':', StringComparison.Ordinal)
            : site is null || address.Host.EndsWith(Domain(site.Host), StringComparison.OrdinalIgnoreCase);
    }

    private static string Domain(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    private bool IsHeading(int index)
    {
        var node = _page.NodeOf(index);
        for (var tag = PageTag.H1; tag <= PageTag.H6; tag++)
            if (node.Is(tag))
                return true;
        return (_page.Blocks[index].Near & PageHints.Headline) != 0;
    }

    /// <summary>A story is what the largest element holds that has no other story's heading; where the headings stand among the words, what follows to the next.</summary>
    private Story StoryOf(int heading, int before, int next)
    {
        var at = _page.Blocks[heading].Node;
        while (_page.Nodes[at].Parent > 0 && _page.Nodes[_page.Nodes[at].Parent] is { } around && around.First > before && around.End <= next)
            at = _page.Nodes[at].Parent;
        var holder = _page.Nodes[at];
        if (holder.End - heading > 1 || holder.Tag is PageTag.Li or PageTag.Article)
            return new(heading, holder.First, holder.End, IsFlat: false);
        return new(heading, heading, holder.Parent >= 0 ? Math.Min(next, _page.Nodes[holder.Parent].End) : next, IsFlat: true);
    }

    /// <summary>The block of a headline that is no link, stands above or between the stories, and is not the site's name; -1 for none.</summary>
    private int OwnHeadlineBlock(PageMetadata metadata)
    {
        for (var i = 0; i < _page.Blocks.Count; i++)
            if (_page.NodeOf(i).Is(PageTag.H1) && _page.Blocks[i].LinkDensity < 0.5 && !IsSite(_page.Blocks[i].Text, metadata))
                return i;
        return -1;
    }

    private string? NamedHeadline(PageMetadata metadata) =>
        metadata.Headline?.Value is { } headline && !IsSite(headline, metadata) && !_stories.Exists(story => _page.Blocks[story.Heading].Text == headline) ? headline : null;

    private static bool IsSite(string words, PageMetadata metadata) =>
        OutletNames.Is(words) || OutletNames.IsHost(words, metadata.Uri ?? metadata.Address)
        || new[] { metadata.SiteName, metadata.Outlet?.Value }.Any(name => name is not null && (name.Contains(words, StringComparison.OrdinalIgnoreCase) || words.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the page tells a story of its own, to which its headings lead or belong.</summary>
    private bool HasOwnStory(int own, PageMetadata metadata)
    {
        var isIn = new bool[_page.Blocks.Count];
        foreach (var story in _stories)
            isIn.AsSpan(story.First..story.End).Fill(true);
        int inside = 0, outside = 0;
        var isSigned = false;
        for (var i = 0; i < isIn.Length; i++)
        {
            if (isIn[i] && IsWords(i))
                inside += _page.Blocks[i].Text.Length;
            else if (!isIn[i] && IsWords(i) && !_page.NodeOf(i).Is(PageTag.Footer) && !_page.NodeOf(i).Is(PageTag.Aside))
                outside += _page.Blocks[i].Text.Length;
            isSigned |= !isIn[i] && own >= 0 && i > own && i < _stories[0].First && Byline.Read(_page.Blocks[i].Text) is not null;
        }
        if (isSigned || _stories.Exists(story => (_page.Blocks[story.Heading].All & PageHints.Live) != 0) || inside == 0 && _stories.Count < LeastBareHeadings)
            return true;
        var isSite = string.Equals(metadata.Meta("og:type"), "website", StringComparison.OrdinalIgnoreCase);
        if (outside * 4 > inside && !(isSite && outside <= LongestWelcome) && !(inside == 0 && outside == 0))
            return true;
        var words = own < 0 ? 0 : _page.Shapes[own].Words;
        // A headline of its own, with words under it or headings among the words: a round-up, a list of reviews.
        return words >= OwnHeadline && !isSite && (words >= LongHeadline || outside > 0) || words >= OwnHeadline && _stories.Count(story => story.IsFlat) * 2 > _stories.Count && inside > 0;
    }
}
