using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace NewsTools.PowerShell;

/// <summary>Completes the names of news outlets.</summary>
public sealed class OutletCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(KnownOutlets.Names, wordToComplete);
}
