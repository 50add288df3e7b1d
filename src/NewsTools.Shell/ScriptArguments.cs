using System.Management.Automation.Language;

namespace NewsTools.Shell;

/// <summary>Hands the words of a command line to a script, as <c>pwsh -File</c> does: “-Name value”, “-Name:value”, “-Switch”, and plain values.</summary>
internal static class ScriptArguments
{
    /// <summary>The words as PowerShell source: names as they are, everything else as literal text.</summary>
    public static string ToSource(IEnumerable<string> words) => string.Join(' ', words.Select(ToSource));

    /// <summary>A text as a literal of the language.</summary>
    public static string Literal(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    private static string ToSource(string word)
    {
        if (!IsName(word))
            return Literal(word);
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? word : word[..(colon + 1)] + Value(word[(colon + 1)..]);
    }

    // “-5” is a number, “-” a value, and nothing but letters, digits and underscores makes a name.
    private static bool IsName(string word) =>
        word.Length > 1 && word[0] == '-' && (char.IsLetter(word[1]) || word[1] == '_')
        && word.Skip(1).TakeWhile(c => c != ':').All(c => char.IsLetterOrDigit(c) || c == '_');

    private static string Value(string text) => text.ToUpperInvariant() is "$TRUE" or "$FALSE" ? text : Literal(text);
}
