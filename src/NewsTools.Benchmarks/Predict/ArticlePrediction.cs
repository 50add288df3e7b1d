using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTools.Html;

namespace NewsTools.Benchmarks.Predict;

/// <summary>Articles in the form of <c>score_articles.py</c>: a folder with <c>manifest.json</c> and pages in, JSONL out.</summary>
internal static class ArticlePrediction
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(string input, string output) => Write(input, output, _ => new HtmlArticleReader());

    /// <param name="input">The folder of the set.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="readerOf">Gives the reader for a page, by its address.</param>
    internal static void Write(string input, string output, Func<Uri?, HtmlArticleReader> readerOf)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(input, "manifest.json")));
        var entries = manifest.RootElement.EnumerateArray().Select(e => (Id: e.GetProperty("id").GetString()!, File: e.GetProperty("file").GetString()!, Url: e.GetProperty("url").GetString())).ToArray();
        var lines = new string[entries.Length];
        Parallel.For(0, entries.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var (id, file, url) = entries[i];
            var options = new ArticleReadOptions { Format = ArticleFormat.Html, BaseUri = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null };
            try
            {
                lines[i] = Line(id, new ArticleReaders(_ => readerOf(options.BaseUri)).Read(ArticleSource.FromFile(Path.Combine(input, file)), options, CancellationToken.None).First());
            }
            catch (ArticleReadException)
            {
                lines[i] = JsonSerializer.Serialize(new { id, body = "", paragraphs = Array.Empty<string>(), authors = Array.Empty<string>() }, Plain);
            }
        });
        File.WriteAllLines(output, lines, new UTF8Encoding(false));
    }

    private static string Line(string id, Article article)
    {
        // The sets count subheads and the names under posts as body, and leave captions out.
        var paragraphs = article.Blocks.Where((block, i) => block.IsBody || block.Kind is BlockKind.Subhead or BlockKind.EntryHeader || block.Kind == BlockKind.Byline && i > 0 && article.Blocks[i - 1].IsBody)
            .Select(block => article[block.Span]).ToArray();
        return JsonSerializer.Serialize(new
        {
            id,
            body = string.Join('\n', paragraphs),
            paragraphs,
            title = article.Headline,
            authors = article.Authors,
            date = article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }, Plain);
    }
}
