using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Accepts articles from the pipeline and as names of files.</summary>
public abstract class ArticleCommand : ArticleInputCommand
{
    private protected const string PathSet = "Path", LiteralPathSet = "LiteralPath", InputObjectSet = "InputObject";

    /// <summary>The files, by name or pattern.</summary>
    [Parameter(ParameterSetName = PathSet, Position = 0, Mandatory = true), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The files, by their exact names.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true), Alias("PSPath", "LP", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Reads the files of directories and of those below them, too.</summary>
    [Parameter(ParameterSetName = PathSet), Parameter(ParameterSetName = LiteralPathSet)]
    public SwitchParameter Recurse { get; set; }

    /// <summary>Only files with these names, by pattern.</summary>
    [Parameter(ParameterSetName = PathSet), Parameter(ParameterSetName = LiteralPathSet), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[]? Include { get; set; }

    /// <summary>Text, a page, a file, a response, or an object of this module.</summary>
    [Parameter(ParameterSetName = InputObjectSet, Mandatory = true, ValueFromPipeline = true), AllowEmptyString, AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == InputObjectSet)
            ProcessInput(InputObject);
        else
            ReadAll(Path.Concat(LiteralPath).ToArray(), path => ReadFiles(path, literal: ParameterSetName == LiteralPathSet));
    }

    /// <summary>Reads several things whose number is known.</summary>
    private protected void ReadAll<T>(T[] all, Action<T> read)
    {
        Progress.IsCounted = true;
        Progress.Expect(all.Length);
        foreach (var one in all)
            read(one);
    }

    private protected override Func<string, IReadOnlyList<string>>? FilesOfFolder => Recurse ? FolderFiles.Below : null;

    private protected override void Read(ArticleSource source, object? target)
    {
        if (ParameterSetName == InputObjectSet || new NamePattern(Include).Fits(System.IO.Path.GetFileName(source.Name), (Entity?)null))
            ReadWanted(source, target);
    }

    /// <summary>Reads a source that the user wants.</summary>
    private protected virtual void ReadWanted(ArticleSource source, object? target) => base.Read(source, target);
}
