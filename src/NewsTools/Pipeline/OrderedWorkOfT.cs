using System.Diagnostics;

namespace NewsTools.Pipeline;

/// <summary>
/// Works on several items in parallel and returns their results and errors in the order of the items. Work that is ahead of its turn waits after a few results,
/// so memory use does not grow with the number of items or results. Items are added and outcomes taken on one thread.
/// </summary>
/// <typeparam name="TResult">The type of the results.</typeparam>
internal sealed class OrderedWork<TResult> : IDisposable
{
    /// <summary>How many items may be pending for each that is worked on.</summary>
    private const int ItemsAhead = 4;

    /// <summary>How many results of one item may wait to be taken.</summary>
    private const int ResultsAhead = 16;

    private static readonly TimeSpan UsualPatience = TimeSpan.FromMilliseconds(50);

    private readonly int _degree;
    private readonly TimeSpan _patience;
    private readonly CancellationToken _cancellation, _token;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _wake;

    // Guards the queues, their jobs and the counters; pulsed when any of them changes.
    private readonly object _gate = new();
    private readonly Queue<Job> _pending = new(); // in the order of the items
    private readonly Queue<Job> _open = new(); // not yet started
    private int _workers, _idle;
    private bool _isClosed;

    private long? _asked; // when the next item was requested
    private bool _isSlow = true; // the first result never waits for another item

    /// <summary>Prepares the work; threads start as items are added.</summary>
    /// <param name="degree">How many items are worked on in parallel, at least 1.</param>
    /// <param name="cancellation">Cancels the work.</param>
    /// <param name="patience">If the next item takes longer than this to arrive, results do not wait for it; null for the default.</param>
    public OrderedWork(int degree, CancellationToken cancellation, TimeSpan? patience = null)
    {
        _degree = degree;
        _patience = patience ?? UsualPatience;
        _cancellation = cancellation;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _token = _stop.Token;
        _wake = _token.Register(Wake);
    }

    private int Allowed => _degree == 1 ? 0 : ItemsAhead * _degree;

    /// <summary>Adds an item. Work on it starts as soon as a thread is free.</summary>
    /// <param name="target">What an error refers to.</param>
    /// <param name="work">Returns the results; called on another thread.</param>
    public void Add(object? target, Func<CancellationToken, IEnumerable<TResult>> work)
    {
        var job = new Job(target, work);
        lock (_gate)
        {
            Enqueue(job);
            _open.Enqueue(job);
            Monitor.PulseAll(_gate);
            if (_workers == _degree || _open.Count <= _idle)
                return;
            _workers++;
        }
        // Dedicated threads: they block while they are ahead of their turn.
        _ = Task.Factory.StartNew(WorkOff, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Adds an item that failed before the work on it started.</summary>
    public void AddError(object? target, Exception error)
    {
        lock (_gate)
            Enqueue(new Job(target, null!) { IsDone = true, Error = error });
    }

    /// <summary>Returns what is ready; waits only if too many items are pending.</summary>
    public IEnumerable<Outcome<TResult>> TakeReady() => Take(Allowed);

    /// <summary>Returns everything that is pending.</summary>
    public IEnumerable<Outcome<TResult>> TakeAll() => Take(0);

    /// <summary>Returns what should not wait for the next item: everything pending if items arrive slowly, otherwise what is ready.</summary>
    public IEnumerable<Outcome<TResult>> TakeBeforeNext()
    {
        foreach (var outcome in Take(_isSlow ? 0 : Allowed))
            yield return outcome;
        _asked = Stopwatch.GetTimestamp();
    }

    /// <summary>Ends the threads and cancels what is still pending.</summary>
    public void Dispose()
    {
        bool isLeft;
        lock (_gate)
        {
            isLeft = _pending.Count > 0;
            _isClosed = true;
            _open.Clear();
            Monitor.PulseAll(_gate);
        }
        if (isLeft)
            _stop.Cancel();
        _wake.Dispose();
        _stop.Dispose();
    }

    private void Enqueue(Job job)
    {
        if (_asked is { } asked)
            _isSlow = Stopwatch.GetElapsedTime(asked) > _patience;
        _asked = null;
        _pending.Enqueue(job);
    }

    private IEnumerable<Outcome<TResult>> Take(int left)
    {
        while (TryTake(left, out var outcome))
            yield return outcome;
    }

    /// <summary>Takes the next outcome; waits for it while more than <paramref name="left"/> items are pending.</summary>
    private bool TryTake(int left, out Outcome<TResult> outcome)
    {
        lock (_gate)
            while (true)
            {
                _cancellation.ThrowIfCancellationRequested();
                outcome = default;
                if (!_pending.TryPeek(out var job))
                    return false;
                if (job.Results.TryDequeue(out var result))
                {
                    Monitor.PulseAll(_gate);
                    outcome = new(job.Target, result, null);
                    return true;
                }
                if (job.IsDone)
                {
                    _pending.Dequeue();
                    if (job.Error is null)
                        continue;
                    outcome = new(job.Target, default!, job.Error);
                    return true;
                }
                if (_pending.Count <= left)
                    return false;
                Monitor.Wait(_gate);
            }
    }

    private void WorkOff()
    {
        while (Next() is { } job)
        {
            Exception? error = null;
            try
            {
                foreach (var result in job.Work(_token))
                    HandOver(job, result);
            }
#pragma warning disable CA1031 // It is returned in its turn.
            catch (Exception caught)
#pragma warning restore CA1031
            {
                error = caught;
            }
            lock (_gate)
            {
                (job.Error, job.IsDone) = (error, true);
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>The next item to work on, in order; null if there will be none.</summary>
    private Job? Next()
    {
        lock (_gate)
        {
            _idle++;
            while (_open.Count == 0 && !_isClosed && !_token.IsCancellationRequested)
                Monitor.Wait(_gate);
            _idle--;
            return _isClosed || _token.IsCancellationRequested ? null : _open.Dequeue();
        }
    }

    private void HandOver(Job job, TResult result)
    {
        lock (_gate)
        {
            while (job.Results.Count == ResultsAhead && !_token.IsCancellationRequested)
                Monitor.Wait(_gate);
            _token.ThrowIfCancellationRequested();
            job.Results.Enqueue(result);
            Monitor.PulseAll(_gate);
        }
    }

    private void Wake()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    private sealed class Job(object? target, Func<CancellationToken, IEnumerable<TResult>> work)
    {
        public object? Target { get; } = target;

        public Func<CancellationToken, IEnumerable<TResult>> Work { get; } = work;

        public Queue<TResult> Results { get; } = new();

        public bool IsDone { get; set; }

        public Exception? Error { get; set; }
    }
}
