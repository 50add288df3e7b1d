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

    /// <summary>Text, a page, a file, a response, or an object of this module.</summary>
    [Parameter(ParameterSetName = InputObjectSet, Mandatory = true, ValueFromPipeline = true), AllowEmptyString, AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == InputObjectSet)
            ProcessInput(InputObject);
        else
            ReadFiles(ParameterSetName == PathSet ? Path : LiteralPath, literal: ParameterSetName == LiteralPathSet);
    }
}
