using System.Diagnostics;

namespace NewsTools.Pipeline;

/// <summary>
/// Works on several items at a time and hands out what comes of them, results and errors, in the order of the items. Work that is ahead of its turn waits after
/// a few results, so memory stays flat however many items there are and however much they give. Items are added and outcomes taken on one thread.
/// </summary>
/// <typeparam name="TResult">What the work gives.</typeparam>
internal sealed class OrderedWork<TResult> : IDisposable
{
    /// <summary>How many items may be under way or wait for their turn, for each that is worked on.</summary>
    private const int ItemsAhead = 4;

    /// <summary>How many results of an item may wait for its turn.</summary>
    private const int ResultsAhead = 16;

    private static readonly TimeSpan UsualPatience = TimeSpan.FromMilliseconds(50);

    private readonly int _degree;
    private readonly TimeSpan _patience;
    private readonly CancellationToken _cancellation, _token;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _wake;

    // Guards the queues, the counts and what is in them; pulsed when any of it changes.
    private readonly object _gate = new();
    private readonly Queue<Job> _pending = new(); // in the order of the items
    private readonly Queue<Job> _open = new(); // those that nobody works on yet
    private int _workers, _idle;
    private bool _isClosed;

    private long? _asked; // when the next item was asked for
    private bool _isSlow = true; // the first item waits for no other

    /// <summary>Makes it ready; threads are begun as items come.</summary>
    /// <param name="degree">How many items are worked on at a time, from 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="patience">Where items come more slowly than this, none is kept waiting for the next; null for the usual.</param>
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

    /// <summary>Adds an item, which is worked on as soon as its turn comes.</summary>
    /// <param name="target">What errors are about.</param>
    /// <param name="work">Gives the results, on a thread of its own; is given what stops it.</param>
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
        // Threads of their own: they wait for their turn, and readers work on the pool.
        _ = Task.Factory.StartNew(WorkOff, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Adds an item that failed before any work on it.</summary>
    public void AddError(object? target, Exception error)
    {
        lock (_gate)
            Enqueue(new Job(target, null!) { IsDone = true, Error = error });
    }

    /// <summary>What is ready; waits only where no more items may be added before.</summary>
    public IEnumerable<Outcome<TResult>> TakeReady() => Take(Allowed);

    /// <summary>All that is under way.</summary>
    public IEnumerable<Outcome<TResult>> TakeAll() => Take(0);

    /// <summary>What is ready before the next item is asked for: all that is under way where items come slowly.</summary>
    public IEnumerable<Outcome<TResult>> TakeBeforeNext()
    {
        foreach (var outcome in Take(_isSlow ? 0 : Allowed))
            yield return outcome;
        _asked = Stopwatch.GetTimestamp();
    }

    /// <summary>Ends the threads, and stops what is still under way.</summary>
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

    /// <summary>Takes the next outcome; waits for it as long as more than so many items are left.</summary>
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
#pragma warning disable CA1031 // It is handed out in its turn.
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

    /// <summary>The next item to work on, first come first; null where there will be none.</summary>
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
