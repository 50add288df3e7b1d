using System.Management.Automation;
using System.Management.Automation.Language;

namespace NewsTools.PowerShell;

/// <summary>Makes completions out of values.</summary>
internal static class Completions
{
    /// <summary>The values of which a word begins with what is typed so far, those that begin with it first; each quoted where the command line needs it.</summary>
    public static IEnumerable<CompletionResult> Of(IEnumerable<string> values, string? word)
    {
        var typed = (word ?? "").Trim('\'', '"');
        foreach (var value in values.Distinct(StringComparer.Ordinal).OrderBy(value => !value.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
            if (Fits(value, typed))
                yield return new CompletionResult(Quoted(value), value, CompletionResultType.ParameterValue, value);
    }

    private static bool Fits(string value, string typed)
    {
        for (var at = value.IndexOf(typed, StringComparison.OrdinalIgnoreCase); at >= 0; at = at + 1 < value.Length ? value.IndexOf(typed, at + 1, StringComparison.OrdinalIgnoreCase) : -1)
            if (at == 0 || !char.IsLetterOrDigit(value[at - 1]))
                return true;
        return false;
    }

    // A bare word holds letters, digits and a few marks; anything else could mean something to the language.
    private static string Quoted(string value) =>
        value.Length > 0 && char.IsLetter(value[0]) && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
            ? value
            : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";
}
