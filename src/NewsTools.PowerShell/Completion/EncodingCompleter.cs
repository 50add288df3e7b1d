using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace NewsTools.PowerShell;

/// <summary>Completes the names of character sets.</summary>
public sealed class EncodingCompleter : IArgumentCompleter
{
    private static readonly string[] Names =
    [
        "utf-8", "utf-16", "utf-16BE", "utf-32", "us-ascii", "iso-8859-1", "iso-8859-2", "iso-8859-15",
        "windows-1250", "windows-1251", "windows-1252", "koi8-r", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr",
    ];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(Names, wordToComplete);
}
