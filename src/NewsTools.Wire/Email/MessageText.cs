using System.Text;
using MimeKit;

namespace NewsTools.Wire;

/// <summary>Decodes the text of a part. Mail programs name character sets that the bytes are not in.</summary>
internal static class MessageText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text of a part: UTF-8 where the bytes beyond ASCII are that, whatever the part says, as on pages.</summary>
    public static string Of(TextPart part, CancellationToken cancellation)
    {
        if (part.Content is null)
            return "";
        using var content = new MemoryStream();
        part.Content.DecodeTo(content, cancellation);
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        if (bytes.Span.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0)
            return part.Text;
        try
        {
            return Strict.GetString(bytes.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Declared(part) is { } declared ? declared.GetString(bytes.Span) : part.Text;
        }
    }

    /// <summary>
    /// The character set that the part names, where its bytes can be in it: none beyond ASCII are in that, nor in UTF-8 here; and what is called Latin-1 is that of Windows,
    /// which has more letters.
    /// </summary>
    private static Encoding? Declared(TextPart part)
    {
        var name = part.ContentType.Charset?.Trim().ToLowerInvariant();
        if (name is null or "us-ascii" or "ascii" or "iso-8859-1" or "latin1" or "utf-8" or "utf8" or "unknown-8bit")
            name = "windows-1252";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
