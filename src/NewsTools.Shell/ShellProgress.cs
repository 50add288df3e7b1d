using System.Diagnostics;
using System.Management.Automation;

namespace NewsTools.Shell;

/// <summary>Shows progress on one line of standard error, at most five times a second, and takes it away before anything else is written.</summary>
internal sealed class ShellProgress
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private long _shownAt;
    private bool _shown;

    /// <summary>Shows the state of some work.</summary>
    public void Show(ProgressRecord record, int width)
    {
        if (record.RecordType == ProgressRecordType.Completed)
        {
            Clear();
            return;
        }
        if (_shown && Stopwatch.GetElapsedTime(_shownAt) < Interval)
            return;
        var line = record.PercentComplete >= 0 ? $"{record.Activity}: {record.StatusDescription} {record.PercentComplete} %" : $"{record.Activity}: {record.StatusDescription}";
        Clear();
        Console.Error.Write(line.Length < width ? line : line[..Math.Max(0, width - 1)]);
        _shown = true;
        _shownAt = Stopwatch.GetTimestamp();
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (!_shown)
            return;
        Console.Error.Write("\r\e[2K");
        _shown = false;
    }
}
