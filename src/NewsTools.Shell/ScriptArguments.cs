using System.Management.Automation;

namespace NewsTools.Shell;

/// <summary>Hands the words of a command line to a script, as <c>pwsh -File</c> does: “-Name value”, “-Name:value”, “-Switch”, and plain values.</summary>
internal static class ScriptArguments
{
    /// <summary>Adds the words to the command that was added last.</summary>
    public static void AddTo(PowerShell shell, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsName(words[i]))
            {
                shell.AddArgument(words[i]);
                continue;
            }
            var colon = words[i].IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                shell.AddParameter(words[i][1..colon], Value(words[i][(colon + 1)..]));
            else if (i + 1 < words.Count && !IsName(words[i + 1]))
                shell.AddParameter(words[i][1..], words[++i]);
            else
                shell.AddParameter(words[i][1..]);
        }
    }

    // “-5” is a number, “-” a value.
    private static bool IsName(string word) => word.Length > 1 && word[0] == '-' && (char.IsLetter(word[1]) || word[1] == '_');

    private static object Value(string text) => text.ToUpperInvariant() switch { "$TRUE" => true, "$FALSE" => false, _ => text };
}
