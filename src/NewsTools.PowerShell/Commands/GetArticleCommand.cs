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
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Who published them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(OutletCompleter))]
    public string? Outlet { get; set; }

    private protected override ArticleReadOptions ReadOptions =>
        new() { Format = Format, Encoding = Encoding, PublishedAt = PublishedAt, Outlet = Outlet, Parallelism = ThrottleLimit };

    private protected override void Write(ReadStep found, object? target)
    {
        if (found.Article is { } article)
            WriteObject(article);
        else
            WriteSkipped(found.Skipped!, target);
        Progress.Next(target?.ToString());
    }
}
