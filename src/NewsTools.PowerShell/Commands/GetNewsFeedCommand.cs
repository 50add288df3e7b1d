using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Gets the items of news feeds: RSS, Atom and JSON Feed.</summary>
[Cmdlet(VerbsCommon.Get, "NewsFeed"), OutputType(typeof(FeedItem))]
public sealed class GetNewsFeedCommand : WebCommand
{
    /// <inheritdoc cref="FetchOptions.IgnoreTdmReservation"/>
    [Parameter]
    public SwitchParameter IgnoreTdmReservation { get; set; }

    private protected override bool IgnoresTdm => IgnoreTdmReservation;

    private protected override async IAsyncEnumerable<object> List(INewsClient client, Uri address)
    {
        await foreach (var item in client.GetFeedAsync(address, Cancellation).ConfigureAwait(false))
            if (Since is null || (item.PublishedAt ?? item.ModifiedAt) is not { } at || at >= Since)
                yield return item;
    }
}
