namespace NewsTools.Wire;

/// <summary>Puts the parts of a wire story into an article.</summary>
internal static class WireBody
{
    /// <summary>Adds the headline as the first block.</summary>
    public static void AppendHeadline(this ArticleBuilder builder, string? headline, string origin)
    {
        if (string.IsNullOrWhiteSpace(headline))
            return;
        builder.SetHeadline(headline, origin);
        builder.Append(BlockKind.Headline, headline);
    }

    /// <summary>Adds the body. A headline that is repeated at its top is not taken twice; a byline and a dateline in it are read.</summary>
    public static void AppendBody(this ArticleBuilder builder, IReadOnlyList<TextBlock> blocks, string origin)
    {
        var first = 0;
        if (blocks.Count > 1 && builder.Headline is { } headline && Same(blocks[0].Words, headline))
            first = 1;
        if (blocks.Count > first + 1 && Byline.Read(blocks[first].Words) is { } names)
        {
            builder.Append(BlockKind.Byline, blocks[first].Words);
            if (builder.Authors.Count == 0 && names.Count > 0)
                builder.SetAuthors(names, origin);
            first++;
        }
        var isLead = true;
        for (var i = first; i < blocks.Count; i++)
        {
            builder.Append(blocks[i].Block, blocks[i].Words);
            if (!isLead || blocks[i].Block.Kind != BlockKind.Paragraph)
                continue;
            isLead = false;
            if (Dateline.Read(blocks[i].Words) is not { } dateline)
                continue;
            if (builder.Dateline is null)
                builder.SetDateline(dateline.Location, "text");
            if (builder.WireCredit is null)
                builder.SetWireCredit(dateline.Agency, "text");
        }
    }

    /// <summary>The names of a byline, with or without its “By”.</summary>
    public static IReadOnlyList<string> Names(string? byline)
    {
        if (string.IsNullOrWhiteSpace(byline))
            return [];
        byline = byline.Trim().TrimEnd('.', ',', ';');
        var named = byline.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || byline.StartsWith("by:", StringComparison.OrdinalIgnoreCase) ? byline : "By " + byline;
        if (Byline.Read(named) is { } names)
            return names;
        return [.. byline.Split([" and ", " & ", ";", ", "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(name => name.Length is > 1 and < 80)];
    }

    /// <summary>Blocks of plain copy: one for each paragraph between blank lines, or for each line where there are none.</summary>
    public static IReadOnlyList<TextBlock> Plain(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var article = new TextArticleReader().Read(ArticleSource.FromText(text), ArticleReadOptions.Default, CancellationToken.None).First();
        return [.. article.Blocks.Select(block => new TextBlock(block.Kind == BlockKind.Headline ? block with { Kind = BlockKind.Subhead, Level = 1 } : block, Unwrapped(article[block.Span])))];
    }

    private static string Unwrapped(string words) => words.Contains('\n', StringComparison.Ordinal) || words.Contains('\r', StringComparison.Ordinal) ? MarkupBlocks.Words(words) : words;

    private static bool Same(string one, string other) =>
        string.Equals(string.Concat(one.Where(char.IsLetterOrDigit)), string.Concat(other.Where(char.IsLetterOrDigit)), StringComparison.OrdinalIgnoreCase);
}
