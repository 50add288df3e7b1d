using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Fetches lists of articles from the web: one object per article, as they arrive.</summary>
public abstract class WebCommand : NewsCommand
{
    /// <summary>The addresses to fetch.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Alias("Url"), ValidateNotNullOrEmpty]
    public Uri[] Uri { get; set; } = [];

    /// <summary>Only what was published or changed since then.</summary>
    [Parameter]
    public DateTimeOffset? Since { get; set; }

    /// <inheritdoc cref="FetchOptions.AllowPrivateNetwork"/>
    [Parameter]
    public SwitchParameter AllowPrivateNetwork { get; set; }

    /// <inheritdoc cref="FetchOptions.UserAgent"/>
    [Parameter, ValidateNotNullOrEmpty]
    public string? UserAgent { get; set; }

    /// <summary>The longest time that one request may take, in seconds.</summary>
    [Parameter, ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 60;

    /// <summary>Whether what is reserved from mining is fetched all the same.</summary>
    private protected virtual bool IgnoresTdm => false;

    /// <summary>What the address lists.</summary>
    private protected abstract IAsyncEnumerable<object> List(INewsClient client, Uri address);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var client = Adapters.NewsClient(WebOptions.Of(AllowPrivateNetwork, IgnoresTdm, UserAgent, TimeoutSec));
        foreach (var address in Uri)
        {
            var items = List(client, WebOptions.Complete(address)).ToBlockingEnumerable(Cancellation).GetEnumerator();
            using (items)
                while (Try(address, items.MoveNext, out var more) && more)
                    WriteObject(items.Current);
        }
    }
}
