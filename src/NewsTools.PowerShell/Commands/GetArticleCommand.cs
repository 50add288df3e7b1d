using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Reads articles from files, text, pages, responses and the web.</summary>
[Cmdlet(VerbsCommon.Get, "Article", DefaultParameterSetName = PathSet), OutputType(typeof(Article))]
public sealed class GetArticleCommand : OrderedCommand<ReadStep>
{
    private const string UriSet = "Uri";

    /// <summary>The addresses to fetch.</summary>
    [Parameter(ParameterSetName = UriSet, Mandatory = true), Alias("Url"), ValidateNotNullOrEmpty]
    public Uri[] Uri { get; set; } = [];

    /// <summary>The format of the articles; detected from the content unless given.</summary>
    [Parameter]
    public ArticleFormat Format { get; set; }

    /// <summary>The character set; detected from the content unless given.</summary>
    [Parameter, EncodingTransformation, ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <summary>When the articles were published.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Who published them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OutletCompleter))]
    public string? Outlet { get; set; }

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

    private protected override ArticleReadOptions ReadOptions =>
        new() { Format = Format, Encoding = Encoding, PublishedAt = PublishedAt, Outlet = Outlet, Parallelism = ThrottleLimit };

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var address in Uri)
            Fetch(address);
        base.ProcessRecord();
    }

    private protected override void ProcessInput(object? input)
    {
        if (PipedInput.Unwrap(input) is FeedItem { Article: { } full })
            Process(full);
        else if (PipedInput.AddressOf(input) is { } address)
            Fetch(address);
        else
            base.ProcessInput(input);
    }

    private protected override void Process(Article article) => Begin(article, _ => [new ReadStep(article, null)]);

    private protected override void Read(ArticleSource source, object? target)
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

    private protected override void Write(ReadStep found, object? target)
    {
        if (found.Article is { } article)
            WriteObject(article);
        else
            WriteSkipped(found.Skipped!, target);
        Progress.Next(target?.ToString());
    }
}
