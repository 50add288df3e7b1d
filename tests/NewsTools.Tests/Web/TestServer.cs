using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsTools.Web;

namespace NewsTools.Tests.Web;

/// <summary>A real web server on this machine, whose answers each test writes.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, RequestDelegate> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Path, long At, string UserAgent)> _requests = new();

    private TestServer(WebApplication application) => _application = application;

    /// <summary>What was asked for, in order: path with query, when in milliseconds, and who asked.</summary>
    public IReadOnlyList<(string Path, long At, string UserAgent)> Requests => [.. _requests];

    public Uri Address { get; private set; } = null!;

    public static async Task<TestServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, 0);
            server.AddServerHeader = false;
        });
        var server = new TestServer(builder.Build());
        server._application.Run(async context =>
        {
            var path = context.Request.Path + context.Request.QueryString;
            server._requests.Enqueue((path, Environment.TickCount64, context.Request.Headers.UserAgent.ToString()));
            if (server._answers.TryGetValue(path, out var answer))
                await answer(context);
            else
                context.Response.StatusCode = 404;
        });
        await server._application.StartAsync();
        server.Address = new Uri(server._application.Urls.First());
        return server;
    }

    /// <summary>An address of this server.</summary>
    public Uri this[string path] => new(Address, path);

    public TestServer On(string path, RequestDelegate answer)
    {
        _answers[path] = answer;
        return this;
    }

    public TestServer On(string path, string body, string type = "text/html; charset=utf-8", int status = 200, params (string Name, string Value)[] headers) => On(path, Encoding.UTF8.GetBytes(body), type, status, headers);

    public TestServer On(string path, byte[] body, string type, int status = 200, params (string Name, string Value)[] headers) => On(path, async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(body);
    });

    public TestServer Redirect(string path, string target, int status = 302) => On(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    });

    /// <summary>Quick to give up and to go on, and allowed to ask this machine.</summary>
    public static FetchOptions Options { get; } = new()
    {
        AllowPrivateNetwork = true,
        Delay = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(5),
        Timeout = TimeSpan.FromSeconds(30),
    };

    public static NewsClient Client(Func<FetchOptions, FetchOptions>? change = null) => new(change?.Invoke(Options) ?? Options);

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(true));
        await _application.DisposeAsync();
    }
}
