using System.Globalization;

namespace NewsTools.Wire;

/// <summary>Reads a source whole, up to a limit.</summary>
internal static class SourceBytes
{
    /// <summary>The bytes of a source; of one that came as a string, its UTF-8.</summary>
    /// <exception cref="ArticleReadException">It is larger than the limit.</exception>
    public static byte[] Read(ArticleSource source, long limit, CancellationToken cancellation)
    {
        if (source.Text is { } text)
            return System.Text.Encoding.UTF8.GetBytes(text);
        using var stream = source.Open();
        using var bytes = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; (read = stream.Read(chunk)) > 0; bytes.Write(chunk, 0, read))
        {
            cancellation.ThrowIfCancellationRequested();
            if (bytes.Length + read > limit)
                throw new ArticleReadException(ArticleReadFault.TooLarge, source.Name, string.Create(CultureInfo.InvariantCulture, $"It is larger than the {limit:N0} bytes allowed."));
        }
        return bytes.ToArray();
    }
}
