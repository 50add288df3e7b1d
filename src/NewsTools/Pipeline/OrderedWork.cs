using System.Runtime.ExceptionServices;

namespace NewsTools.Pipeline;

/// <summary>Works on several items of a sequence in parallel.</summary>
internal static class OrderedWork
{
    /// <summary>Returns the results of items in the order of the items. An error is thrown after the results of all items before it.</summary>
    /// <param name="items">The items; they are enumerated on the caller's thread, a few ahead.</param>
    /// <param name="work">Returns the results of one item; called from several threads.</param>
    /// <param name="degree">How many items are worked on in parallel; 1 uses no other thread.</param>
    /// <param name="cancellation">Cancels the work.</param>
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
#pragma warning disable CA1031 // It is thrown after the results of the items before it.
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
