using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace NewsTools.PowerShell;

/// <summary>
/// Completes names of what articles name: those of the articles, quotations or other results in the variable that is piped in or given as <c>-InputObject</c>,
/// or of the files given as paths.
/// </summary>
public abstract class EntityNameCompleter : IArgumentCompleter
{
    private protected EntityNameCompleter() { }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var articles = CompletionInput.Of(commandAst, fakeBoundParameters).Select(value => value switch
        {
            Article article => article,
            Quote quote => quote.Article,
            Entity entity => entity.Article,
            _ => null,
        });
        return Completions.Of(articles.OfType<Article>().Concat(CompletionInput.ArticlesOf(commandAst)).Distinct().SelectMany(article => NamesIn(article.Analyze())), wordToComplete);
    }

    /// <summary>The names in an article.</summary>
    private protected abstract IEnumerable<string> NamesIn(Analysis analysis);
}
