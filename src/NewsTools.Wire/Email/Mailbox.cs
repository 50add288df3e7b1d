namespace NewsTools.Wire;

/// <summary>Parts a mailbox (mbox, RFC 4155) into its messages, and takes off the “&gt;” that it puts before lines of copy which begin as a new message does.</summary>
internal static class Mailbox
{
    /// <summary>Whether bytes are a mailbox.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("From "u8);

    /// <summary>The messages of a mailbox, in order.</summary>
    public static IEnumerable<byte[]> Messages(byte[] bytes)
    {
        for (var start = 0; start < bytes.Length;)
        {
            var first = LineEnd(bytes, start) + 1;
            var end = first;
            while (end < bytes.Length && !Begins(bytes, end))
                end = LineEnd(bytes, end) + 1;
            end = Math.Min(end, bytes.Length);
            if (first < end)
                yield return Unquoted(bytes.AsSpan(first, end - first));
            start = end;
        }
    }

    private static int LineEnd(byte[] bytes, int start)
    {
        var length = bytes.AsSpan(start).IndexOf((byte)'\n');
        return length < 0 ? bytes.Length : start + length;
    }

    /// <summary>Whether a message begins at a line: it stands after a blank line, names a time, and the field of a head follows. Copy begins with “From ” too.</summary>
    private static bool Begins(byte[] bytes, int start)
    {
        if (!bytes.AsSpan(start).StartsWith("From "u8) || !IsAfterBlank(bytes, start))
            return false;
        var end = LineEnd(bytes, start);
        var line = bytes.AsSpan(start, end - start);
        var hasTime = false;
        for (var i = 1; i + 1 < line.Length && !hasTime; i++)
            hasTime = line[i] == ':' && char.IsAsciiDigit((char)line[i - 1]) && char.IsAsciiDigit((char)line[i + 1]);
        return hasTime && end < bytes.Length && IsField(bytes.AsSpan(end + 1));
    }

    private static bool IsAfterBlank(byte[] bytes, int start) =>
        start >= 2 && bytes[start - 1] == '\n' && (bytes[start - 2] == '\n' || start >= 3 && bytes[start - 2] == '\r' && bytes[start - 3] == '\n');

    private static bool IsField(ReadOnlySpan<byte> line)
    {
        // A quoted line of the envelope may stand before the fields.
        if (line.StartsWith(">From "u8) && line.IndexOf((byte)'\n') is >= 0 and var next)
            line = line[(next + 1)..];
        for (var i = 0; i < line.Length && i < 80; i++)
        {
            if (line[i] == ':')
                return i > 0;
            if (!char.IsAsciiLetterOrDigit((char)line[i]) && line[i] is not ((byte)'-' or (byte)'_'))
                return false;
        }
        return false;
    }

    /// <summary>A message without one “&gt;” of each line that is “From ” behind such signs (mboxrd, of which mboxo is the commonest case).</summary>
    private static byte[] Unquoted(ReadOnlySpan<byte> message)
    {
        var plain = new byte[message.Length];
        var length = 0;
        while (message.Length > 0)
        {
            var end = message.IndexOf((byte)'\n');
            var line = end < 0 ? message : message[..(end + 1)];
            message = message[line.Length..];
            var signs = line.IndexOfAnyExcept((byte)'>');
            if (signs > 0 && line[signs..].StartsWith("From "u8))
                line = line[1..];
            line.CopyTo(plain.AsSpan(length));
            length += line.Length;
        }
        return plain[..length];
    }
}
