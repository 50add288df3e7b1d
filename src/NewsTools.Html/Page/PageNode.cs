namespace NewsTools.Html.Page;

/// <summary>A block-level element of the page.</summary>
internal sealed class PageNode
{
    public required int Parent { get; init; }
    public required int Depth { get; init; }
    public required PageTag Tag { get; init; }

    /// <summary>What its own names hint at.</summary>
    public required PageHints Own { get; set; }

    /// <summary>What its names and those of all elements around it hint at.</summary>
    public required PageHints All { get; set; }

    /// <summary>The elements around it, by tag: a bit each.</summary>
    public required ulong Around { get; init; }

    /// <summary>The same number for elements that the page builds alike: their tags and class names, and those of all elements around them, are equal.</summary>
    public required int Path { get; init; }

    /// <summary>The blocks inside: the first, and one past the last.</summary>
    public int First;
    public int End;

    /// <summary>Its text in UTF-16 units: all of it, that inside links, and that of running copy.</summary>
    public int Length;
    public int LinkLength;
    public int CopyLength;

    /// <summary>How many blocks of running copy stand directly in it.</summary>
    public int Copies;

    /// <summary>How many blocks stand directly in it or in a child of it.</summary>
    public int Items;

    /// <summary>Whether it is, or stands in, a menu.</summary>
    public bool IsMenu;

    /// <summary>Whether a browser does not show it, or shows it over the page.</summary>
    public bool IsUnseen;

    /// <summary>A value that the element carries for its content: the address of a figure's picture.</summary>
    public string? Value;

    public bool Is(PageTag tag) => (Around & (1UL << (int)tag)) != 0;
}
