using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsTools.PowerShell;

/// <summary>How long the work on each article took. No article is kept alive for it.</summary>
internal sealed class WorkTimes
{
    private readonly ConditionalWeakTable<Article, object> _elapsed = [];

    /// <summary>Does the work and takes its time. May run on any thread.</summary>
    public T Measure<T>(Article article, Func<T> work)
    {
        var begun = Stopwatch.GetTimestamp();
        var result = work();
        _elapsed.AddOrUpdate(article, Stopwatch.GetElapsedTime(begun));
        return result;
    }

    /// <summary>The time that the work on an article took, in words.</summary>
    public string Of(Article article) => _elapsed.TryGetValue(article, out var elapsed) ? Words((TimeSpan)elapsed) : "no time";

    /// <summary>A span of time in words.</summary>
    public static string Words(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds:0} ms");
}
