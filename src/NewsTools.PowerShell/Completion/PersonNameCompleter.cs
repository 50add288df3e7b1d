using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace NewsTools.PowerShell;

/// <summary>
/// Completes names of people: of the articles, quotations or people in the variable that is piped in or given as <c>-InputObject</c>,
/// or of the files given as paths.
/// </summary>
public sealed class PersonNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var articles = CompletionInput.Of(commandAst, fakeBoundParameters).Select(value => value switch
        {
            Article article => article,
            Quote quote => quote.Article,
            Person person => person.Article,
            _ => null,
        });
        return Completions.Of(articles.OfType<Article>().Concat(CompletionInput.ArticlesOf(commandAst)).Distinct().SelectMany(article => article.Analyze().Cast.People).Select(person => person.Name), wordToComplete);
    }
}
