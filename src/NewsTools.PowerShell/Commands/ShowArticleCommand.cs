using System.Management.Automation;
using System.Management.Automation.Host;
using NewsTools.Layout;

namespace NewsTools.PowerShell;

/// <summary>Prints articles with what was found in them: whose words, which people, which times.</summary>
[Cmdlet(VerbsCommon.Show, "Article", DefaultParameterSetName = PathSet), OutputType(typeof(string))]
public sealed class ShowArticleCommand : AnalysisCommand<IReadOnlyList<string>>
{
    private const int UsualWidth = 80;

    private TerminalStyle _style = TerminalStyle.Plain;
    private LayoutOptions _layout = new(UsualWidth);
    private bool _isFirst = true;

    /// <summary>Only the words of these speakers stand out, by name, alias or pattern; all else is faint.</summary>
    [Parameter, SupportsWildcards, ArgumentCompleter(typeof(PersonNameCompleter))]
    public string[]? Speaker { get; set; }

    /// <summary>The number of columns; that of the window unless given.</summary>
    [Parameter, ValidateRange(LayoutOptions.NarrowestWidth, 10_000)]
    public int Width { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var filter = new QuoteFilter(null, Speaker, 0);
        _layout = new LayoutOptions(Width > 0 ? Width : WindowWidth()) { Wanted = Speaker is null ? null : filter.Accepts };
        var reachesScreen = MyInvocation.PipelinePosition == MyInvocation.PipelineLength && !Console.IsOutputRedirected && Host.UI?.SupportsVirtualTerminal is true;
        _style = TerminalStyle.Of(SessionState.PSVariable.GetValue("PSStyle"), reachesScreen, Environment.GetEnvironmentVariable);
    }

    private protected override IReadOnlyList<string> Look(Analysis analysis) => ArticleLayout.Lines(analysis, _layout).Select(_style.Write).ToArray();

    private protected override void Write(IReadOnlyList<string> found)
    {
        if (!_isFirst)
            WriteObject("");
        _isFirst = false;
        foreach (var line in found)
            WriteObject(line);
    }

    private protected override void Process(NewsReport report) =>
        WriteFault(new CommandFault("NoText", ErrorCategory.InvalidArgument, "A report holds no text to show. Give Show-Article the article."), report);

    // A host without a window, such as a job, may throw whatever it likes.
    private int WindowWidth()
    {
        try
        {
            return Host.UI?.RawUI?.BufferSize.Width is > 0 and var width ? width : UsualWidth;
        }
        catch (Exception error) when (error is HostException or NotImplementedException or NotSupportedException or InvalidOperationException or IOException)
        {
            return UsualWidth;
        }
    }
}
