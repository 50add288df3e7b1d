namespace NewsTools.Shell;

/// <summary>What the shell is asked to do.</summary>
internal enum ShellMode
{
    /// <summary>Talk with the user.</summary>
    Prompt,
    /// <summary>Run a text.</summary>
    Command,
    /// <summary>Run what comes on standard input.</summary>
    StandardInput,
    /// <summary>Run a file.</summary>
    File,
    /// <summary>Show the usage.</summary>
    Help,
    /// <summary>Show the version.</summary>
    Version,
}
