namespace NewsTools;

/// <summary>The result of a stage for one article and one set of option values, or the place where it will be.</summary>
internal abstract class StageResult
{
    private protected StageResult(AnalysisOptions options) => Options = options;

    /// <summary>The values of the options that the result depends on; the others have their defaults.</summary>
    public AnalysisOptions Options { get; }
}

/// <inheritdoc/>
/// <typeparam name="T">What the stage makes.</typeparam>
internal sealed class StageResult<T>(Stage<T> stage, AnalysisOptions options) : StageResult(options) where T : class
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    // Of this result alone. Who makes one waits for no stage but earlier ones, so no two can wait for each other.
    private readonly Lock _gate = new();
    private T? _value;

    /// <summary>The result, made by whoever asks first. A run that is stopped or fails leaves nothing behind: the next caller runs the stage again.</summary>
    public T Get(StageResults results, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _value) is { } made)
            return made;
        // Another may be making it, and take long: who waits for it can be stopped.
        while (!_gate.TryEnter(Patience))
            cancellation.ThrowIfCancellationRequested();
        try
        {
            return _value ??= stage.Run(new StageContext(results, stage, cancellation));
        }
        finally
        {
            _gate.Exit();
        }
    }
}
