using AngleSharp.Dom;

namespace NewsTools.Html.Page;

/// <summary>What an element of the body says of itself, gathered in one walk over its attributes. Of an attribute given twice the first counts.</summary>
internal readonly struct ElementAttributes
{
    public ElementAttributes(IElement element)
    {
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "class":
                    Class ??= attribute.Value;
                    break;
                case "id":
                    Id ??= attribute.Value;
                    break;
                case "role":
                    Role ??= attribute.Value;
                    break;
                case "itemprop":
                    Property ??= attribute.Value;
                    break;
                case "content":
                    Content ??= attribute.Value;
                    break;
                case "datetime":
                    Time ??= attribute.Value;
                    break;
                case "href":
                    Address ??= attribute.Value;
                    break;
                case "rel":
                    Relation ??= attribute.Value;
                    break;
                case "style":
                    Style ??= attribute.Value;
                    break;
                case "hidden":
                    // What a search in the page can find is folded, not hidden.
                    IsHidden = !attribute.Value.Equals("until-found", StringComparison.OrdinalIgnoreCase);
                    break;
                case "aria-hidden":
                    IsAriaHidden = attribute.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
                    break;
                case "aria-modal":
                    IsModal = attribute.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
                    break;
            }
        }
    }

    public string? Class { get; }
    public string? Id { get; }
    public string? Role { get; }

    /// <summary>The microdata property that it gives.</summary>
    public string? Property { get; }
    public string? Content { get; }
    public string? Time { get; }
    public string? Address { get; }
    public string? Relation { get; }
    public string? Style { get; }
    public bool IsHidden { get; }
    public bool IsAriaHidden { get; }
    public bool IsModal { get; }
}
