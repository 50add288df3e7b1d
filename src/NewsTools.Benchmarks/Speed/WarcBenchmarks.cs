using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using NewsTools.Wire;

namespace NewsTools.Benchmarks.Speed;

/// <summary>Web archives through to articles, warm. Each operation reads <see cref="Pages"/> pages; the setup prints their size, compressed and not.</summary>
[MemoryDiagnoser, MinIterationCount(5), MaxIterationCount(10)]
public class WarcBenchmarks
{
    private const int Pages = 400;

    private static readonly ArticleReaders Readers = new(WireReaders.ReaderOf);

    private byte[] _archive = [];

    /// <summary>How many pages are read at a time.</summary>
    [Params(1, 2)]
    public int Parallelism { get; set; }

    /// <summary>Writes the archive.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _archive = InventedArchive.Write(Pages);
        using var content = new GZipStream(new MemoryStream(_archive), CompressionMode.Decompress);
        long length = 0;
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
            length += read;
        Console.WriteLine($"// {Pages} pages: {_archive.Length / 1e6:0.00} MB compressed, {length / 1e6:0.00} MB unpacked");
    }

    /// <summary>Records to articles.</summary>
    [Benchmark]
    public int Articles() => Readers.Read(ArticleSource.FromBytes(_archive), new ArticleReadOptions { Parallelism = Parallelism }, CancellationToken.None).Count();

    /// <summary>Records alone.</summary>
    [Benchmark]
    public int Records()
    {
        using var reader = new WarcReader(new MemoryStream(_archive), 32 << 20);
        var count = 0;
        while (reader.Next(_ => true, CancellationToken.None) is not null)
            count++;
        return count;
    }
}
