using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Tells how far the reading is: only when it takes long, and at most four times a second.</summary>
/// <param name="command">Whose reading it is.</param>
internal sealed class ReadingProgress(Cmdlet command)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2), Interval = TimeSpan.FromMilliseconds(250);

    private readonly long _begun = Stopwatch.GetTimestamp();
    private long _told;
    private int _count, _expected;

    /// <summary>So many more are to be read: the first time, how many there are.</summary>
    public void Expect(int more)
    {
        // Without a beginning, the number is unknown: what is piped may go on.
        if (_expected > 0 || IsCounted)
            _expected += more;
    }

    /// <summary>Whether it is known how many there are.</summary>
    public bool IsCounted { get; set; }

    /// <summary>One more is read, or about to be.</summary>
    /// <param name="source">The file or address; null for a bare string.</param>
    public void Next(string? source)
    {
        _count++;
        if (Stopwatch.GetElapsedTime(_begun) < Patience || _told != 0 && Stopwatch.GetElapsedTime(_told) < Interval)
            return;
        _told = Stopwatch.GetTimestamp();
        command.WriteProgress(new ProgressRecord(0, "Reading articles", string.Create(CultureInfo.InvariantCulture, $"{_count}: {(source is null ? "text" : ControlSequences.Remove(Path.GetFileName(source)))}"))
        {
            PercentComplete = _expected >= _count ? 100 * _count / _expected : -1,
        });
    }

    /// <summary>All is read.</summary>
    public void End()
    {
        if (_told == 0)
            return;
        _told = 0;
        command.WriteProgress(new ProgressRecord(0, "Reading articles", "Done") { RecordType = ProgressRecordType.Completed });
    }
}
