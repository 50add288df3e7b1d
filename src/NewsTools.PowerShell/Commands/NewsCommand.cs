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
        try
        {
            result = step();
            return true;
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
#pragma warning disable CA1031 // Whatever it is, the other items still come out.
        catch (Exception error) when (error is not PipelineStoppedException)
#pragma warning restore CA1031
        {
            WriteFault(error, target);
            result = default!;
            return false;
        }
    }

    /// <summary>As <see cref="Try{T}"/>, for a step that may take long: it runs on another thread, which is left to itself when the pipeline is stopped.</summary>
    private protected bool TryAside<T>(object? target, Func<T> step, out T result) => Try(target, () => Aside(step), out result);

    /// <inheritdoc cref="TryAside{T}"/>
    private protected T Aside<T>(Func<T> step) => Task.Run(step, Cancellation).WaitAsync(Cancellation).GetAwaiter().GetResult();

    /// <summary>Writes the error record of an item that failed.</summary>
    private protected virtual void WriteFault(Exception fault, object? target) => WriteError(fault.ToErrorRecord(target));

    /// <summary>Runs a step that the cmdlet cannot do without: what goes wrong ends it.</summary>
    private protected T Demand<T>(object? target, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
#pragma warning disable CA1031 // It is thrown again, as PowerShell wants it.
        catch (Exception error) when (error is not PipelineStoppedException)
#pragma warning restore CA1031
        {
            ThrowTerminatingError(error.ToErrorRecord(target));
            throw;
        }
    }

    /// <inheritdoc cref="Demand{T}"/>
    private protected void Demand(object? target, Action step) => Demand(target, () => { step(); return true; });

    /// <summary>The files that paths name, in full.</summary>
    private protected IEnumerable<string> ResolveFiles(string[] paths, bool literal)
    {
        foreach (var path in paths)
            if (Try(path, () => FilePaths.Resolve(SessionState.Path, path, literal), out var files))
                foreach (var file in files)
                    yield return file;
    }

    /// <summary>Frees what the cmdlet holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    protected virtual void Dispose(bool disposing) => _stop.Dispose();
}
