using System.Globalization;

namespace NewsTools.Html.Metadata;

/// <summary>Language tags as pages write them.</summary>
internal static class Languages
{
    /// <summary>The BCP 47 tag of <c>en_US</c>, <c>EN-us</c> or <c>en</c>; null where it is none.</summary>
    public static string? Tidy(string? value)
    {
        var parts = value?.Trim().Split('-', '_', ',', ';', ' ', '.') ?? [];
        if (parts.Length == 0 || parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter))
            return null;
        var language = parts[0].ToLowerInvariant();
        return parts.Length > 1 && parts[1].Length == 2 && parts[1].All(char.IsAsciiLetter) ? $"{language}-{parts[1].ToUpperInvariant()}"
            : parts.Length > 1 && parts[1].Length == 4 && parts[1].All(char.IsAsciiLetter) ? $"{language}-{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(parts[1].ToLowerInvariant())}"
            : language;
    }
}
