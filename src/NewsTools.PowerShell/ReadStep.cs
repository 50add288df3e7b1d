using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace NewsTools.PowerShell;

/// <summary>What is met while a source is read: an article, or something that is passed over.</summary>
/// <param name="Article">The article; null where something is passed over.</param>
/// <param name="Skipped">Why it is passed over; null for an article.</param>
public readonly record struct ReadStep(Article? Article, ArticleReadException? Skipped)
{
    /// <summary>Reads a source. What was passed over comes before the article after it; what ends the reading is thrown when all that was met has come.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">What is known about its articles.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static IEnumerable<ReadStep> Of(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        // It may be told of on any thread.
        var skipped = new ConcurrentQueue<ArticleReadException>();
        options = options with { BaseUri = options.BaseUri ?? source.Uri, Skipped = skipped.Enqueue };
        using var articles = Adapters.Readers.Read(source, options, cancellation).GetEnumerator();
        Exception? error = null;
        for (var more = true; more;)
        {
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
                yield return new(null, passedOver);
            if (more)
                yield return new(articles.Current, null);
        }
        if (error is not null)
            ExceptionDispatchInfo.Throw(error);
    }
}
