namespace NewsTools.PowerShell;

/// <summary>What a row of a table, or another object with properties, says about the article that it stands for.</summary>
internal sealed class ArticleRow
{
    // Each kind of fact by the names that its column may have, the first that holds something first.
    private static readonly string[] HeadlineColumns = ["Headline", "Title"];
    private static readonly string[] AuthorColumns = ["Authors", "Author", "Byline"];
    private static readonly string[] DateColumns = ["PublishedAt", "Published", "Date"];
    private static readonly string[] OutletColumns = ["Outlet", "Source"];
    private static readonly char[] BetweenAuthors = [';', '|', '\n'];

    /// <summary>What the row is called in warnings; null without a headline or a place.</summary>
    public string? Name { get; private init; }

    /// <summary>When the article was published, not yet read.</summary>
    public GivenDate? Date { get; private init; }

    /// <summary>The other facts, and the row itself.</summary>
    public required ArticleReadOptions Options { get; init; }

    /// <summary>The row that an object is; null for text, bytes and responses, which have no columns.</summary>
    public static ArticleRow? Of(object? input) => PipedInput.Unwrap(input) switch
    {
        null or string or byte[] or Uri or IEnumerable<object?> => null,
        // What the page itself says of its headline and its authors is better than the teaser.
        FeedItem or SitemapEntry => new ArticleRow { Date = GivenDate.From(PipedInput.First(input, DateColumns)), Options = new ArticleReadOptions { InputObject = input } },
        _ when PipedInput.IsResponse(input) => null,
        _ => new ArticleRow
        {
            Name = PipedInput.Text(input, [.. HeadlineColumns, .. PipedInput.FileProperties, .. PipedInput.AddressProperties]),
            Date = GivenDate.From(PipedInput.First(input, DateColumns)),
            Options = new ArticleReadOptions
            {
                Headline = PipedInput.Text(input, HeadlineColumns),
                Authors = AuthorsOf(PipedInput.First(input, AuthorColumns)),
                Outlet = PipedInput.Text(input, OutletColumns),
                InputObject = input,
            },
        },
    };

    /// <summary>The names that a value lists: a byline, names between semicolons, or a list of these.</summary>
    public static IReadOnlyList<string> AuthorsOf(object? value) => PipedInput.Unwrap(value) switch
    {
        null => [],
        IEnumerable<object?> many => [.. many.SelectMany(AuthorsOf)],
        var one => [.. one.ToString()!.Split(BetweenAuthors, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(NamesOf)],
    };

    // A name alone is no byline, so the word that begins one is put before it.
    private static IReadOnlyList<string> NamesOf(string names) => Byline.Read(names) ?? Byline.Read("By " + names) ?? [names];
}
