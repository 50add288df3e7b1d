using System.Diagnostics;
using System.Globalization;

namespace NewsTools.Fuzz;

/// <summary>Runs inputs in several processes and counts what goes wrong.</summary>
internal sealed class FuzzRun(FuzzOptions options)
{
    /// <summary>The most memory that a process may take.</summary>
    private const int MaximumMegabytes = 1024;

    /// <summary>How long an input may take: for each megabyte, and at least.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Plan _plan = new(options.Seed, options.Size);
    private readonly Lock _gate = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly SortedDictionary<string, int> _faults = new(StringComparer.Ordinal);
    private readonly List<(long Milliseconds, int Number, string Origin)> _slowest = [];
    private int _next = options.From;
    private int _run, _read, _refused;
    private long _peak;

    /// <summary>Runs all inputs.</summary>
    /// <returns>Whether nothing went wrong.</returns>
    public async Task<bool> RunAsync()
    {
        await Task.WhenAll(Enumerable.Range(0, options.Workers).Select(_ => Task.Run(WorkAsync))).ConfigureAwait(false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_run} inputs in {_watch.Elapsed.TotalSeconds:0} s, seed {options.Seed}: {_read} read, {_refused} refused with an error"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the most memory: {_peak} MB; the slowest: {string.Join("; ", _slowest.Take(5).Select(input => $"{input.Milliseconds} ms, {input.Number}, {Short(input.Origin)}"))}"));
        foreach (var kind in (string[])["CRASH", "HANG", "MEMORY", "LOST", "NAMELESS", "DIFFERS"])
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {_faults.GetValueOrDefault(kind)}"));
        if (_faults.Count > 0)
            Console.WriteLine($"The inputs that fail are in {options.Failures}.");
        return _faults.Count == 0;
    }

    private async Task WorkAsync()
    {
        var worker = WorkerProcess.Start(options);
        try
        {
            while (Next() is { } number)
            {
                var (result, again) = await TryAsync(worker, number).ConfigureAwait(false);
                // Once may be the machine's doing.
                if (result.Fault == "HANG")
                    (result, again) = await TryAsync(again, number).ConfigureAwait(false);
                worker = again;
                Count(number, result);
            }
        }
        finally
        {
            worker.Dispose();
        }
    }

    /// <summary>Runs one input; the process that runs the next is another where it did not survive this one.</summary>
    private async Task<(FuzzResult Result, WorkerProcess Worker)> TryAsync(WorkerProcess worker, int number)
    {
        var result = await worker.RunAsync(number, Limit).ConfigureAwait(false);
        if (worker.IsAlive)
            return (result, worker);
        worker.Dispose();
        return (result, WorkerProcess.Start(options));
    }

    private int? Next()
    {
        lock (_gate)
            return options.Time is { } time ? _watch.Elapsed < time ? _next++ : null : _next < options.From + options.Count ? _next++ : null;
    }

    private void Count(int number, FuzzResult result)
    {
        lock (_gate)
        {
            _run++;
            _peak = Math.Max(_peak, result.Megabytes);
            _slowest.Add((result.Milliseconds, number, result.Origin));
            _slowest.Sort((a, b) => b.Milliseconds.CompareTo(a.Milliseconds));
            if (_slowest.Count > 5)
                _slowest.RemoveRange(5, _slowest.Count - 5);
            var fault = result.Fault ?? (result.Megabytes > MaximumMegabytes ? "MEMORY" : null);
            if (fault is null)
            {
                _ = result.Outcome == "read" ? _read++ : _refused++;
                return;
            }
            _faults[fault] = _faults.GetValueOrDefault(fault) + 1;
            var input = _plan.Make(number);
            Directory.CreateDirectory(options.Failures);
            var file = Path.Combine(options.Failures, FormattableString.Invariant($"{fault}-{options.Seed}-{number}-{input.Name}"));
            File.WriteAllBytes(file, input.Bytes);
            File.WriteAllText(file + ".txt", $"{input.Origin}\n{result.Outcome.Replace("⏎", "\n", StringComparison.Ordinal)}\n");
            Console.WriteLine(FormattableString.Invariant($"{number}: {Short(input.Origin)}, {input.Bytes.Length} bytes, {result.Milliseconds} ms, {result.Megabytes} MB: {Short(result.Outcome)}"));
        }
    }

    private static string Short(string text) => text.Length > 240 ? text[..240] + "…" : text;
}
