using AngleSharp.Html.Parser.Tokens.Struct;

namespace NewsTools.Html.Page;

/// <summary>The attributes that are read at all: the others are not kept when a page is parsed.</summary>
internal static class PageAttributes
{
    public static bool IsRead(ref StructHtmlToken token, ReadOnlyMemory<char> name) => name.Span switch
    {
        "class" or "id" or "role" or "style" or "hidden" or "href" or "rel" or "src" or "datetime" or "lang" or "name" or "content" or "property" or "itemprop"
            or "http-equiv" or "title" or "data-src" or "type" or "itemtype" or "itemscope" or "aria-hidden" or "aria-modal" => true,
        _ => false,
    };
}
