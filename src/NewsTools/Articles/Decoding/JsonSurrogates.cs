using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>Mends JSON in which half a character is written as an escape: no such text can be taken out of it.</summary>
internal static partial class JsonSurrogates
{
    /// <summary>The JSON with U+FFFD for every escaped surrogate that has no partner.</summary>
    public static string Mend(string json) =>
        !json.Contains("\\ud", StringComparison.OrdinalIgnoreCase) ? json
        : Escapes().Replace(json, static match => match.Groups["lone"].Success ? "\\uFFFD" : match.Value);

    /// <summary>Escaped backslashes and whole pairs are matched first, so that no part of them is taken for a lone half.</summary>
    [GeneratedRegex(@"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Escapes();
}
