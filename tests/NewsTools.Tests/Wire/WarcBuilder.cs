using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsTools.Tests.Wire;

/// <summary>Writes WARC records for tests.</summary>
internal sealed class WarcBuilder(bool packed = true)
{
    private readonly List<byte[]> _records = [];

    /// <summary>The records, each in a member of its own where they are packed.</summary>
    public IReadOnlyList<byte[]> Records => _records;

    public byte[] ToArray() => [.. _records.SelectMany(record => record)];

    public WarcBuilder Page(string address, string words, string headers = "", string type = "text/html; charset=utf-8", int status = 200) =>
        Response(address, Encoding.UTF8.GetBytes(Html(words)), headers, type, status);

    public WarcBuilder Response(string address, byte[] body, string headers = "", string type = "text/html; charset=utf-8", int status = 200) =>
        Record("response", address, "application/http; msgtype=response",
            [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status} OK\r\nContent-Type: {type}\r\n{headers}\r\n"), .. body]);

    public WarcBuilder Record(string kind, string address, string type, byte[] block, long? length = null)
    {
        byte[] record =
        [
            .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-03-03T06:30:00Z\r\nWARC-Record-ID: <urn:uuid:{Guid.NewGuid()}>\r\nContent-Type: {type}\r\nContent-Length: {length ?? block.Length}\r\n\r\n")),
            .. block, .. "\r\n\r\n"u8,
        ];
        _records.Add(packed ? Pack(record) : record);
        return this;
    }

    public static byte[] Pack(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return stream.ToArray();
    }

    public static string Html(string words) => $"""
        <!DOCTYPE html><html lang="en"><head><title>{words}</title></head><body><nav><a href="/">Home</a></nav><article><h1>{words}</h1>
        <p>The harbour board will build a new light on the north pier, it said on Monday, after three boats ran aground there in one winter.</p>
        <p>“We should have mended the old one,” said Maud Ferrier, who leads the board, and added that the money had been there since the autumn.</p>
        <p>The pilot Henrik Solberg said that nobody had asked those who sail past the pier every night of the year, whatever the weather.</p></article></body></html>
        """;
}
