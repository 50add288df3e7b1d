using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Reads articles from files, text, pages, responses and the web.</summary>
[Cmdlet(VerbsCommon.Get, "Article", DefaultParameterSetName = PathSet), OutputType(typeof(Article))]
public sealed class GetArticleCommand : ArticleCommand
{
    private const string UriSet = "Uri";

    private OrderedReading? _reading;

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

    /// <summary>The number of files or addresses read in parallel; their order is kept.</summary>
    [Parameter, ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = Environment.ProcessorCount;

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
        if (ParameterSetName != UriSet)
            base.ProcessRecord();
        else
            foreach (var address in Uri)
                Fetch(address);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        TakeAll();
        Progress.End();
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

    private protected override void Process(Article article)
    {
        TakeAll();
        WriteObject(article);
    }

    // A path that names nothing is told of in its turn, after what was asked for before it.
    private protected override void WriteFault(Exception fault, object? target)
    {
        TakeAll();
        base.WriteFault(fault, target);
    }

    private protected override void Read(ArticleSource source, object? target)
    {
        var options = ReadOptions;
        Begin(target, (skipped, token) => Adapters.Readers.Read(source, options with { BaseUri = source.Uri, Skipped = skipped }, token));
    }

    private void Fetch(Uri address)
    {
        var client = Adapters.NewsClient(WebOptions.Of(AllowPrivateNetwork, IgnoreTdmReservation, UserAgent, TimeoutSec));
        var options = ReadOptions;
        Begin(address, (skipped, token) =>
        {
            var source = client.GetAsync(WebOptions.Complete(address), token).GetAwaiter().GetResult().ToSource();
            return Adapters.Readers.Read(source, options with { BaseUri = source.Uri, Skipped = skipped }, token);
        });
    }

    private void Begin(object? target, Func<Action<ArticleReadException>, CancellationToken, IEnumerable<Article>> read)
    {
        _reading ??= new OrderedReading(ThrottleLimit, Cancellation);
        _reading.Begin(target, read);
        Write(_reading.Take(waits: _reading.IsFull || ThrottleLimit == 1));
    }

    /// <summary>Hands out all that is under way, so that what comes now comes after it.</summary>
    private void TakeAll()
    {
        if (_reading is null or { Count: 0 })
            return;
        _reading.IsEnding = true;
        Write(_reading.Take(waits: true));
        _reading.IsEnding = false;
    }

    private void Write(IEnumerable<(object? Target, object Found)> results)
    {
        using var all = results.GetEnumerator();
        while (Try(null, all.MoveNext, out var more) && more)
        {
            var (target, found) = all.Current;
            if (found is Article article)
                WriteObject(article);
            else if (found is ArticleReadException skipped)
                Report(skipped, target);
            else if (found is OrderedReading.Fault fault)
                base.WriteFault(fault.Error, target);
            Progress.Next(target?.ToString());
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _reading?.Dispose();
        base.Dispose(disposing);
    }
}
