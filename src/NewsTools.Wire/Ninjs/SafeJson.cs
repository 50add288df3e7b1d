using System.Text;
using System.Text.Json;

namespace NewsTools.Wire;

/// <summary>Reads JSON that is not trusted, and finds its values whatever the case of their names: editions of a format differ in nothing else.</summary>
internal static class SafeJson
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128, AllowMultipleValues = true };

    /// <summary>The values of a text, one after another.</summary>
    /// <exception cref="ArticleReadException">The text is not JSON.</exception>
    public static IReadOnlyList<JsonElement> Load(string text, string? source)
    {
        var values = new List<JsonElement>();
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(JsonSurrogates.Mend(text)), Options);
            while (reader.Read())
                values.Add(JsonElement.ParseValue(ref reader));
        }
        catch (JsonException error)
        {
            // What stands whole before the fault is kept, where there is anything: a file of one object a line may be cut off.
            if (values.Count == 0)
                throw new ArticleReadException(ArticleReadFault.Malformed, source, $"It is not JSON: {error.Message}", error);
        }
        return values;
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
