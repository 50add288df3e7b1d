using System.Management.Automation;
using NewsTools.Pipeline;

namespace NewsTools.PowerShell;

/// <summary>Works on several articles or sources at a time. What comes of them, errors too, is written in their order.</summary>
/// <typeparam name="TResult">What comes of one.</typeparam>
public abstract class OrderedCommand<TResult> : ArticleCommand
{
    private OrderedWork<TResult>? _work;

    private protected OrderedCommand() { }

    /// <summary>How many articles or sources are worked on at a time; their order is kept.</summary>
    [Parameter, ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = Environment.ProcessorCount;

    private OrderedWork<TResult> Work => _work ??= new OrderedWork<TResult>(ThrottleLimit, Cancellation);

    /// <summary>Writes a result.</summary>
    /// <param name="found">The result.</param>
    /// <param name="target">What errors are about.</param>
    private protected abstract void Write(TResult found, object? target);

    /// <summary>Begins work on an article or source, and writes what is ready.</summary>
    /// <param name="target">What errors are about.</param>
    /// <param name="work">Gives the results; runs on any thread.</param>
    private protected void Begin(object? target, Func<CancellationToken, IEnumerable<TResult>> work)
    {
        Work.Add(target, work);
        Write(Work.TakeReady());
    }

    /// <summary>Writes what is not to wait for the next article or source, which is about to be asked for.</summary>
    private protected void WriteBeforeNext() => Write(Work.TakeBeforeNext());

    /// <summary>Writes all that is under way, so that what is written now comes after it.</summary>
    private protected void WriteAll() => Write(Work.TakeAll());

    // An error is told of in its turn.
    private protected sealed override void WriteFault(Exception fault, object? target) => Work.AddError(target, fault);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        WriteBeforeNext();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        WriteAll();
        Progress.End();
    }

    private void Write(IEnumerable<Outcome<TResult>> outcomes)
    {
        using var all = outcomes.GetEnumerator();
        while (Try(null, all.MoveNext, out var more) && more)
            if (all.Current.Error is { } error)
                base.WriteFault(error, all.Current.Target);
            else
                Write(all.Current.Result, all.Current.Target);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _work?.Dispose();
        base.Dispose(disposing);
    }
}
