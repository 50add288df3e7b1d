namespace NewsTools;

/// <summary>What is true of every stage, whatever it makes.</summary>
internal abstract class Stage
{
    private protected Stage(string name) => Name = name;

    /// <summary>What errors call it.</summary>
    public string Name { get; }

    /// <summary>The stages whose results it reads.</summary>
    public IReadOnlyList<Stage> Requires { get; init; } = [];

    /// <summary>The options that it reads itself.</summary>
    public IReadOnlyList<AnalysisOption> Options { get; init; } = [];

    /// <summary>The options that its result depends on: its own, and those of what it requires.</summary>
    public IReadOnlyList<AnalysisOption> AllOptions => field ??= [.. Requires.SelectMany(stage => stage.AllOptions).Concat(Options).Distinct()];

    /// <summary>Where its result will be kept, for these values of the options.</summary>
    public abstract StageResult MakeResult(AnalysisOptions options);
}
