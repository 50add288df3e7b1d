using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>What all cmdlets share: they stop when asked, an item that fails does not end the pipeline, and paths are read alike.</summary>
public abstract class NewsCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Cancelled when the pipeline is stopped.</summary>
    protected CancellationToken Cancellation => _stop.Token;

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Runs one step for one item. What goes wrong becomes an error record about the item, and the pipeline goes on.</summary>
    /// <param name="target">The item that errors name.</param>
    /// <param name="step">Must not write to the pipeline.</param>
    /// <param name="result">What the step gave.</param>
    /// <returns>Whether the step succeeded.</returns>
    private protected bool Try<T>(object? target, Func<T> step, out T result)
    {
        if (Attempt.Run(step, Cancellation, out result) is not { } fault)
            return true;
        WriteFault(fault, target);
        return false;
    }

    /// <summary>As <see cref="Try{T}"/>, for a step that may take long: it runs on another thread, which is left to itself when the pipeline is stopped.</summary>
    private protected bool TryAside<T>(object? target, Func<T> step, out T result) => Try(target, () => Aside(step), out result);

    /// <inheritdoc cref="TryAside{T}"/>
    private protected T Aside<T>(Func<T> step) => Task.Run(step, Cancellation).WaitAsync(Cancellation).GetAwaiter().GetResult();

    // What they tell of names files, addresses and copy, which must not steer the terminal.
    private protected new void WriteWarning(string text) => base.WriteWarning(ControlSequences.Remove(text));

    private protected new void WriteVerbose(string text) => base.WriteVerbose(ControlSequences.Remove(text));

    private protected new void WriteDebug(string text) => base.WriteDebug(ControlSequences.Remove(text));

    /// <summary>Writes the error record of an item that failed.</summary>
    private protected virtual void WriteFault(Exception fault, object? target) => WriteError(fault.ToErrorRecord(target));

    /// <summary>Runs a step that the cmdlet cannot do without: what goes wrong ends it.</summary>
    private protected T Demand<T>(object? target, Func<T> step)
    {
        if (Attempt.Run(step, Cancellation, out var result) is { } fault)
            ThrowTerminatingError(fault.ToErrorRecord(target));
        return result;
    }

    /// <inheritdoc cref="Demand{T}"/>
    private protected void Demand(object? target, Action step) => Demand(target, () => { step(); return true; });

    /// <summary>The files that a directory stands for; null where it stands for none.</summary>
    private protected virtual Func<string, IReadOnlyList<string>>? FilesOfFolder => null;

    /// <summary>The files that a path names, in full; none after an error.</summary>
    private protected IReadOnlyList<string> ResolveFiles(string path, bool literal) =>
        Try(path, () => FilePaths.Resolve(SessionState.Path, path, literal, FilesOfFolder), out var files) ? files : [];

    /// <summary>Frees what the cmdlet holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    protected virtual void Dispose(bool disposing) => _stop.Dispose();
}
