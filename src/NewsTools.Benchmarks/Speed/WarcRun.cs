using System.Diagnostics;
using System.Globalization;
using NewsTools.Wire;

namespace NewsTools.Benchmarks.Speed;

/// <summary><c>warc COUNT</c>: reads an archive of 400 invented pages that often and prints time and processor time of each pass: the latter says what a machine can do that has other work to do.</summary>
internal static class WarcRun
{
    internal static void Print(int passes)
    {
        var archive = InventedArchive.Write(400);
        var readers = new ArticleReaders(WireReaders.ReaderOf);
        for (var i = 0; i < passes; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var articles = readers.Read(ArticleSource.FromBytes(archive), new ArticleReadOptions { Parallelism = 2 }, CancellationToken.None).Count();
            var (wall, busy) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{articles} articles, {archive.Length / 1e6:0.00} MB compressed: {archive.Length / 1e6 / wall:0.0} MB/s, {archive.Length / 1e6 / busy:0.0} MB and {articles / busy:0} pages a second of one processor"));
        }
    }
}
