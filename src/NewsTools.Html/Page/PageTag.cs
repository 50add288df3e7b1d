namespace NewsTools.Html.Page;

/// <summary>The elements that matter to finding the article.</summary>
internal enum PageTag : byte
{
    Other, Body, Div, P, Section, Article, Main, Header, Footer, Aside, Nav, H1, H2, H3, H4, H5, H6, Ul, Ol, Li, Dl, Dt, Dd, Blockquote, Figure, Figcaption,
    Table, Row, Cell, Pre, Form, Address, Details, Summary, Time,
}
