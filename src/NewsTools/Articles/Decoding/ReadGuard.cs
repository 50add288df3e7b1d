using System.Text.RegularExpressions;

namespace NewsTools;

/// <summary>Turns expressions that take too long into errors that name the source, and keeps one bad item from costing the others.</summary>
internal static class ReadGuard
{
    /// <summary>The items of a source; an expression that takes too long ends them with an error that names it.</summary>
    public static IEnumerable<T> InTime<T>(IEnumerable<T> items, string? name)
    {
        using var reading = items.GetEnumerator();
        while (MoveNext())
            yield return reading.Current;

        bool MoveNext()
        {
            try
            {
                return reading.MoveNext();
            }
            catch (RegexMatchTimeoutException error)
            {
                throw TooSlow(name, error);
            }
        }
    }

    /// <summary>The error for an expression that took too long.</summary>
    public static ArticleReadException TooSlow(string? name, RegexMatchTimeoutException error) =>
        new(ArticleReadFault.Malformed, name, "Its marks are so tangled that it would take too long to read.", error);

    /// <summary>Reads one item of several; null where it cannot be read, which is told to who asked for the source.</summary>
    public static T? ReadItem<T>(string? name, ArticleReadOptions options, Func<T?> read) where T : class
    {
        try
        {
            return read();
        }
        catch (ArticleReadException error)
        {
            options.Skipped?.Invoke(error);
        }
        catch (RegexMatchTimeoutException error)
        {
            options.Skipped?.Invoke(TooSlow(name, error));
        }
        return null;
    }
}
