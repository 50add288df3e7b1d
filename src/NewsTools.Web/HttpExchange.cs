using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;

namespace NewsTools.Web;

/// <summary>One request and its answer: in the host's turn, with limits of time and size, made again where the fault may pass, and asked conditionally where the cache has a copy.</summary>
internal sealed class HttpExchange : IDisposable
{
    private const string Accepted = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/pdf;q=0.9, */*;q=0.7";

    private readonly FetchOptions _options;
    private readonly HttpClient _client;
    private readonly HostGate _gate = new();
    private readonly ResponseCache? _cache;

    public HttpExchange(FetchOptions options)
    {
        _options = options;
        _client = new HttpClient(WebConnection.CreateHandler(options), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        _cache = options.CacheFolder is { } folder ? new ResponseCache(folder, options.MaximumCacheBytes) : null;
    }

    /// <summary>Asks for an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="delay">The least time between two requests that the site asks for; the longer of it and the client's own counts.</param>
    /// <param name="limit">The most bytes of the body.</param>
    /// <param name="cancellation">Stops the request.</param>
    /// <param name="isRules">Whether it is a file of the site's rules: one that is too long is cut off at the limit, and no pause is kept before and after it.</param>
    /// <exception cref="FetchException">There was no answer.</exception>
    public async Task<HttpAnswer> GetAsync(Uri address, TimeSpan? delay, long limit, CancellationToken cancellation, bool isRules = false)
    {
        TimeSpan? pause = isRules ? null : delay > _options.Delay ? delay : _options.Delay;
        for (var attempt = 0; ; attempt++)
        {
            TimeSpan? wait;
            try
            {
                using var turn = await _gate.EnterAsync(address, pause, cancellation).ConfigureAwait(false);
                var answer = await SendAsync(address, limit, isRules, cancellation).ConfigureAwait(false);
                if (answer.Status is not (408 or 425 or 429 or 500 or 502 or 503 or 504) || attempt >= _options.MaximumRetries)
                    return answer;
                wait = answer.RetryAfter;
                if (wait > _options.MaximumRetryDelay)
                    return answer;
            }
            catch (FetchException error) when (error.Reason == FetchFault.ConnectionFailed && attempt < _options.MaximumRetries && IsPassing(error.InnerException))
            {
                wait = null;
            }
            await Task.Delay(wait ?? Backoff(attempt), cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>The wait before a retry: twice as long each time, scattered so that clients do not come back all at once.</summary>
    private TimeSpan Backoff(int attempt)
    {
        var wait = _options.RetryDelay * Math.Pow(2, attempt) * (0.75 + Random.Shared.NextDouble() / 2);
        return wait < _options.MaximumRetryDelay ? wait : _options.MaximumRetryDelay;
    }

    private static bool IsPassing(Exception? error) => error is not HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.VersionNegotiationError,
    };

    private async Task<HttpAnswer> SendAsync(Uri address, long limit, bool isCutOff, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(_options.Timeout);
        try
        {
            await WebConnection.CheckProxiedAsync(address, _options, timeout.Token).ConfigureAwait(false);
            var cached = _cache?.Find(address);
            using var request = RequestFor(address, cached?.Response);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            if (response.StatusCode == HttpStatusCode.NotModified && cached is { } copy)
                return AnswerOf(address, copy.Response, copy.Body, isFromCache: true);
            if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
                return new HttpAnswer(address, status, Uri.TryCreate(address, location, out var target) ? target : throw Broken(address, "It redirects to what is no address."), []);
            if (status is < 200 or > 299)
                return new HttpAnswer(address, status, null, []) { RetryAfter = RetryAfter(response.Headers.RetryAfter) };
            if (!isCutOff && response.Content.Headers.ContentLength > limit)
                throw TooLarge(address, limit);
            var body = await ReadAsync(response.Content, address, limit, isCutOff, timeout.Token).ConfigureAwait(false);
            var entry = new CachedResponse(address.AbsoluteUri, response.Headers.ETag?.ToString(), Field(response.Content.Headers, "Last-Modified"), Field(response.Content.Headers, "Content-Type"),
                Field(response.Headers, "tdm-reservation"), Field(response.Headers, "tdm-policy"), DateTimeOffset.UtcNow, "");
            if (status == 200 && (entry.ETag ?? entry.LastModified) is not null && response.Headers.CacheControl?.NoStore != true)
                _cache?.Keep(entry, body);
            return AnswerOf(address, entry, body, isFromCache: false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException(FetchFault.TimedOut, address, string.Create(CultureInfo.InvariantCulture, $"It took longer than {_options.Timeout.TotalSeconds:0.##} seconds."));
        }
        catch (Exception error) when ((error as AuthenticationException ?? error.InnerException) is AuthenticationException secure)
        {
            throw new FetchException(FetchFault.ConnectionFailed, address, $"No secure connection can be made: {secure.Message}", error);
        }
        catch (HttpRequestException error)
        {
            throw error.InnerException as FetchException ?? new FetchException(FetchFault.ConnectionFailed, address, $"The server cannot be reached, or the connection was lost: {error.Message}", error);
        }
        catch (InvalidDataException error)
        {
            throw new FetchException(FetchFault.BrokenResponse, address, "Its body is compressed, and the compressed data is broken.", error);
        }
        catch (IOException error)
        {
            throw new FetchException(FetchFault.ConnectionFailed, address, $"The connection was lost: {error.Message}", error);
        }
    }

    private HttpRequestMessage RequestFor(Uri address, CachedResponse? cached)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", Accepted);
        if (cached?.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (cached?.LastModified is { } modified)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return request;
    }

    private static HttpAnswer AnswerOf(Uri address, CachedResponse response, byte[] body, bool isFromCache) => new(address, 200, null, body)
    {
        ContentType = response.ContentType,
        TdmReservation = response.TdmReservation,
        TdmPolicy = response.TdmPolicy,
        RetrievedAt = response.RetrievedAt,
        IsFromCache = isFromCache,
    };

    /// <summary>Reads a body. What is packed small and swells is stopped at the limit like any other.</summary>
    private static async Task<byte[]> ReadAsync(HttpContent content, Uri address, long limit, bool isCutOff, CancellationToken cancellation)
    {
        using var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (body.Length + read <= limit)
            {
                body.Write(buffer, 0, read);
                continue;
            }
            if (!isCutOff)
                throw TooLarge(address, limit);
            body.Write(buffer, 0, (int)(limit - body.Length));
            break;
        }
        return body.ToArray();
    }

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? value)
    {
        var wait = value?.Delta ?? value?.Date - DateTimeOffset.UtcNow;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Field(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static FetchException TooLarge(Uri address, long limit) =>
        new(FetchFault.ResponseTooLarge, address, string.Create(CultureInfo.InvariantCulture, $"It is larger than the {limit:N0} bytes allowed."));

    private static FetchException Broken(Uri address, string message) => new(FetchFault.BrokenResponse, address, message);
}
