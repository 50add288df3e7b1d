using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Reads articles from files, text, pages and responses.</summary>
[Cmdlet(VerbsCommon.Get, "Article", DefaultParameterSetName = PathSet), OutputType(typeof(Article))]
public sealed class GetArticleCommand : ArticleCommand
{
    /// <summary>The form of the articles; told by the content unless given.</summary>
    [Parameter]
    public ArticleFormat Format { get; set; }

    /// <summary>The character set; told by the content unless given.</summary>
    [Parameter, EncodingTransformation, ArgumentCompleter(typeof(EncodingCompleter))]
    public Encoding? Encoding { get; set; }

    /// <summary>When the articles were published.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Who published them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Outlet { get; set; }

    private protected override ArticleReadOptions ReadOptions => new() { Format = Format, Encoding = Encoding, PublishedAt = PublishedAt, Outlet = Outlet };

    private protected override void Process(Article article) => WriteObject(article);
}
