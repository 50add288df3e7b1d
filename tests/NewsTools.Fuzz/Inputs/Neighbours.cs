using NewsTools.Tests.Wire;

namespace NewsTools.Fuzz;

/// <summary>A broken item between two sound ones, in everything that holds several. The sound ones must come through.</summary>
internal static class Neighbours
{
    private static readonly (string Name, Func<string, byte[]> Item, Func<byte[], byte[], byte[], byte[]> Join)[] Kinds =
    [
        ("letters.mbox", name => Frames.Message(name), (first, bad, last) => [.. first, .. "\n"u8, .. bad, .. "\n\n"u8, .. last]),
        ("lines.json", Frames.Line, (first, bad, last) => [.. first, .. "\n"u8, .. bad, .. "\n"u8, .. last]),
        ("rss.xml", name => Frames.Utf8(Frames.Item(name)), (first, bad, last) => Wrap(Frames.Rss(Marker), first, bad, last)),
        ("atom.xml", name => Frames.Utf8(Frames.Entry(name)), (first, bad, last) => Wrap(Frames.Atom(Marker), first, bad, last)),
        ("newsml-g2.xml", name => Frames.Utf8(Frames.NewsItem(name)), (first, bad, last) => Wrap(Frames.NewsMl(Marker), first, bad, last)),
        ("sitemap.xml", name => Frames.Utf8(Frames.Location(name)), (first, bad, last) => Wrap(Frames.Sitemap(Marker), first, bad, last)),
        ("archive.warc", name => Frames.Record(name, packed: false), (first, bad, last) => [.. first, .. bad, .. "\r\n\r\n"u8, .. last]),
        ("archive.warc.gz", name => Frames.Record(name, packed: true), (first, bad, last) => [.. first, .. bad, .. last]),
        ("inner.warc.gz", name => Frames.Record(name, packed: false), (first, bad, last) => [.. WarcBuilder.Pack(first), .. WarcBuilder.Pack([.. bad, .. "\r\n\r\n"u8]), .. WarcBuilder.Pack(last)]),
    ];

    private const string Marker = "HERE";

    /// <summary>An input of that kind.</summary>
    /// <param name="number">Which: the kinds take turns.</param>
    /// <param name="random">Decides how the item in the middle is broken.</param>
    public static FuzzInput Make(int number, Random random)
    {
        var (name, item, join) = Kinds[number % Kinds.Length];
        var bad = Mutator.Break(item("Second"), item("Other"), random);
        return new FuzzInput(FuzzInput.TargetOf(name), name, $"{name}: a broken item between two sound ones", join(item("First"), bad, item("Third"))) { Sentinels = ["First", "Third"] };
    }

    private static byte[] Wrap(byte[] frame, byte[] first, byte[] bad, byte[] last)
    {
        var at = frame.AsSpan().IndexOf("HERE"u8);
        return [.. frame[..at], .. first, .. bad, .. "\n"u8, .. last, .. frame[(at + Marker.Length)..]];
    }
}
