using NewsTools.Languages.English;

namespace NewsTools;

/// <summary>The news outlets that the engine knows by name.</summary>
public static class KnownOutlets
{
    private static readonly Lazy<string[]> All = new(() => [.. EnglishPack.Shared.Lexicons.Rows("People/outlets.txt").Select(row => row[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)]);

    /// <summary>Their full names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names => All.Value;
}
