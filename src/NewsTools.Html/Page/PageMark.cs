namespace NewsTools.Html.Page;

/// <summary>A machine-readable value inside the page's body, or a link to a person.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The microdata property or the hints of a time element's names; empty where there are none.</param>
/// <param name="Value">The value.</param>
/// <param name="Block">The index of the block it stands in or before.</param>
/// <param name="All">The hints of everything around it.</param>
internal readonly record struct PageMark(PageMarkKind Kind, string Name, string Value, int Block, PageHints All);
