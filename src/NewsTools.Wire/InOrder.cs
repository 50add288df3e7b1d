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
        using var slots = new SemaphoreSlim(degree);
        var pending = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                pending.Enqueue(Task.Run(async () =>
                {
                    await slots.WaitAsync(token).ConfigureAwait(false);
                    try
                    {
                        return map(item, token);
                    }
                    finally
                    {
                        slots.Release();
                    }
                }, token));
                if (pending.Count >= degree * Ahead)
                    yield return pending.Dequeue().GetAwaiter().GetResult();
            }
            while (pending.Count > 0)
                yield return pending.Dequeue().GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            // Nothing may still run on what the caller is about to close; faults of what nobody asks for any more are of no use.
            foreach (var task in pending)
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }
}
