using System.Security.Cryptography;
using System.Text;

namespace NewsTools.Training;

/// <summary>The checksums of <c>corpora.lock</c>: the files that the shipped models are trained on.</summary>
internal static class CorpusLock
{
    private const int HashLength = 64;

    private static readonly Dictionary<string, string> Hashes = Read();

    /// <summary>Whether a file is, byte for byte, the one that is locked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its path in the corpus folder, parted by slashes.</param>
    internal static bool HoldsFile(string path, string name) => Hashes.GetValueOrDefault(name) == HashOf(path);

    /// <summary>Whether a folder holds exactly the files that are locked. Its checksum is that of the lines that <c>sha256sum</c> prints for its files, sorted by name.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="name">Its path in the corpus folder, parted by slashes.</param>
    internal static bool HoldsFolder(string path, string name)
    {
        var lines = Directory.GetFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Name: Path.GetRelativePath(path, file).Replace('\\', '/')))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => $"{HashOf(f.File)}  {f.Name}\n");
        return Hashes.GetValueOrDefault(name + "/") == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static Dictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(CorpusLock).Assembly.GetManifestResourceStream("corpora.lock")!);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
            if (line.Split("  ", 2) is [{ Length: HashLength } hash, var name])
                hashes.Add(name, hash);
        return hashes;
    }
}
