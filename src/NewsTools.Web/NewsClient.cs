using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using NewsTools.Html.Page;
using NewsTools.Wire;

namespace NewsTools.Web;

/// <summary>Fetches pages, feeds and sitemaps over HTTP.</summary>
public sealed class NewsClient : INewsClient
{
    /// <summary>The most that is read of a site's rules on mining: bytes.</summary>
    private const int MaximumRules = 1 << 20;

    /// <summary>How long a site's rules hold (RFC 9309, 2.4).</summary>
    private static readonly TimeSpan RulesHold = TimeSpan.FromHours(24);

    /// <summary>How long a site is left alone whose rules cannot be read, unless it says so itself.</summary>
    private static readonly TimeSpan UnreadHold = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ShortestHold = TimeSpan.FromSeconds(1);

    /// <summary>How many redirects robots.txt may have (RFC 9309, 2.3.1.2).</summary>
    private const int RobotsRedirects = 5;

    /// <summary>Indexes inside indexes, and the most sitemaps of one site.</summary>
    private const int SitemapDepth = 3;
    private const int MaximumSitemaps = 10_000;

    /// <summary>How much of a page is looked at for what it says in its head: bytes.</summary>
    private const int HeadLength = 1 << 16;

    private readonly FetchOptions _options;
    private readonly HttpExchange _exchange;
    private readonly string _robot;
    private readonly ConcurrentDictionary<string, Lazy<Task<SiteRules>>> _sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Initializes a new instance of the <see cref="NewsClient"/> class.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public NewsClient(FetchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _exchange = new HttpExchange(options);
        _robot = RobotsTxt.Token(options.UserAgent);
    }

    /// <inheritdoc/>
    public async Task<WebResource> GetAsync(Uri address, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        var (response, rules) = await FetchAsync(address, cancellation).ConfigureAwait(false);
        var reservation = (IsMarkup(response) ? TdmRules.FromPage(Encoding.Latin1.GetString(response.Body.AsSpan(0, Math.Min(response.Body.Length, HeadLength))), response.Address) : null)
            ?? TdmRules.FromHeader(response.TdmReservation, response.TdmPolicy, response.Address) ?? rules.Tdm.For(response.Address);
        if (reservation?.IsReserved == true && !_options.IgnoreTdmReservation)
            throw new FetchException(FetchFault.TdmReserved, address, $"Its publisher reserves it from text and data mining{(reservation.Policy is { } policy ? $"; the terms are at {policy}" : "")}.");
        return new WebResource
        {
            Uri = response.Address,
            ContentType = response.ContentType,
            Body = response.Body,
            RetrievedAt = response.RetrievedAt,
            TdmReservation = reservation,
            IsFromCache = response.IsFromCache,
        };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedItem> GetFeedAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var resource = await GetAsync(address, cancellation).ConfigureAwait(false);
        if (FeedNamedBy(resource) is { } feed)
            resource = await GetAsync(feed, cancellation).ConfigureAwait(false);
        foreach (var item in ReadGuard.InTime(FeedArticles.Items(Unpacked(resource), ArticleReadOptions.Default, cancellation), resource.Uri.ToString()))
            yield return item;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SitemapEntry> GetSitemapAsync(Uri address, DateTimeOffset? since = null, Action<Exception>? skipped = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        var open = new Queue<(Uri Address, int Depth)>();
        var seen = new HashSet<Uri>();
        foreach (var start in await SitemapsOfAsync(address, cancellation).ConfigureAwait(false))
            if (seen.Add(start))
                open.Enqueue((start, 0));
        var isOnly = open.Count == 1;
        while (open.TryDequeue(out var next))
        {
            IReadOnlyList<SitemapEntry> entries;
            IReadOnlyList<(Uri Address, DateTimeOffset? Modified)> others;
            string? broken;
            try
            {
                var (response, _) = await FetchAsync(next.Address, cancellation).ConfigureAwait(false);
                var source = Unpacked(new WebResource { Uri = response.Address, ContentType = response.ContentType, Body = response.Body, RetrievedAt = response.RetrievedAt });
                var text = new SourceDecoder().Decode(source, new ArticleReadOptions { MaximumBytes = _options.MaximumBytes }, cancellation);
                (entries, others, broken) = SitemapParser.Parse(text, response.Address, cancellation);
            }
            catch (RegexMatchTimeoutException error)
            {
                var fault = ReadGuard.TooSlow(next.Address.ToString(), error);
                if (isOnly && next.Depth == 0)
                    throw fault;
                skipped?.Invoke(fault);
                continue;
            }
            catch (Exception error) when (error is FetchException or ArticleReadException && !(isOnly && next.Depth == 0))
            {
                skipped?.Invoke(error);
                continue;
            }
            if (broken is not null)
                skipped?.Invoke(new ArticleReadException(ArticleReadFault.Malformed, next.Address.ToString(), $"Not all of it could be read: {broken}"));
            foreach (var entry in entries)
                if (since is null || (entry.PublishedAt ?? entry.ModifiedAt) is not { } at || at >= since)
                    yield return entry;
            foreach (var (other, modified) in others)
                if (next.Depth < SitemapDepth && seen.Count < MaximumSitemaps && (since is null || modified is null || modified >= since) && seen.Add(other))
                    open.Enqueue((other, next.Depth + 1));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _exchange.Dispose();

    /// <summary>Fetches an address as the site's rules allow, following redirects.</summary>
    private async Task<(HttpAnswer Answer, SiteRules Rules)> FetchAsync(Uri address, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = address;
        while (true)
        {
            at = Valid(at, address);
            if (!seen.Add(at.AbsoluteUri))
                throw new FetchException(FetchFault.TooManyRedirects, address, $"It redirects in a circle, through {at}.");
            if (seen.Count > _options.MaximumRedirects + 1)
                throw new FetchException(FetchFault.TooManyRedirects, address, $"It redirects more than {_options.MaximumRedirects} times.");
            var rules = await RulesOfAsync(at, cancellation).ConfigureAwait(false);
            if (!rules.Robots.Allows(at))
                throw new FetchException(FetchFault.RobotsDisallowed, at, rules.RobotsFault ?? $"The site's robots.txt forbids it to {_robot}.");
            var answer = await _exchange.GetAsync(at, rules.Robots.Delay, _options.MaximumBytes, cancellation).ConfigureAwait(false);
            if (answer.Redirect is { } target)
            {
                at = target;
                continue;
            }
            if (answer.Status is < 200 or > 299)
                throw Fault(at, answer.Status);
            return (answer, rules);
        }
    }

    private static FetchException Fault(Uri address, int status)
    {
        var (fault, words) = status switch
        {
            404 or 410 => (FetchFault.NotFound, "There is nothing there"),
            401 or 402 or 403 or 407 or 451 => (FetchFault.AccessDenied, "The server denies access"),
            429 => (FetchFault.AccessDenied, "The server asks for fewer requests"),
            _ => (FetchFault.ServerError, "The server answers with an error"),
        };
        return new FetchException(fault, address, $"{words} (HTTP {status}).") { Status = status };
    }

    private static Uri Valid(Uri address, Uri asked) =>
        !address.IsAbsoluteUri || address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps || address.Host.Length == 0
            ? throw new FetchException(FetchFault.InvalidAddress, asked, address == asked ? "It is not a web address: only http and https are fetched." : $"It redirects to {address}, which is not a web address.")
            : address.Fragment.Length == 0 && address.UserInfo.Length == 0 ? address
            : new UriBuilder(address) { Fragment = "", UserName = "", Password = "" }.Uri;

    private async Task<SiteRules> RulesOfAsync(Uri address, CancellationToken cancellation)
    {
        var site = new Uri(address.GetLeftPart(UriPartial.Authority));
        while (true)
        {
            // The reading is shared, so one caller's stop does not end it for the others; it ends by its own time-out.
            var reading = _sites.GetOrAdd(site.AbsoluteUri, _ => new Lazy<Task<SiteRules>>(() => ReadRulesAsync(site)));
            try
            {
                var rules = await reading.Value.WaitAsync(cancellation).ConfigureAwait(false);
                if (Environment.TickCount64 < rules.Until)
                    return rules;
            }
            catch (FetchException error)
            {
                _sites.TryRemove(new(site.AbsoluteUri, reading));
                throw new FetchException(error.Reason, address, error.Words, error);
            }
            _sites.TryRemove(new(site.AbsoluteUri, reading));
        }
    }

    private async Task<SiteRules> ReadRulesAsync(Uri site)
    {
        var (text, answer) = await ReadRuleFileAsync(new Uri(site, "/robots.txt"), RobotsTxt.MaximumLength).ConfigureAwait(false);
        // RFC 9309, 2.3.1: what is not there forbids nothing; what cannot be reached forbids everything. So does a server that is asked too often, for as long as it says.
        if (text is null && answer?.Status is 429 or >= 500)
            return new SiteRules(RobotsTxt.DisallowAll, $"The site's robots.txt cannot be read (HTTP {answer.Status}), which forbids everything until it can.", TdmRules.None, After(answer.RetryAfter ?? UnreadHold));
        var robots = text is not null ? RobotsTxt.Parse(text, _robot) : RobotsTxt.AllowAll;
        try
        {
            var (tdm, _) = await ReadRuleFileAsync(new Uri(site, "/.well-known/tdmrep.json"), MaximumRules).ConfigureAwait(false);
            return new SiteRules(robots, null, tdm is null ? TdmRules.None : TdmRules.Parse(tdm, site), After(RulesHold));
        }
        catch (FetchException)
        {
            return new SiteRules(robots, null, TdmRules.None, After(RulesHold));
        }

        static long After(TimeSpan time) => Environment.TickCount64 + (long)Math.Clamp(time.TotalMilliseconds, ShortestHold.TotalMilliseconds, RulesHold.TotalMilliseconds);
    }

    /// <summary>Reads a file of rules as far as it may be long; null with the answer where there is none, which is null too behind too many redirects.</summary>
    private async Task<(string? Text, HttpAnswer? Answer)> ReadRuleFileAsync(Uri address, int limit)
    {
        for (var hop = 0; hop <= RobotsRedirects; hop++)
        {
            var answer = await _exchange.GetAsync(Valid(address, address), null, limit, CancellationToken.None, isRules: true).ConfigureAwait(false);
            if (answer.Redirect is { } target)
            {
                address = target;
                continue;
            }
            return (answer.Status is >= 200 and < 300 ? Encoding.UTF8.GetString(answer.Body) : null, answer);
        }
        return (null, null);
    }

    private async Task<IReadOnlyList<Uri>> SitemapsOfAsync(Uri address, CancellationToken cancellation)
    {
        if (Valid(address, address).AbsolutePath != "/" || address.Query.Length > 0)
            return [address];
        var rules = await RulesOfAsync(address, cancellation).ConfigureAwait(false);
        var named = rules.Robots.Sitemaps.Select(map => map.ToUri(address)).OfType<Uri>().ToList();
        return named.Count > 0 ? named : [new Uri(address, "/sitemap.xml")];
    }

    private static bool IsMarkup(HttpAnswer answer) => answer.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) != false || answer.Body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    /// <summary>The feed that a page names in its head; null where it is no page, or names none.</summary>
    private static Uri? FeedNamedBy(WebResource resource)
    {
        var head = Encoding.Latin1.GetString(resource.Body.Span[..Math.Min(resource.Body.Length, 4 * HeadLength)]);
        if (FormatDetector.Tell(head, resource.ContentType, null) != ArticleFormat.Html)
            return null;
        using var page = PageParser.Parse(head, CancellationToken.None);
        var link = page.QuerySelectorAll("link[rel~=alternate i][type]").FirstOrDefault(link => link.GetAttribute("type") is { } type
            && (type.Contains("rss+xml", StringComparison.OrdinalIgnoreCase) || type.Contains("atom+xml", StringComparison.OrdinalIgnoreCase) || type.Contains("feed+json", StringComparison.OrdinalIgnoreCase)));
        return link?.GetAttribute("href").ToUri(resource.Uri)
            ?? throw new ArticleReadException(ArticleReadFault.UnknownFormat, resource.Uri.ToString(), "It is a page, not a feed, and names no feed.");
    }

    private static ArticleSource Unpacked(WebResource resource)
    {
        var source = resource.ToSource();
        return UnpackedStream.IsPacked(resource.Body.Span) ? source.Unpacked(() => new UnpackedStream(new MemoryStream(resource.Body.ToArray(), writable: false), source.Name)) : source;
    }
}
