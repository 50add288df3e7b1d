using System.Text.Json;
using NewsTools.Wire;

namespace NewsTools.Benchmarks.Predict;

/// <summary>The documents of a folder: files that <c>Get-Article</c> reads, and the records of sets that hold a text each (JSON, JSONL, TSV).</summary>
internal static class DocumentSets
{
    private static readonly HashSet<string> FileEndings = new(StringComparer.OrdinalIgnoreCase)
        { ".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".eml", ".mbox", ".pdf", ".warc", ".arc", ".gz" };

    private static readonly ArticleReaders Readers = new(WireReaders.ReaderOf) { CharsetDetector = CharsetGuess.Detect };

    /// <summary>The documents of all files of a folder and of the folders below it, ordered by name.</summary>
    internal static Document[] InFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .SelectMany(path => InFile(path, Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')))
            .OrderBy(document => document.Name, StringComparer.Ordinal)];

    /// <summary>The documents of a file; none where it is neither an article nor a set of texts.</summary>
    internal static IEnumerable<Document> InFile(string path, string name) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".jsonl" => Records(name, JsonTexts(File.ReadLines(path).Where(line => line.Length > 0))) ?? Wire(path, name),
        ".json" => Records(name, JsonTexts([File.ReadAllText(path)])) ?? Wire(path, name),
        ".tsv" => Records(name, TabbedTexts(path)) ?? [],
        var ending => FileEndings.Contains(ending) ? [FromFile(path, name)] : [],
    };

    private static Document FromFile(string path, string name) => new(name, options => Readers.Read(ArticleSource.FromFile(path), options, CancellationToken.None));

    private static Document[] Wire(string path, string name) =>
        FormatDetector.Tell(File.ReadAllText(path), null, null) is ArticleFormat.Ninjs or ArticleFormat.JsonFeed ? [FromFile(path, name)] : [];

    private static IEnumerable<Document>? Records(string name, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? null : texts.Select((text, i) => new Document($"{name}#{i + 1}",
            options => Readers.Read(ArticleSource.FromText(text), options with { Format = ArticleFormat.Text }, CancellationToken.None)));

    /// <summary>What stands under <c>text</c> in each of the objects, or in each object of the lists; nothing where one of them has no such text.</summary>
    private static List<string> JsonTexts(IEnumerable<string> values)
    {
        var texts = new List<string>();
        try
        {
            foreach (var value in values)
            {
                using var json = JsonDocument.Parse(value);
                foreach (var record in json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToArray() : [json.RootElement])
                {
                    if (record.ValueKind != JsonValueKind.Object || !record.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
                        return [];
                    texts.Add(text.GetString()!);
                }
            }
            return texts;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return []; // broken JSON, or a lone surrogate: the readers tell
        }
    }

    private static string[] TabbedTexts(string path)
    {
        var rows = File.ReadLines(path).Select(line => line.Split('\t')).ToArray();
        var column = rows.Length == 0 ? -1 : Array.IndexOf(rows[0], "Text");
        return column < 0 ? [] : [.. rows.Skip(1).Select(row => row[column])];
    }

    /// <summary>A document that is not read yet.</summary>
    /// <param name="Name">The file, relative to the folder, and the number of the record in it from 1.</param>
    /// <param name="Read">Reads its articles.</param>
    internal sealed record Document(string Name, Func<ArticleReadOptions, IEnumerable<Article>> Read);
}
