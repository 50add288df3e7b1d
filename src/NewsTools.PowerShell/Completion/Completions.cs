using System.Management.Automation;
using System.Management.Automation.Language;

namespace NewsTools.PowerShell;

/// <summary>Makes completions out of values.</summary>
internal static class Completions
{
    /// <summary>The values that begin with the word typed so far, each quoted where the command line needs it.</summary>
    public static IEnumerable<CompletionResult> Of(IEnumerable<string> values, string? word)
    {
        var typed = (word ?? "").Trim('\'', '"');
        foreach (var value in values.Distinct(StringComparer.Ordinal))
            if (value.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult(Quoted(value), value, CompletionResultType.ParameterValue, value);
    }

    // A bare word holds letters, digits and a few marks; anything else could mean something to the language.
    private static string Quoted(string value) =>
        value.Length > 0 && char.IsLetter(value[0]) && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
            ? value
            : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";
}
