using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTools.Training.Identity;

namespace NewsTools.Benchmarks.Predict;

/// <summary>The identity set as gold in the form of <c>score_quotes.py</c>, and what is found in its articles.</summary>
internal static class IdentityPrediction
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the articles of a folder, or those that fit a pattern (<c>a*</c>, <c>FOLDER/a*</c>).</summary>
    internal static void Write(string articles, string gold, string predictions)
    {
        var pattern = articles.Contains('*') ? Path.GetFileName(articles) : "*";
        var folder = articles.Contains('*') ? Path.GetDirectoryName(articles) : articles;
        using var goldLines = Lines(gold);
        using var predictionLines = Lines(predictions);
        foreach (var article in IdentityArticle.InFolder(string.IsNullOrEmpty(folder) ? IdentityArticle.Folder : folder, pattern))
        {
            goldLines.WriteLine(Gold(article));
            predictionLines.WriteLine(QuotePrediction.Predict(json => json.WriteStringValue(article.Name), article.Text));
        }
    }

    private static StreamWriter Lines(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    private static string Gold(IdentityArticle article)
    {
        var points = new CodePoints(article.Text);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Name);
            json.WriteString("text", article.Text);
            json.WriteStartArray("quotes");
            foreach (var statement in article.Statements)
                Write(json, article, statement, points);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, IdentityArticle article, IdentityStatement statement, CodePoints points)
    {
        var content = article.Text[statement.Start..statement.End];
        json.WriteStartObject();
        json.WriteNumber("start", points[statement.Start]);
        json.WriteNumber("end", points[statement.End]);
        json.WriteString("text", content);
        json.WriteString("kind", Kind(content));
        json.WriteNull("cue");
        if (statement.Source is { } source)
        {
            json.WriteString("speaker_text", article.Text[source]);
            json.WriteNumber("speaker_start", points[source.Start.Value]);
            json.WriteNumber("speaker_end", points[source.End.Value]);
        }
        WriteSpeakers(json, statement.Speakers);
        if (statement.OnBehalfOf is { Names: [var name, ..] })
            json.WriteString("on_behalf_of", name);
        json.WriteEndObject();
    }

    private static void WriteSpeakers(Utf8JsonWriter json, IReadOnlyList<IdentitySpeaker> speakers)
    {
        // Several speakers are one name, in any order: it takes all of them to be right.
        string[] names = speakers.Count == 1 ? [.. speakers[0].Names]
            : speakers.Count == 0 ? []
            : [.. Orders([.. speakers.Select(one => one.Names[0])]).Select(order => string.Join(" and ", order))];
        json.WriteString("speaker_name", names.FirstOrDefault());
        json.WriteStartArray("speaker_aliases");
        foreach (var name in names.Skip(1))
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteString("speaker_kind", speakers.Count == 0 ? "unnamed" : speakers.Count > 1 ? "several" : speakers[0].IsBody ? "body" : "person");
    }

    private static IEnumerable<string[]> Orders(string[] names) =>
        names.Length == 1 ? [names] : names.SelectMany((first, at) => Orders([.. names[..at], .. names[(at + 1)..]]).Select(rest => (string[])[first, .. rest]));

    // All inside marks, in part, or not at all.
    private static string Kind(string content)
    {
        var opens = Enumerable.Range(0, content.Length).Any(at => Opens(content, at));
        return !opens ? "indirect" : Opens(content, 0) && "”’\"'".Contains(content[^1]) ? "direct" : "mixed";
    }

    private static bool Opens(string content, int at) => content[at] is '“' or '‘'
        || (content[at] is '"' or '\'' && (at == 0 || char.IsWhiteSpace(content[at - 1])) && at + 1 < content.Length && char.IsLetterOrDigit(content[at + 1]));
}
