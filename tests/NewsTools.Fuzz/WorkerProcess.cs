using System.Diagnostics;
using System.Globalization;

namespace NewsTools.Fuzz;

/// <summary>A process that runs inputs (<see cref="Worker"/>), seen from outside.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int LongestWait = 10;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    /// <summary>Whether it can run another input.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>Starts a process for the same inputs.</summary>
    public static WorkerProcess Start(FuzzOptions options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
            start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        foreach (var word in (string[])["--worker", "--seed", options.Seed.ToString(CultureInfo.InvariantCulture), "--size", options.Size.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(word);
        var process = Process.Start(start)!;
        // What it says as it dies is of no use, but it must not wait to say it.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return new WorkerProcess(process);
    }

    /// <summary>Runs an input, for no longer than is allowed: of the processor's time.</summary>
    public async Task<FuzzResult> RunAsync(int number, TimeSpan limit)
    {
        await _process.StandardInput.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
        await _process.StandardInput.FlushAsync().ConfigureAwait(false);
        var begun = (await _process.StandardOutput.ReadLineAsync().ConfigureAwait(false))?.Split(' ', 3) ?? ["begin", "0", "it was never made"];
        var origin = begun[2];
        var allowed = limit * Math.Max(1, int.Parse(begun[1], CultureInfo.InvariantCulture) / (double)(1 << 20));
        var reading = _process.StandardOutput.ReadLineAsync();
        var (watch, before) = (Stopwatch.StartNew(), ProcessorTime);
        while (await Task.WhenAny(reading, Task.Delay(Glance)).ConfigureAwait(false) != reading)
            // On a busy machine the clock says little; where nothing is computed, it says all.
            if (ProcessorTime - before > allowed || watch.Elapsed > allowed * LongestWait)
            {
                IsAlive = false;
                return new FuzzResult("HANG it was stopped", origin, watch.ElapsedMilliseconds, 0);
            }
        if (await reading.ConfigureAwait(false) is { } line)
        {
            var words = line.Split(' ', 4);
            return new FuzzResult(words[3], origin, long.Parse(words[1], CultureInfo.InvariantCulture), long.Parse(words[2], CultureInfo.InvariantCulture));
        }
        IsAlive = false;
        return new FuzzResult("CRASH the process ended", origin, 0, 0);
    }

    private TimeSpan ProcessorTime => _process.HasExited ? TimeSpan.Zero : _process.TotalProcessorTime;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
