using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsTools.Benchmarks.Predict;

/// <summary>Times in the form of <c>score_times.py</c>: JSON in (<c>id</c>, <c>dct</c>, <c>text</c>), JSON out, offsets in code points.</summary>
internal static class TimePrediction
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    internal static void Write(string input, string output)
    {
        using var documents = JsonDocument.Parse(File.ReadAllBytes(input));
        using var stream = File.Create(output);
        using var json = new Utf8JsonWriter(stream, Plain);
        json.WriteStartArray();
        foreach (var document in documents.RootElement.EnumerateArray())
        {
            var published = document.TryGetProperty("dct", out var day) && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
            Write(json, document.GetProperty("id").WriteTo, document.GetProperty("text").GetString() ?? "", published);
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Action<Utf8JsonWriter> id, string text, DateOnly? published)
    {
        var points = new CodePoints(text);
        json.WriteStartObject();
        json.WritePropertyName("id");
        id(json);
        json.WriteStartArray("timexes");
        foreach (var time in Read(text, published).Analyze().Times)
        {
            json.WriteStartObject();
            json.WriteNumber("start", points[time.Span.Start]);
            json.WriteNumber("end", points[time.Span.End]);
            json.WriteString("text", time.Text);
            json.WriteString("type", time.Type.ToString().ToUpperInvariant());
            json.WriteString("value", time.Value);
            json.WriteString("mod", time.Mod);
            json.WriteString("anchor", time.Anchor.ToString());
            json.WriteString("reason", time.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Article Read(string text, DateOnly? published)
    {
        var at = published is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : (DateTimeOffset?)null;
        try
        {
            var article = new TextArticleReader().Read(ArticleSource.FromText(text), ArticleReadOptions.Default with { PublishedAt = at }, CancellationToken.None).First();
            if (article.Text.Length == text.Length) // control characters may be shown as others
                return article;
        }
        catch (ArticleReadException)
        {
            // A blank text has no times; it still gets its entry.
        }
        return new Article(text, []) { PublishedAt = at };
    }
}
