using System.Management.Automation;
using NewsTools.Pipeline;

namespace NewsTools.PowerShell;

/// <summary>Works on several articles or sources in parallel. Results and errors are written in order.</summary>
/// <typeparam name="TResult">The type of a result.</typeparam>
public abstract class OrderedCommand<TResult> : ArticleCommand
{
    private OrderedWork<TResult>? _work;

    private protected OrderedCommand() { }

    /// <summary>How many articles or sources are worked on in parallel; their order is kept.</summary>
    [Parameter, ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = Environment.ProcessorCount;

    // Set where a command upstream keeps what it sends in a variable: what is made of it must be written while it is there.
    private bool _isOneByOne;

    private OrderedWork<TResult> Work => _work ??= new OrderedWork<TResult>(ThrottleLimit, Cancellation);

    /// <summary>Writes a result.</summary>
    /// <param name="found">The result.</param>
    /// <param name="target">What an error refers to.</param>
    private protected abstract void Write(TResult found, object? target);

    /// <summary>Starts work on an article or source, on another thread, and writes what is ready.</summary>
    private protected void Begin(object? target, Func<CancellationToken, IEnumerable<TResult>> work)
    {
        Work.Add(target, work);
        Write(Work.TakeReady());
    }

    /// <summary>Writes what should not wait for the next article or source.</summary>
    private protected void WriteBeforeNext() => Write(Work.TakeBeforeNext());

    /// <summary>Writes everything that is pending, so that what is written next comes after it.</summary>
    private protected void WriteAll() => Write(Work.TakeAll());

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _isOneByOne = Upstream.MayKeepVariables(this);
    }

    // An error is written in its turn.
    private protected sealed override void WriteFault(Exception fault, object? target) => Work.AddError(target, fault);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        Write(_isOneByOne ? Work.TakeAll() : Work.TakeBeforeNext());
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
