using System.Collections.Concurrent;
using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Gets the addresses of articles from the sitemaps of sites.</summary>
[Cmdlet(VerbsCommon.Get, "NewsSitemap"), OutputType(typeof(SitemapEntry))]
public sealed class GetNewsSitemapCommand : WebCommand
{
    private readonly ConcurrentQueue<Exception> _skipped = new();

    private protected override IAsyncEnumerable<object> List(INewsClient client, Uri address) => client.GetSitemapAsync(address, Since, _skipped.Enqueue, Cancellation);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        while (_skipped.TryDequeue(out var error))
            WriteError(error.ToErrorRecord((error as FetchException)?.Address));
    }
}
