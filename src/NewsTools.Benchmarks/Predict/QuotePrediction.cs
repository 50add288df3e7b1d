using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsTools.Benchmarks.Predict;

/// <summary>Quotations in the form of <c>score_quotes.py</c>: JSONL in (<c>id</c>, <c>text</c>), JSONL out, offsets in code points.</summary>
internal static class QuotePrediction
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(string input, string output)
    {
        using var writer = new StreamWriter(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (var line in File.ReadLines(input))
        {
            if (line.Length == 0)
                continue;
            using var document = JsonDocument.Parse(line);
            writer.WriteLine(Predict(document.RootElement.GetProperty("id").WriteTo, document.RootElement.GetProperty("text").GetString() ?? ""));
        }
    }

    /// <summary>The line of a document; the action writes its <c>id</c>.</summary>
    internal static string Predict(Action<Utf8JsonWriter> id, string text)
    {
        var article = Read(text);
        var points = new CodePoints(text);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            id(json);
            json.WriteString("text", text);
            json.WriteStartArray("quotes");
            // Quotations inside quotations are left out: the sets do not annotate them.
            foreach (var quote in article.Analyze().Quotes)
                foreach (var span in quote.Content)
                    Write(json, quote, span, points);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The text as an article. A text that is blank, or in which a reader would move words, is one paragraph a line.</summary>
    private static Article Read(string text)
    {
        try
        {
            var article = new TextArticleReader().Read(ArticleSource.FromText(text), ArticleReadOptions.Default, CancellationToken.None).First();
            if (article.Text.Length == text.Length) // control characters may be shown as others
                return article;
        }
        catch (ArticleReadException)
        {
            // A blank text has no quotations; it still gets its line.
        }
        return new Article(text, []);
    }

    private static void Write(Utf8JsonWriter json, Quote quote, TextSpan span, CodePoints points)
    {
        json.WriteStartObject();
        json.WriteNumber("start", points[span.Start]);
        json.WriteNumber("end", points[span.End]);
        json.WriteString("text", quote.Article[span]);
        json.WriteString("kind", quote.Form switch { QuoteForm.Direct => "direct", QuoteForm.Mixed => "mixed", _ => "indirect" });
        var source = quote.Source ?? Words(quote);
        if (source is not null)
        {
            var words = source.Pronoun is { } pronoun ? source.Span.Union(pronoun) : source.Span;
            json.WriteString("speaker_text", quote.Article[words]);
            json.WriteNumber("speaker_start", points[words.Start]);
            json.WriteNumber("speaker_end", points[words.End]);
        }
        if (quote.Speaker is { Entity: not null } or { Kind: SpeakerKind.Person })
            json.WriteString("speaker_name", quote.Speaker.Name);
        else if (quote.Speaker is { Members.Count: > 1 })
            json.WriteString("speaker_name", string.Join(" and ", quote.Speaker.Members.Select(member => member.Name)));
        if (quote.Speaker?.OnBehalfOf is { } principal)
            json.WriteString("on_behalf_of", principal.Name);
        if (quote.Cue is { } cue)
        {
            json.WriteString("cue", cue.Text);
            json.WriteNumber("cue_start", points[cue.Span.Start]);
            json.WriteNumber("cue_end", points[cue.Span.End]);
        }
        json.WriteBoolean("floating", quote.IsFloating);
        json.WriteString("id", quote.Id);
        json.WriteNumber("confidence", quote.Confidence);
        json.WriteNumber("content_confidence", quote.ContentConfidence);
        json.WriteNumber("speaker_confidence", quote.SpeakerConfidence);
        json.WriteString("reason", quote.Reason);
        json.WriteEndObject();
    }

    // A floating quotation has no source words of its own: those of the quotation that it continues.
    private static SourcePhrase? Words(Quote quote) => quote.ContinuedFrom?.Source;
}
