namespace NewsTools.Fuzz;

/// <summary>Runs inputs in a process of its own, so that one that ends the process is one fault and not the end of the run. It reads numbers, one a line, and writes what became of each.</summary>
internal static class Worker
{
    /// <summary>A stack as small as any on which users run the commands.</summary>
    private const int StackBytes = 1 << 20;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs inputs until there are no more numbers.</summary>
    public static void Run(Plan plan)
    {
        while (Console.ReadLine() is { } line && int.TryParse(line, out var number))
        {
            if (Environment.WorkingSet > 400L << 20)
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var input = plan.Make(number);
            Write($"begin {input.Bytes.Length} {input.Origin}");
            var outcome = "";
            var thread = new Thread(() => outcome = Trial.Run(input), StackBytes);
            var before = Environment.CpuUsage.TotalTime;
            thread.Start();
            long peak = 0;
            do
                peak = Math.Max(peak, Environment.WorkingSet);
            while (!thread.Join(Glance));
            Write(FormattableString.Invariant($"end {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds:0} {peak >> 20} {outcome}"));
        }
    }

    private static void Write(string line)
    {
        Console.WriteLine(line.ReplaceLineEndings("⏎").Replace('\r', ' ').Replace('\0', ' '));
        Console.Out.Flush();
    }
}
