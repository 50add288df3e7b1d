using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Runs a step whose failure is to become an error record.</summary>
internal static class Attempt
{
    /// <summary>Runs a step and returns what went wrong; null if it succeeded.</summary>
    /// <exception cref="PipelineStoppedException">The pipeline was stopped, which is no fault.</exception>
    public static Exception? Run<T>(Func<T> step, CancellationToken cancellation, out T result)
    {
        result = default!;
        try
        {
            result = step();
            return null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
#pragma warning disable CA1031 // Whatever it is, the other items still come out.
        catch (Exception error) when (error is not PipelineStoppedException)
#pragma warning restore CA1031
        {
            return error;
        }
    }
}
