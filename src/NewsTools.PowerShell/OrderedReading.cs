using System.Collections.Concurrent;

namespace NewsTools.PowerShell;

/// <summary>
/// Reads several sources at a time and hands out what they hold in the order of the sources. A source that is ahead of its turn stops after a few articles,
/// so memory stays flat however many sources there are and however much they hold.
/// </summary>
/// <param name="degree">How many sources are read at a time, from 1; one more waits to be handed out.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class OrderedReading(int degree, CancellationToken cancellation) : IDisposable
{
    /// <summary>How many articles of a source wait for its turn.</summary>
    private const int Ahead = 16;

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private readonly Queue<Reading> _readings = new();
    private readonly BlockingCollection<Reading> _waiting = [];
    private int _threads;

    /// <summary>How many sources are under way or wait to be handed out.</summary>
    public int Count => _readings.Count;

    /// <summary>Whether no more can be begun before something is handed out.</summary>
    public bool IsFull => _readings.Count > degree;

    /// <summary>Begins to read a source.</summary>
    /// <param name="target">What errors are about.</param>
    /// <param name="read">Reads it; is given what to tell of things passed over, and what stops it.</param>
    public void Begin(object? target, Func<Action<ArticleReadException>, CancellationToken, IEnumerable<Article>> read)
    {
        var reading = new Reading(target, read, new BlockingCollection<object>(Ahead));
        _readings.Enqueue(reading);
        _waiting.Add(reading, CancellationToken.None);
        // Threads of their own: they wait for their turn, and readers of archives work on the pool. First come, first read: the one whose turn it is
        // always has a thread.
        if (_threads < degree && _threads < _readings.Count)
        {
            _threads++;
            _ = Task.Factory.StartNew(ReadAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>What the sources hold, in their order: articles, <see cref="ArticleReadException"/>s of what was passed over, and a <see cref="Fault"/> where a source failed.</summary>
    /// <param name="waits">Whether to wait for what is still being read; else only what is there is given.</param>
    public IEnumerable<(object? Target, object Found)> Take(bool waits)
    {
        while (_readings.TryPeek(out var reading))
        {
            while (waits ? reading.Found.TryTake(out var found, Timeout.Infinite, cancellation) : reading.Found.TryTake(out found))
                yield return (reading.Target, found);
            if (!reading.Found.IsCompleted)
                yield break;
            _readings.Dequeue();
            if (!IsFull && waits && !IsEnding)
                yield break;
        }
    }

    /// <summary>Whether nothing more is begun, so that all is to be taken.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Stops what is under way.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private void ReadAll()
    {
        var token = _stop.Token;
        try
        {
            foreach (var reading in _waiting.GetConsumingEnumerable(token))
                Read(reading, token);
        }
        catch (OperationCanceledException)
        {
            // No one waits for more.
        }
    }

    private static void Read(Reading reading, CancellationToken token)
    {
        try
        {
            foreach (var article in reading.Read(error => reading.Found.Add(error, token), token))
                reading.Found.Add(article, token);
        }
#pragma warning disable CA1031 // It is handed out like what was read.
        catch (Exception error) when (!token.IsCancellationRequested)
#pragma warning restore CA1031
        {
            reading.Found.Add(new Fault(error), token);
        }
        finally
        {
            reading.Found.CompleteAdding();
        }
    }

    /// <summary>Why a source could not be read to its end.</summary>
    public sealed record Fault(Exception Error);

    private sealed record Reading(object? Target, Func<Action<ArticleReadException>, CancellationToken, IEnumerable<Article>> Read, BlockingCollection<object> Found);
}
