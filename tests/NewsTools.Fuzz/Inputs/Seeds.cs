using System.Text;
using NewsTools.Tests.Wire;

namespace NewsTools.Fuzz;

/// <summary>Sound inputs of every format, to be broken: the samples, and what is made of them.</summary>
internal static class Seeds
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } = [.. Files(), .. Made()];

    private static IEnumerable<(string Name, byte[] Bytes)> Files() =>
        from folder in (string[])[Repository.Samples, Path.Combine(Repository.Root, "tests", "NewsTools.Tests", "Wire", "Samples")]
        from file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
        let name = Path.GetFileName(file)
        where name != "README.md" && !name.EndsWith(".gold.yaml", StringComparison.Ordinal)
        select (name, File.ReadAllBytes(file));

    private static IEnumerable<(string Name, byte[] Bytes)> Made()
    {
        var golden = Path.Combine(Repository.Root, "tests", "NewsTools.Tests", "Golden");
        foreach (var name in (string[])["court-anonymous.txt.yaml", "rss.xml.yaml"])
            yield return ("report-" + name, File.ReadAllBytes(Path.Combine(golden, name)));
        yield return ("letters.mbox", [.. Frames.Message("First"), .. "\n"u8, .. Frames.Message("Second")]);
        yield return ("archive.warc", Frames.Archive(packed: false));
        yield return ("archive.warc.gz", Frames.Archive(packed: true));
        yield return ("story.txt.gz", WarcBuilder.Pack(File.ReadAllBytes(Repository.Sample("wire-dateline.txt"))));
        yield return ("page.pdf", GreedyPdfs.Packed(GreedyPdfs.Quiet, 1));
        yield return ("form.pdf", GreedyPdfs.FormsInForms(2, 2));
        yield return ("list.ninjs.json", [.. Frames.Line("First"), .. "\n"u8, .. Frames.Line("Second")]);
        yield return ("sitemap.xml", Frames.Sitemap(Frames.Location("First"), Frames.Location("Second")));
        yield return ("sitemap-index.xml", Encoding.UTF8.GetBytes("<sitemapindex><sitemap><loc>https://harbour.example/a.xml</loc><lastmod>2025-03-03</lastmod></sitemap></sitemapindex>"));
        yield return ("robots.txt", Encoding.UTF8.GetBytes("User-agent: NewsTools\nDisallow: /private/*/a$\nAllow: /private/b\nCrawl-delay: 2\nSitemap: https://harbour.example/map.xml\n\nUser-agent: *\nDisallow: /\n"));
        yield return ("tdmrep.json", Encoding.UTF8.GetBytes("""[{"location":"/news/*","tdm-reservation":1,"tdm-policy":"https://harbour.example/terms"},{"location":"/","tdm-reservation":0}]"""));
    }
}
