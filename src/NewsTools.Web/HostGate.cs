using System.Collections.Concurrent;

namespace NewsTools.Web;

/// <summary>Lets one request at a time to a host, with a pause between two.</summary>
internal sealed class HostGate
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn. The turn ends when what is given back is disposed of.</summary>
    /// <param name="address">An address of the host.</param>
    /// <param name="delay">The least time since the last request ended; null for a request that neither waits nor counts.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public async Task<IDisposable> EnterAsync(Uri address, TimeSpan? delay, CancellationToken cancellation)
    {
        var host = _hosts.GetOrAdd(address.Authority, _ => new Host());
        await host.Turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            host.Counts = delay is not null;
            var wait = host.LastEnd is { } end && delay is { } pause ? end + (long)pause.TotalMilliseconds - Environment.TickCount64 : 0;
            if (wait > 0)
                await Task.Delay(TimeSpan.FromMilliseconds(wait), cancellation).ConfigureAwait(false);
            return host;
        }
        catch
        {
            host.Turn.Release();
            throw;
        }
    }

    private sealed class Host : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public long? LastEnd { get; private set; }

        public bool Counts { get; set; }

        public void Dispose()
        {
            LastEnd = Counts ? Environment.TickCount64 : LastEnd;
            Turn.Release();
        }
    }
}
