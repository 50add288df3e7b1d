using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Tells what a piped object stands for.</summary>
internal static class PipedInput
{
    private static readonly string[] TextProperties = ["Content", "Text", "Body"];

    /// <summary>The properties that name a file.</summary>
    public static readonly string[] FileProperties = ["LiteralPath", "FullName", "PSPath", "Path"];

    /// <summary>The properties that hold an address.</summary>
    public static readonly string[] AddressProperties = ["Uri", "Url", "Link"];

    /// <summary>The object inside PowerShell's wrapper. A list comes as its items.</summary>
    public static object? Unwrap(object? input)
    {
        var value = input is PSObject wrapped ? wrapped.BaseObject : input;
        if (value is byte[])
            return value;
        return LanguagePrimitives.GetEnumerable(value) is { } items ? items.Cast<object?>() : value;
    }

    /// <summary>The number, from 1, that <c>Get-Content</c> gives to what it sends; null for anything else.</summary>
    public static long? LineNumber(object? input) =>
        Value(input, "ReadCount") is { } count && Unwrap(input) is string or IEnumerable<object?> ? LanguagePrimitives.ConvertTo<long>(count) : null;

    /// <summary>The lines of what <c>Get-Content</c> sends: one, or several with its <c>-ReadCount</c>.</summary>
    public static IEnumerable<string> Lines(object? input) =>
        Unwrap(input) is IEnumerable<object?> lines ? lines.Select(line => Convert.ToString(Unwrap(line), null) ?? "") : [(string)Unwrap(input)!];

    /// <summary>The path of the file that an object stands for; null where it stands for none. A bare string is never a path.</summary>
    public static string? FileOf(object? input) => Unwrap(input) switch
    {
        FileInfo file => file.FullName,
        string => Value(input, "PSPath") as string,
        _ when HoldsText(input) => null,
        _ => Text(input, FileProperties),
    };

    /// <summary>The address of the web that an object stands for, where it holds nothing else to read: an address, as such or as a string of nothing else, or a property with one.</summary>
    public static Uri? AddressOf(object? input) => Unwrap(input) switch
    {
        Uri address => address,
        FeedItem item => item.Uri,
        SitemapEntry entry => entry.Uri,
        string text => WebAddress(text),
        null or byte[] or FileSystemInfo or Article or Quote or Entity or IEnumerable<object?> => null,
        _ when HoldsText(input) || Text(input, FileProperties) is not null || IsResponse(input) => null,
        _ => WebAddress(Text(input, AddressProperties)),
    };

    /// <summary>The address that a string is; null where it is anything else.</summary>
    public static Uri? WebAddress(string? text) =>
        text is { Length: < 4096 } && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && !text.Trim().Any(char.IsWhiteSpace) && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) ? address : null;

    /// <summary>The text, page or response that an object holds.</summary>
    public static ArticleSource SourceOf(object? input)
    {
        if (Unwrap(input) is string text)
            return ArticleSource.FromText(text);
        if (Unwrap(input) is byte[] bytes)
            return ArticleSource.FromBytes(bytes);

        var response = Value(input, "BaseResponse") as HttpResponseMessage;
        var uri = response?.RequestMessage?.RequestUri ?? (Uri.TryCreate(Text(input, AddressProperties), UriKind.Absolute, out var address) ? address : null);
        var name = uri?.ToString() ?? Text(input, FileProperties);
        var type = response?.Content.Headers.ContentType?.ToString();
        // The bytes as they came outrank what was made of them: the page may declare its own character set.
        if (Value(input, "RawContentStream") is MemoryStream raw)
            return ArticleSource.FromBytes(raw.ToArray(), name, type, uri);
        foreach (var property in TextProperties)
            switch (Value(input, property))
            {
                case string content when !string.IsNullOrWhiteSpace(content): return ArticleSource.FromText(content, name, type, uri);
                case byte[] content: return ArticleSource.FromBytes(content, name, type, uri);
            }
        throw new CommandFault("UnknownInput", ErrorCategory.InvalidType,
            $"An object of type {Unwrap(input)?.GetType().FullName ?? "null"} holds no article: it has no Content, Text, Body, address or path.");
    }

    /// <summary>Whether an object is the response to a request of the web.</summary>
    public static bool IsResponse(object? input) => Value(input, "RawContentStream") is not null;

    // A row that has its text is never fetched from its address, but a column may be empty.
    private static bool HoldsText(object? input) => First(input, TextProperties) is not null;

    /// <summary>The first of several properties that holds more than blanks; null if none does.</summary>
    public static object? First(object? input, string[] names) =>
        names.Select(name => Value(input, name)).FirstOrDefault(value => value is not null && !(value is string text && string.IsNullOrWhiteSpace(text)));

    /// <summary>The same, as text.</summary>
    public static string? Text(object? input, string[] names) => Convert.ToString(First(input, names), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    private static object? Value(object? input, string property)
    {
        if (input is null)
            return null;
        var wrapper = PSObject.AsPSObject(input);
        var value = wrapper.BaseObject is IDictionary table ? table[property] : wrapper.Properties[property]?.Value;
        return value is PSObject wrapped ? wrapped.BaseObject : value;
    }
}
