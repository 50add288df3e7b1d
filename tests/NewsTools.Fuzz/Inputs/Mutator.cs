using System.Text;

namespace NewsTools.Fuzz;

/// <summary>Breaks sound bytes: cuts, flips, repeats, splices, lies about lengths, reads them in the wrong character set.</summary>
internal static class Mutator
{
    /// <summary>What may come between.</summary>
    private static readonly byte[][] Intrusions =
    [
        .. new[]
        {
            "\0", "\r", "\r\n\r\n", "<![CDATA[", "<!--", "]]>", "-->", "&", "&#0;", "&#x110000;", "&#xD800;", "&bogus;", "<", "</", "<a b=\"", "<?", "<!DOCTYPE a [<!ENTITY b \"&b;\">]>", "<plaintext>", "<template>", "<svg><style>", "<table><p>",
            "\"", "'", "\\", "\\u", "\\ud800", "{", "[", "]}", "}", "//", "null", "-1", "99999999999999999999", "1e999", "NaN", "Infinity", "0x", "٣", "２０２５", "२०२५", "\u0660\u0661", "9999-99-99", "0000-00-00T00:00:00Z", "Mon, 99 Zzz 99999",
            "=?utf-8?Q?=", "=?utf-8?B?////?=", "=?x?x?x?=", "Content-Length: -9\r\n", "Content-Length: 99999999999\r\n", "Content-Type: multipart/mixed; boundary=\"\"\r\n", "Content-Type: message/rfc822\r\n\r\n", "Content-Type: message/external-body\r\n\r\n",
            "Content-Transfer-Encoding: base64\r\n\r\n", "Content-Transfer-Encoding: x-uuencode\r\n\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: br\r\n", "Content-Encoding: zstd\r\n", "From ", ">From ", "\x1b[31m", "\x1b]0;t\a", "\u202E", "\u200B", "\uFEFF", "\u0301\u0301\u0301",
            "“", "”", "‘", "’", "«", "—", "(", ")", "“ said ", "obj", "endobj", "stream", "endstream", "<<", ">>", "/Length 9", "/Kids [1 0 R]", "/Filter /FlateDecode", "xref", "trailer", "%", "- ", "? ", ": ", "&a ", "*a", "!!str ", "|", "---\n", "...\n", "%YAML 9.9\n", "WARC/1.1\r\n", "HTTP/1.1 999",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0, 0], [0xC3], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0x1F, 0x8B, 0x08], [0x80], [0x0E], [0x1B, 0x24, 0x42],
    ];

    /// <summary>Breaks bytes in one to six ways.</summary>
    /// <param name="sound">What is broken.</param>
    /// <param name="other">What may be spliced in.</param>
    /// <param name="random">Decides how.</param>
    public static byte[] Break(byte[] sound, byte[] other, Random random)
    {
        var bytes = sound.ToList();
        for (var times = 1 + random.Next(6); times > 0 && bytes.Count > 2; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(12))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes.RemoveRange(at, bytes.Count - at); break;
                case 2: bytes.RemoveRange(at, Math.Min(1 + random.Next(60), bytes.Count - at)); break;
                case 3 or 4: bytes.InsertRange(at, Intrusions[random.Next(Intrusions.Length)]); break;
                case 5: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(1 + random.Next(400), bytes.Count - at))); break;
                case 6: Repeat(bytes, at, random); break;
                case 7: Renumber(bytes, at, random); break;
                case 8: Splice(bytes, at, other, random); break;
                case 9: Swap(bytes, at, random); break;
                case 10: for (var i = 0; i < 20; i++) bytes[random.Next(bytes.Count)] ^= (byte)(1 << random.Next(8)); break;
                default: bytes[at] = (byte)random.Next(256); break;
            }
        }
        return [.. bytes];
    }

    /// <summary>Writes text as bytes of a character set that it does not declare.</summary>
    public static byte[] Miscode(byte[] sound, Random random)
    {
        Encoding[] encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, CodePagesEncodingProvider.Instance.GetEncoding(932)!, CodePagesEncodingProvider.Instance.GetEncoding(37)!, CodePagesEncodingProvider.Instance.GetEncoding(1251)!];
        var encoding = encodings[random.Next(encodings.Length)];
        byte[] marked = random.Next(3) == 0 ? encodings[random.Next(3)].GetPreamble() : [];
        return [.. marked, .. encoding.GetBytes(Encoding.UTF8.GetString(sound))];
    }

    /// <summary>Repeats a short piece many times.</summary>
    private static void Repeat(List<byte> bytes, int at, Random random)
    {
        var piece = bytes.GetRange(at, Math.Min(1 + random.Next(12), bytes.Count - at));
        bytes.InsertRange(at, Enumerable.Repeat(piece, 20 + random.Next(2000)).SelectMany(copy => copy));
    }

    /// <summary>Lies about the next number.</summary>
    private static void Renumber(List<byte> bytes, int at, Random random)
    {
        var from = bytes.FindIndex(at, one => char.IsAsciiDigit((char)one));
        if (from < 0)
            return;
        var to = bytes.FindIndex(from, one => !char.IsAsciiDigit((char)one));
        bytes.RemoveRange(from, (to < 0 ? bytes.Count : to) - from);
        string[] lies = ["0", "-1", "1", "7", "2147483648", "99999999999999999999", "", "1.5", "1e9", "٣"];
        bytes.InsertRange(from, Encoding.UTF8.GetBytes(lies[random.Next(lies.Length)]));
    }

    private static void Splice(List<byte> bytes, int at, byte[] other, Random random)
    {
        if (other.Length == 0)
            return;
        var from = random.Next(other.Length);
        bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, 1 + random.Next(2000))).ToArray());
    }

    /// <summary>Lets two lines change places.</summary>
    private static void Swap(List<byte> bytes, int at, Random random)
    {
        var end = bytes.IndexOf((byte)'\n', at);
        if (end < 0)
            return;
        var line = bytes.GetRange(at, end - at + 1);
        bytes.RemoveRange(at, line.Count);
        bytes.InsertRange(random.Next(bytes.Count + 1), line);
    }
}
