using System.Collections.Frozen;
using AngleSharp.Dom;

namespace NewsTools.Html.Page;

/// <summary>Tells the elements that a browser does not show, shows to screen readers alone, or opens over the page.</summary>
internal static class InvisibleElements
{
    private static readonly FrozenSet<string> Classes = Words("class");
    private static readonly FrozenSet<string> Elements = Words("element");
    private static readonly FrozenSet<string> Roles = Words("role");
    private static readonly string[] Withheld = [.. Words("withheld").Select(word => word.TrimEnd('*'))];

    /// <summary>Whether an element opens over the page, or is none of its parts.</summary>
    public static bool IsApart(string name, in ElementAttributes attributes) =>
        Elements.Contains(name) || attributes.IsModal || attributes.Role is { Length: > 0 } role && Roles.Contains(role);

    /// <summary>Whether the words of an element are not to be seen. Whether its class names are those of <see cref="AreForScreenReaders"/> is known to who asks.</summary>
    public static bool IsUnseen(IElement element, in ElementAttributes attributes, bool isForScreenReaders) =>
        (attributes.IsHidden || attributes.Style is { } style && HidesIt(style) || isForScreenReaders || attributes.IsAriaHidden && !IsDrawnForTheEye(element))
        && !IsWithheld(attributes.Class);

    /// <summary>Whether a style keeps an element from being shown.</summary>
    public static bool HidesIt(string style) => Sets(style, "display", "none") || Sets(style, "visibility", "hidden");

    private static bool Sets(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + property.Length).TrimStart() is [':', .. var rest] && rest.TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsWithheld(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return false;
        foreach (var range in names.AsSpan().Split(' '))
            foreach (var beginning in Withheld)
                if (names.AsSpan(range).StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                    return true;
        return false;
    }

    /// <summary>Whether class names keep an element from the eye.</summary>
    public static bool AreForScreenReaders(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return false;
        var known = Classes.GetAlternateLookup<ReadOnlySpan<char>>();
        var isFound = false;
        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan(range).Trim();
            // What a style sheet shows on some screens: “d-none d-md-block”.
            if (name.StartsWith("d-", StringComparison.Ordinal) && !name.SequenceEqual("d-none") && !name.StartsWith("d-print", StringComparison.Ordinal))
                return false;
            isFound |= name.Length > 0 && known.Contains(name);
        }
        return isFound;
    }

    /// <summary>
    /// Initials and the like that are kept from screen readers, because they spell the word out for them: letters that stand in a word, or beside their twin for screen readers.
    /// </summary>
    private static bool IsDrawnForTheEye(IElement element)
    {
        var words = element.TextContent.AsSpan().Trim();
        if (words.Length == 0 || !char.IsLetter(words[^1]))
            return false;
        if (element.NextSibling is ICharacterData { Data: [var next, ..] } && char.IsLetter(next))
            return true;
        foreach (var other in element.ParentElement?.Children ?? Enumerable.Empty<IElement>())
            if (other != element && AreForScreenReaders(other.ClassName))
                return true;
        return false;
    }

    private static FrozenSet<string> Words(string kind) => DataFile.Rows("Data/invisible.txt", typeof(InvisibleElements).Assembly)
        .Where(row => row[0] == kind).SelectMany(row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
