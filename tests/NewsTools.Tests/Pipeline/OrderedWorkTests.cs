using NewsTools.Pipeline;
using Xunit;

namespace NewsTools.Tests.Pipeline;

/// <summary>Several items are worked on at a time, and nobody can tell but by the clock.</summary>
public sealed class OrderedWorkTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Results_come_in_the_order_of_the_items(int degree)
    {
        // Every seventh takes long, so that those after it are done before its turn.
        var results = OrderedWork.Map(Enumerable.Range(0, 200), (item, _) =>
        {
            if (item % 7 == 0)
                Thread.Sleep(5);
            return Enumerable.Range(0, item % 40).Select(part => (item, part));
        }, degree, Test);
        Assert.Equal(Enumerable.Range(0, 200).SelectMany(item => Enumerable.Range(0, item % 40).Select(part => (item, part))), results);
    }

    [Fact]
    public void Several_items_are_worked_on_at_a_time_and_no_more_than_asked_for()
    {
        using var bothAreHere = new Barrier(2);
        var gate = new object();
        int running = 0, most = 0;
        var results = OrderedWork.Map(Enumerable.Range(0, 20), (item, _) =>
        {
            lock (gate)
                most = Math.Max(most, ++running);
            Assert.True(bothAreHere.SignalAndWait(Soon, Test));
            lock (gate)
                running--;
            return new[] { item };
        }, degree: 2, Test);
        Assert.Equal(Enumerable.Range(0, 20), results);
        Assert.Equal(2, most);
    }

    [Fact]
    public void Items_and_results_are_taken_only_so_far_ahead()
    {
        int taken = 0, given = 0;
        IEnumerable<int> Items()
        {
            for (; taken < 1000; taken++)
                yield return taken;
        }
        IEnumerable<int> Work(int item)
        {
            for (var part = 0; part < 1000; part++)
            {
                Interlocked.Increment(ref given);
                yield return item;
            }
        }
        using var results = OrderedWork.Map(Items(), (item, _) => Work(item), degree: 2, Test).GetEnumerator();
        for (var i = 0; i < 500; i++)
            Assert.True(results.MoveNext());
        Assert.InRange(taken, 1, 10);
        Assert.InRange(Volatile.Read(ref given), 500, 500 + 2 * 17);
    }

    [Fact]
    public void An_error_comes_in_its_turn_and_costs_no_neighbour()
    {
        using var work = new OrderedWork<int>(2, Test);
        IEnumerable<int> Broken()
        {
            yield return 10;
            throw new InvalidDataException("It is broken.");
        }
        work.Add("one", _ => [1, 2]);
        work.Add("two", _ => Broken());
        work.AddError("three", new FileNotFoundException("It is not there."));
        work.Add("four", _ => [4]);
        Assert.Equal(["one 1", "one 2", "two 10", "two It is broken.", "three It is not there.", "four 4"],
            work.TakeAll().Select(outcome => $"{outcome.Target} {outcome.Error?.Message ?? outcome.Result.ToString(System.Globalization.CultureInfo.InvariantCulture)}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void An_error_of_the_items_comes_after_the_results_of_those_before_it(int degree)
    {
        static IEnumerable<int> Items()
        {
            yield return 1;
            yield return 2;
            throw new InvalidDataException();
        }
        var found = new List<int>();
        Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var result in OrderedWork.Map(Items(), (item, _) => new[] { item }, degree, Test))
                found.Add(result);
        });
        Assert.Equal([1, 2], found);
    }

    [Fact]
    public void Where_items_come_slowly_none_waits_for_the_next()
    {
        using var work = new OrderedWork<int>(4, Test, patience: TimeSpan.Zero);
        for (var item = 0; item < 5; item++)
        {
            var number = item;
            work.Add(null, _ => [number]);
            Assert.Equal([number], work.TakeBeforeNext().Select(outcome => outcome.Result));
        }
    }

    [Fact]
    public void Where_items_come_fast_the_next_is_asked_for_at_once()
    {
        using var work = new OrderedWork<int>(4, Test, patience: TimeSpan.FromHours(1));
        using var go = new ManualResetEventSlim();
        work.Add(null, _ => [0]);
        Assert.Single(work.TakeBeforeNext());
        work.Add(null, token => { go.Wait(token); return [1]; });
        Assert.Empty(work.TakeBeforeNext());
        go.Set();
        Assert.Equal(1, Assert.Single(work.TakeAll()).Result);
    }

    [Fact]
    public async Task Cancellation_ends_the_work_and_the_wait_for_it()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Test);
        using CountdownEvent begun = new(2), ended = new(2);
        using var work = new OrderedWork<int>(2, stop.Token);
        // One that waits for what stops it, one that gives more than is taken.
        work.Add(null, token => Waiting(begun, ended, token));
        work.Add(null, _ => Endless(begun, ended));
        Assert.True(begun.Wait(Soon, Test));
        var taking = Task.Run(() => Assert.ThrowsAny<OperationCanceledException>(() => work.TakeAll().Count()), Test);
        await stop.CancelAsync();
        await taking.WaitAsync(Soon, Test);
        Assert.True(ended.Wait(Soon, Test), "Work goes on.");
    }

    [Fact]
    public void Work_that_nobody_takes_from_any_more_ends()
    {
        using CountdownEvent begun = new(1), ended = new(1);
        Assert.Equal(7, OrderedWork.Map([1], (_, _) => Endless(begun, ended), degree: 2, Test).First());
        Assert.True(ended.Wait(Soon, Test), "Work goes on.");
    }

    private static IEnumerable<int> Endless(CountdownEvent begun, CountdownEvent ended)
    {
        begun.Signal();
        try
        {
            while (true)
                yield return 7;
        }
        finally
        {
            ended.Signal();
        }
    }

    private static IEnumerable<int> Waiting(CountdownEvent begun, CountdownEvent ended, CancellationToken cancellation)
    {
        begun.Signal();
        try
        {
            cancellation.WaitHandle.WaitOne();
            cancellation.ThrowIfCancellationRequested();
            yield break;
        }
        finally
        {
            ended.Signal();
        }
    }
}
