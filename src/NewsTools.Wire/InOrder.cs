using System.Collections.Concurrent;

namespace NewsTools.Wire;

/// <summary>Works on several items at a time and hands the results out in the order of the items.</summary>
internal static class InOrder
{
    /// <summary>How many items are taken up ahead for each that is worked on.</summary>
    private const int Ahead = 4;

    /// <summary>Maps items. No more are taken than are soon handed out, so memory stays flat whatever their number.</summary>
    /// <param name="items">The items; they are taken on the caller's thread.</param>
    /// <param name="map">Works on one; called from several threads.</param>
    /// <param name="degree">How many are worked on at a time, from 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IEnumerable<TResult> Map<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, CancellationToken, TResult> map, int degree, CancellationToken cancellation)
    {
        if (degree <= 1)
        {
            foreach (var item in items)
                yield return map(item, cancellation);
            yield break;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var token = stop.Token;
        var pending = new Queue<Task<TResult>>(); // in the order of the items
        var open = new ConcurrentQueue<Task<TResult>>(); // those that nobody works on yet
        var workers = new List<Task>();
        try
        {
            foreach (var item in items)
            {
                var task = new Task<TResult>(() =>
                {
                    token.ThrowIfCancellationRequested();
                    return map(item, token);
                });
                pending.Enqueue(task);
                open.Enqueue(task);
                workers.RemoveAll(worker => worker.IsCompleted);
                if (workers.Count < degree - 1)
                    workers.Add(Task.Run(() => WorkOff(open), CancellationToken.None));
                if (pending.Count >= degree * Ahead)
                    yield return Take(pending, open);
            }
            while (pending.Count > 0)
                yield return Take(pending, open);
        }
        finally
        {
            stop.Cancel();
            // Nothing may still run on what the caller is about to close; what nobody has begun never will be.
            open.Clear();
            Task.WaitAll(workers, CancellationToken.None);
        }
    }

    // The caller works too while the next result is not there: one thread fewer that only waits.
    private static TResult Take<TResult>(Queue<Task<TResult>> pending, ConcurrentQueue<Task<TResult>> open)
    {
        var next = pending.Dequeue();
        while (!next.IsCompleted && open.TryDequeue(out var task))
            task.RunSynchronously();
        return next.GetAwaiter().GetResult();
    }

    private static void WorkOff<TResult>(ConcurrentQueue<Task<TResult>> open)
    {
        while (open.TryDequeue(out var task))
            task.RunSynchronously();
    }
}
