using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsTools.Web;

/// <summary>
/// Keeps responses in a folder, one file each, to ask servers only for what changed. The file is named by the hash of the address: nothing that a server says becomes a path.
/// A file that is broken in any way counts as not there, and one that cannot be written is not kept: the cache never makes a request fail.
/// </summary>
/// <param name="folder">The folder; made when first needed.</param>
/// <param name="maximumBytes">The most bytes of all files; the oldest go first.</param>
internal sealed class ResponseCache(string folder, long maximumBytes)
{
    private const string Extension = ".response";

    private readonly Lock _gate = new();
    private long _size = -1;

    /// <summary>The response of an address and its body; null where there is none.</summary>
    public (CachedResponse Response, byte[] Body)? Find(Uri address)
    {
        try
        {
            var file = FileOf(address);
            if (!File.Exists(file))
                return null;
            var bytes = File.ReadAllBytes(file);
            var line = bytes.AsSpan().IndexOf((byte)'\n');
            if (line <= 0)
                return null;
            var response = JsonSerializer.Deserialize<CachedResponse>(bytes.AsSpan(0, line));
            var body = bytes[(line + 1)..];
            return response is not null && response.Address == address.AbsoluteUri && response.Hash == Hash(body) ? (response, body) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Keeps a response; its hash is set here.</summary>
    public void Keep(CachedResponse response, ReadOnlySpan<byte> body)
    {
        if (body.Length > maximumBytes / 4)
            return;
        var file = FileOf(new Uri(response.Address));
        var temporary = Path.Combine(folder, Path.GetRandomFileName() + Extension);
        try
        {
            Directory.CreateDirectory(folder);
            byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(response with { Hash = Hash(body) }), (byte)'\n', .. body];
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, file, overwrite: true);
            Trim(bytes.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception left) when (left is IOException or UnauthorizedAccessException)
            {
                // It is taken away with the oldest.
            }
        }
    }

    private void Trim(long added)
    {
        lock (_gate)
        {
            _size = _size < 0 ? Files().Sum(file => file.Length) : _size + added;
            if (_size <= maximumBytes)
                return;
            var files = Files().OrderBy(file => file.LastWriteTimeUtc).ToList();
            _size = files.Sum(file => file.Length);
            foreach (var file in files)
            {
                if (_size <= maximumBytes * 9 / 10)
                    break;
                _size -= file.Length;
                file.Delete();
            }
        }
    }

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(folder).EnumerateFiles("*" + Extension);

    private string FileOf(Uri address) => Path.Combine(folder, Hash(Encoding.UTF8.GetBytes(address.AbsoluteUri)) + Extension);

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
