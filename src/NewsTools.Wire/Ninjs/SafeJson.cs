using System.Text;
using System.Text.Json;

namespace NewsTools.Wire;

/// <summary>Reads JSON that is not trusted, and finds its values whatever the case of their names: editions of a format differ in nothing else.</summary>
internal static class SafeJson
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128, AllowMultipleValues = true };

    /// <summary>The values of a text, one after another. A broken one costs itself alone where the next object begins a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What errors call it.</param>
    /// <param name="skipped">Called with each value that is broken.</param>
    /// <exception cref="ArticleReadException">The text is not JSON.</exception>
    public static IReadOnlyList<JsonElement> Load(string text, string? source, Action<ArticleReadException>? skipped = null)
    {
        var values = new List<JsonElement>();
        var faults = new List<ArticleReadException>();
        var bytes = Encoding.UTF8.GetBytes(JsonSurrogates.Mend(text));
        for (var start = 0; start >= 0;)
        {
            if (ReadValues(bytes.AsSpan(start), values, out var broken) is not { } error)
                break;
            faults.Add(new ArticleReadException(ArticleReadFault.Malformed, source, $"It is not JSON: {error.Message}", error));
            var next = bytes.AsSpan(start + broken).IndexOf("\n{"u8);
            start = next < 0 ? -1 : start + broken + next + 1;
        }
        if (values.Count == 0 && faults.Count > 0)
            throw faults[0];
        foreach (var fault in faults)
            skipped?.Invoke(fault);
        return values;
    }

    private static JsonException? ReadValues(ReadOnlySpan<byte> bytes, List<JsonElement> values, out int broken)
    {
        broken = 0;
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            while (reader.Read())
            {
                broken = (int)reader.TokenStartIndex;
                values.Add(JsonElement.ParseValue(ref reader));
                broken = (int)reader.BytesConsumed;
            }
            return null;
        }
        catch (JsonException error)
        {
            return error;
        }
    }

    /// <summary>The value of a name.</summary>
    public static JsonElement? At(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var property in element.EnumerateObject())
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind != JsonValueKind.Null)
                return property.Value;
        return null;
    }

    /// <summary>The words of a name; null where it has none.</summary>
    public static string? Text(this JsonElement element, string name) => element.At(name) is { } value ? Words(value) : null;

    /// <summary>The words of a list.</summary>
    public static IEnumerable<string> Texts(this JsonElement element, string name) => element.Items(name).Select(Words).OfType<string>();

    /// <summary>The names of the concepts of a list.</summary>
    public static IEnumerable<string> Names(this JsonElement element, string name) => element.Items(name).Select(item => item.Text("name") ?? item.Text("literal")).OfType<string>();

    /// <summary>The <c>value</c> of each of a list.</summary>
    public static IEnumerable<string> Values(this JsonElement element, string name) => element.Items(name).Select(item => item.Text("value")).OfType<string>();

    /// <summary>The items of a list; a single value is a list of one.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.At(name) is not { } value ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    /// <summary>Values that come in several roles: as a list, or each as a property of its own after a prefix.</summary>
    public static IEnumerable<(string Role, string? Type, string Value)> Roles(this JsonElement element, string list, string prefix)
    {
        foreach (var item in element.Items(list))
            if (item.Text("value") is { } value)
                yield return (item.Text("role")?.ToLowerInvariant() ?? "main", item.Text("contenttype"), value);
        foreach (var property in element.EnumerateObject())
            if (property.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind == JsonValueKind.String)
                yield return (property.Name[prefix.Length..].ToLowerInvariant(), null, property.Value.GetString()!);
    }

    private static string? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
