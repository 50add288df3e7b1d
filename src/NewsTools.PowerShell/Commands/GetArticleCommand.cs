using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Reads articles from files, text, pages, responses and the web.</summary>
[Cmdlet(VerbsCommon.Get, "Article", DefaultParameterSetName = PathSet), OutputType(typeof(Article))]
public sealed class GetArticleCommand : FetchingCommand
{
    /// <summary>The format of the articles; detected from the content unless given.</summary>
    [Parameter]
    public ArticleFormat Format { get; set; }

    /// <summary>The character set; detected from the content unless given.</summary>
    [Parameter, EncodingTransformation, ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <summary>When the articles were published.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), Alias("Published", "Date")]
    public GivenDate? PublishedAt { get; set; }

    /// <summary>Who published them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), Alias("Source"), ArgumentCompleter(typeof(OutletCompleter))]
    public string? Outlet { get; set; }

    /// <summary>Their headline.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), Alias("Title")]
    public string? Headline { get; set; }

    /// <summary>Who wrote them, one name each, or a byline.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), Alias("Authors", "Byline")]
    public string[]? Author { get; set; }

    /// <summary>The formats of .NET in which dates are given, such as <c>dd/MM/yyyy</c>.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[]? DateFormat { get; set; }

    /// <summary>The culture whose customs tell the day from the month.</summary>
    [Parameter, ValidateNotNull]
    public CultureInfo? Culture { get; set; }

    private DateReading Dates => new() { Formats = DateFormat, Culture = Culture };

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // What is typed, and not piped, is known by now.
        Demand(PublishedAt, () => Dates.Require(PublishedAt));
    }

    private protected override ArticleReadOptions OptionsOf(ArticleRow? row)
    {
        var stated = row?.Options ?? ArticleReadOptions.Default;
        // A feed's own properties have the names of these parameters.
        var isListed = stated.InputObject is not null && PipedInput.Unwrap(stated.InputObject) is FeedItem or SitemapEntry;
        return stated with
        {
            Format = Format,
            Encoding = Encoding,
            PublishedAt = DateOf(PublishedAt ?? row?.Date, Dates),
            Outlet = Outlet ?? stated.Outlet,
            Headline = isListed ? null : Headline ?? stated.Headline,
            Authors = isListed || Author is null ? stated.Authors : ArticleRow.AuthorsOf(Author),
            Parallelism = ThrottleLimit,
        };
    }

    private protected override void Write(ReadStep found, object? target)
    {
        if (Told(found, target) is { } article)
            WriteObject(article);
        Progress.Next(target?.ToString());
    }
}
