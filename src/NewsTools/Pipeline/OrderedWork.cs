using System.Runtime.ExceptionServices;

namespace NewsTools.Pipeline;

/// <summary>Works on several items of a sequence at a time.</summary>
internal static class OrderedWork
{
    /// <summary>The results of items, in their order. An error comes in its turn, after the results of the items before it.</summary>
    /// <param name="items">The items; they are taken on the caller's thread, a few ahead.</param>
    /// <param name="work">Gives the results of one; called from several threads.</param>
    /// <param name="degree">How many are worked on at a time, from 1: one is worked on where the results are taken.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IEnumerable<TResult> Map<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, CancellationToken, IEnumerable<TResult>> work, int degree, CancellationToken cancellation) =>
        degree <= 1 ? items.SelectMany(item => work(item, cancellation)) : MapAhead(items, work, degree, cancellation);

    private static IEnumerable<TResult> MapAhead<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, CancellationToken, IEnumerable<TResult>> work, int degree, CancellationToken cancellation)
    {
        using var ahead = new OrderedWork<TResult>(degree, cancellation);
        using var all = items.GetEnumerator();
        for (var more = true; more;)
        {
            try
            {
                more = all.MoveNext();
            }
#pragma warning disable CA1031 // It comes after the results of the items before it.
            catch (Exception error)
#pragma warning restore CA1031
            {
                ahead.AddError(null, error);
                more = false;
            }
            if (more)
            {
                var item = all.Current;
                ahead.Add(null, token => work(item, token));
            }
            foreach (var outcome in more ? ahead.TakeReady() : ahead.TakeAll())
            {
                if (outcome.Error is not null)
                    ExceptionDispatchInfo.Throw(outcome.Error);
                yield return outcome.Result;
            }
        }
    }
}
