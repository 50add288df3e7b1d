using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace NewsTools.PowerShell;

/// <summary>One step of reading a source: an article, or something that was skipped.</summary>
/// <param name="Article">The article; null if something was skipped.</param>
/// <param name="Skipped">Why something was skipped; null for an article.</param>
/// <param name="Elapsed">How long it took.</param>
public readonly record struct ReadStep(Article? Article, ArticleReadException? Skipped, TimeSpan Elapsed)
{
    /// <summary>Reads a source step by step. An error that ends the reading is thrown after all steps before it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">What the caller knows about its articles.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    internal static IEnumerable<ReadStep> Of(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        // Reported from any thread.
        var skipped = new ConcurrentQueue<ArticleReadException>();
        options = options with { BaseUri = options.BaseUri ?? source.Uri, Skipped = skipped.Enqueue };
        using var articles = Adapters.Readers.Read(source, options, cancellation).GetEnumerator();
        Exception? error = null;
        for (var more = true; more;)
        {
            var begun = Stopwatch.GetTimestamp();
            try
            {
                more = articles.MoveNext();
            }
#pragma warning disable CA1031 // It is thrown below.
            catch (Exception caught)
#pragma warning restore CA1031
            {
                (error, more) = (caught, false);
            }
            while (skipped.TryDequeue(out var passedOver))
                yield return new(null, passedOver, Stopwatch.GetElapsedTime(begun));
            if (more)
                yield return new(articles.Current, null, Stopwatch.GetElapsedTime(begun));
        }
        if (error is not null)
            ExceptionDispatchInfo.Throw(error);
    }
}
