namespace NewsTools.Html.Page;

/// <summary>A run of text between two block boundaries of the page.</summary>
internal sealed class PageBlock
{
    public required string Text { get; init; }

    /// <summary>The index of the nearest block-level element around it.</summary>
    public required int Node { get; init; }

    /// <summary>Text inside links, bold and italic elements: UTF-16 units.</summary>
    public required int LinkLength { get; init; }
    public required int BoldLength { get; init; }
    public required int ItalicLength { get; init; }

    /// <summary>Whether its first and its last sign stand in a link: a teaser begins with one, or ends in one.</summary>
    public required bool StartsInLink { get; init; }
    public required bool EndsInLink { get; init; }

    /// <summary>How many links it holds.</summary>
    public required int Links { get; init; }

    /// <summary>Where its first link leads; null where it has none.</summary>
    public string? Target { get; init; }

    /// <summary>What the inline elements that make up most of it hint at.</summary>
    public required PageHints Inline { get; init; }

    /// <summary>What its elements and the inline elements that make up most of it hint at.</summary>
    public PageHints Near { get; set; }

    /// <summary>The hints of everything around it.</summary>
    public PageHints All { get; set; }

    /// <summary>Whether it was parted from the one before by blank lines of br elements alone.</summary>
    public required bool AfterBreak { get; init; }

    /// <summary>The machine-readable time of a time element in it.</summary>
    public string? Time { get; init; }

    /// <summary>Where inline elements begin and end in a short block, and its lines break: a line of credits is set apart by nothing else.</summary>
    public int[] Cuts { get; init; } = [];

    /// <summary>Where the cite element begins that it ends with; -1 where it ends with none.</summary>
    public int Cite { get; init; } = -1;

    public double LinkDensity => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;
}
