using System.Text.Json;
using NewsTools.Html;
using NewsTools.Html.Body;
using NewsTools.Html.Page;

namespace NewsTools.Training.Html;

/// <summary>A page of a tuning set, its blocks as features, and which of them the hand-made body holds.</summary>
internal sealed class LabelledPage
{
    public required string Id { get; init; }
    public required string Publisher { get; init; }
    public required float Weight { get; init; }
    public required ScannedPage Page { get; init; }
    /// <summary>The features of each block; null where it is no candidate.</summary>
    public required float[]?[] Features { get; init; }
    public required bool[] Labels { get; init; }

    /// <summary>Whether a block is too unlike anything to learn from: its label could not be told.</summary>
    public required bool[] Unsure { get; init; }

    internal static List<LabelledPage> ReadAll(string folder, float weight)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        var entries = manifest.RootElement.EnumerateArray().ToArray();
        var pages = new LabelledPage?[entries.Length];
        Parallel.For(0, entries.Length, i =>
        {
            var id = entries[i].GetProperty("id").GetString()!;
            var url = new Uri(entries[i].GetProperty("url").GetString()!);
            if (!truth.RootElement.TryGetProperty(id, out var told) || !told.TryGetProperty("body", out var body) || body.GetString() is not { Length: > 0 } text)
                return;
            var html = new SourceDecoder().Decode(ArticleSource.FromFile(Path.Combine(folder, entries[i].GetProperty("file").GetString()!)), ArticleReadOptions.Default);
            var (page, metadata) = HtmlArticleReader.Scan(html, url, default);
            var features = new BlockFeatures(page, metadata);
            var rows = new float[]?[page.Blocks.Count];
            var buffer = new float[BlockClassifier.MaximumFeatures];
            for (var block = 0; block < rows.Length; block++)
                if (features.IsCandidate(block))
                    rows[block] = buffer[..features.Write(block, buffer)];
            var (labels, unsure) = BodyLabels.Of(page, text);
            pages[i] = new LabelledPage { Id = id, Publisher = PublisherOf(url), Weight = weight, Page = page, Features = rows, Labels = labels, Unsure = unsure };
        });
        return [.. pages.OfType<LabelledPage>()];
    }

    /// <summary>The registered part of the host's name, roughly: publishers must not stand on both sides of a fold.</summary>
    internal static string PublisherOf(Uri url)
    {
        var parts = url.Host.Split('.');
        if (parts.Length <= 2)
            return url.Host;
        return parts[^2].Length <= 3 && parts[^1].Length == 2 ? string.Join('.', parts[^3..]) : string.Join('.', parts[^2..]);
    }
}
