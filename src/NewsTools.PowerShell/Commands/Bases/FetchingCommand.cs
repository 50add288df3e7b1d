using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Reads articles in parallel, from files and from the web.</summary>
public abstract class FetchingCommand : OrderedCommand<ReadStep>
{
    private protected FetchingCommand() { }

    /// <summary>The addresses to fetch.</summary>
    [Parameter(ParameterSetName = "Uri", Mandatory = true), Alias("Url"), ValidateNotNullOrEmpty]
    public Uri[] Uri { get; set; } = [];

    /// <inheritdoc cref="FetchOptions.AllowPrivateNetwork"/>
    [Parameter]
    public SwitchParameter AllowPrivateNetwork { get; set; }

    /// <inheritdoc cref="FetchOptions.IgnoreTdmReservation"/>
    [Parameter]
    public SwitchParameter IgnoreTdmReservation { get; set; }

    /// <inheritdoc cref="FetchOptions.UserAgent"/>
    [Parameter, ValidateNotNullOrEmpty]
    public string? UserAgent { get; set; }

    /// <summary>The longest time that one request may take, in seconds.</summary>
    [Parameter, ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 60;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        ReadAll(Uri, Fetch);
        base.ProcessRecord();
    }

    private protected override void ProcessInput(object? input)
    {
        if (PipedInput.Unwrap(input) is FeedItem { Article: { } full })
            Process(full);
        else if (PipedInput.AddressOf(input) is { } address)
        {
            BeginRow(input);
            Fetch(address);
        }
        else
            base.ProcessInput(input);
    }

    private protected override void Process(Article article) => Begin(article, _ => [new ReadStep(article, null, TimeSpan.Zero)]);

    private protected override void ReadFiles(string path, bool literal)
    {
        if (PipedInput.WebAddress(path) is { } address)
            Fetch(address);
        else
            base.ReadFiles(path, literal);
    }

    private protected override void ReadWanted(ArticleSource source, object? target)
    {
        var options = ReadOptions;
        Begin(target, token => ReadStep.Of(source, options, token));
    }

    private void Fetch(Uri address)
    {
        var client = Adapters.NewsClient(WebOptions.Of(AllowPrivateNetwork, IgnoreTdmReservation, UserAgent, TimeoutSec));
        var options = ReadOptions;
        Begin(address, token => ReadStep.Of(client.GetAsync(WebOptions.Complete(address), token).GetAwaiter().GetResult().ToSource(), options, token));
    }
}
