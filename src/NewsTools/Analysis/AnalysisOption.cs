namespace NewsTools;

/// <summary>One property of <see cref="AnalysisOptions"/>, as stages declare that they read it.</summary>
internal sealed class AnalysisOption
{
    private readonly Func<AnalysisOptions, AnalysisOptions, AnalysisOptions> _copy;

    private AnalysisOption(string name, Func<AnalysisOptions, AnalysisOptions, AnalysisOptions> copy)
    {
        Name = name;
        _copy = copy;
    }

    public static AnalysisOption IncludeThought { get; } =
        new(nameof(AnalysisOptions.IncludeThought), (from, to) => to with { IncludeThought = from.IncludeThought });

    public static AnalysisOption WhosWho { get; } =
        new(nameof(AnalysisOptions.WhosWho), (from, to) => to with { WhosWho = from.WhosWho });

    /// <summary>The name of the property.</summary>
    public string Name { get; }

    /// <summary>Options in which all but the listed ones have their defaults.</summary>
    public static AnalysisOptions Keep(AnalysisOptions options, IEnumerable<AnalysisOption> kept) =>
        kept.Aggregate(AnalysisOptions.Default, (made, option) => option._copy(options, made));
}
