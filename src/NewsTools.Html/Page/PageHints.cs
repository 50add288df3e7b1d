namespace NewsTools.Html.Page;

/// <summary>What class names, ids, roles and microdata say a part of a page is for. The names are those of <c>Data/hints.txt</c>.</summary>
[Flags]
internal enum PageHints
{
    None = 0,
    Nav = 1 << 0,
    Header = 1 << 1,
    Footer = 1 << 2,
    Sidebar = 1 << 3,
    Share = 1 << 4,
    Related = 1 << 5,
    Comment = 1 << 6,
    Newsletter = 1 << 7,
    Promo = 1 << 8,
    Caption = 1 << 9,
    Credit = 1 << 10,
    Image = 1 << 11,
    Author = 1 << 12,
    Date = 1 << 13,
    Meta = 1 << 14,
    Tags = 1 << 15,
    Headline = 1 << 16,
    Dek = 1 << 17,
    Body = 1 << 18,
    Widget = 1 << 19,
    Cookie = 1 << 20,
    Pullquote = 1 << 21,
    Embed = 1 << 22,
    Live = 1 << 23,
    Hidden = 1 << 24,
    Login = 1 << 25,
    Note = 1 << 26,
}
