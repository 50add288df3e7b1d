using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>One who speaks in an article, with a letter, a colour and a line that tell them from the others.</summary>
/// <param name="Index">The place in the order of the first words; -1 for speakers who are not identified.</param>
/// <param name="Name">The name or description.</param>
/// <param name="Ref">The id among the report's people and organisations; null if it is none of them.</param>
internal sealed record Voice(int Index, string Name, string? Ref)
{
    // As many as the style has: the colours are those of Okabe and Ito. No multiple of each other, so neighbours differ in both.
    private const int Colours = 7, Lines = 5, Letters = 26;

    /// <summary>The number of quotations.</summary>
    public int Quotations { get; set; }

    /// <summary>The number of words in them, without those of quotations inside others.</summary>
    public int Words { get; set; }

    /// <summary>The letters: A to Z, then AA. Unlike colours and lines, no two speakers share them.</summary>
    public string Tag
    {
        get
        {
            if (Index < 0)
                return "?";
            var tag = "";
            for (var rest = Index + 1; rest > 0; rest = (rest - 1) / Letters)
                tag = (char)('A' + (rest - 1) % Letters) + tag;
            return tag;
        }
    }

    /// <summary>The classes of the style sheet.</summary>
    public string Style => Index < 0 ? "s-none" : string.Create(CultureInfo.InvariantCulture, $"s{Index % Colours} l{Index % Lines}");
}
