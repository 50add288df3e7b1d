using NewsTools.Wire;
using Xunit;

namespace NewsTools.Tests.Wire;

/// <summary>Reads the sample files, each as a user's file would be read: its form told by its content.</summary>
internal static class WireSamples
{
    internal static ArticleReaders Readers { get; } = new(WireReaders.ReaderOf) { CharsetDetector = CharsetGuess.Detect };

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "NewsTools.Tests", "Wire", "Samples");

    /// <summary>The names of all sample files.</summary>
    internal static IEnumerable<string> Names => Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    internal static string PathOf(string name) => Path.Combine(Folder, name);

    internal static List<Article> Read(string name, ArticleReadOptions? options = null) => Read(ArticleSource.FromFile(PathOf(name)), options);

    internal static List<Article> Read(ArticleSource source, ArticleReadOptions? options = null) =>
        [.. Readers.Read(source, options ?? ArticleReadOptions.Default, TestContext.Current.CancellationToken)];

    /// <summary>Reads a source, with what was passed over.</summary>
    internal static (List<Article> Articles, List<ArticleReadException> Skipped) ReadAll(ArticleSource source)
    {
        var skipped = new List<ArticleReadException>();
        var articles = Read(source, new ArticleReadOptions { Skipped = error => { lock (skipped) skipped.Add(error); } });
        return (articles, skipped);
    }

    /// <summary>The blocks of an article as <c>Kind: words</c>.</summary>
    internal static List<string> Blocks(Article article) => [.. article.Blocks.Select(block => $"{block.Kind}: {article[block.Span]}")];
}
