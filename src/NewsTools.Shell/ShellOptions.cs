namespace NewsTools.Shell;

/// <summary>The command line, read as <c>pwsh</c> reads it.</summary>
internal sealed record ShellOptions
{
    /// <summary>What to do.</summary>
    public ShellMode Mode { get; private init; }

    /// <summary>The text of <c>-Command</c>, or the file of <c>-File</c>.</summary>
    public string Script { get; private init; } = "";

    /// <summary>The arguments of the file.</summary>
    public IReadOnlyList<string> Arguments { get; private init; } = [];

    /// <summary>Whether to go on with a prompt when the script has ended.</summary>
    public bool NoExit { get; private init; }

    /// <summary>Whether to leave the greeting out.</summary>
    public bool NoLogo { get; private init; }

    /// <summary>Whether the user may be asked.</summary>
    public bool Interactive { get; private init; } = true;

    /// <summary>What is wrong with the command line; null where nothing is.</summary>
    public string? Error { get; private init; }

    /// <summary>Reads a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="inputRedirected">Whether standard input is not a terminal: without another script, it is the script.</param>
    public static ShellOptions Parse(IReadOnlyList<string> args, bool inputRedirected)
    {
        var options = new ShellOptions { Mode = inputRedirected ? ShellMode.StandardInput : ShellMode.Prompt };
        for (var i = 0; i < args.Count; i++)
        {
            IReadOnlyList<string> rest = [.. args.Skip(i + 1)];
            switch (Name(args[i]))
            {
                case "command" or "c":
                    return rest.Count == 0 ? options with { Error = "-Command needs a script text." } : Command(options, string.Join(' ', rest));
                case "file" or "f":
                    return rest.Count == 0 ? options with { Error = "-File needs the name of a script." } : File(options, rest);
                case "noexit" or "noe": options = options with { NoExit = true }; break;
                case "nologo" or "nol": options = options with { NoLogo = true }; break;
                case "noninteractive" or "noni": options = options with { Interactive = false }; break;
                case "noprofile" or "nop": break;
                case "help" or "h" or "?": return options with { Mode = ShellMode.Help };
                case "version" or "v": return options with { Mode = ShellMode.Version };
                case "": return options with { Mode = ShellMode.StandardInput };
                case { }: return options with { Error = $"There is no option '{args[i]}'." };
                case null: return File(options, [args[i], .. rest]);
            }
        }
        return options;
    }

    private static ShellOptions Command(ShellOptions options, string text) =>
        text == "-" ? options with { Mode = ShellMode.StandardInput } : options with { Mode = ShellMode.Command, Script = text };

    private static ShellOptions File(ShellOptions options, IReadOnlyList<string> words)
    {
        if (words[0] == "-")
            return options with { Mode = ShellMode.StandardInput };
        var path = Path.GetFullPath(words[0]);
        return System.IO.File.Exists(path)
            ? options with { Mode = ShellMode.File, Script = path, Arguments = [.. words.Skip(1)] }
            : options with { Error = $"There is no script file '{words[0]}'." };
    }

    // “-Command”, “--command” and, as Windows users write it, “/Command”; null for a word that is no option.
    private static string? Name(string word) =>
        word.StartsWith('-') ? word.TrimStart('-').ToLowerInvariant()
        : OperatingSystem.IsWindows() && word.StartsWith('/') ? word[1..].ToLowerInvariant()
        : null;
}
