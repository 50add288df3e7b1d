using System.Text.RegularExpressions;
using NewsTools.Time;

namespace NewsTools;

/// <summary>
/// Reads Markdown: the block structure of CommonMark with tables and front matter. The text consists of the words, without markup.
/// </summary>
public sealed partial class MarkdownArticleReader : IArticleReader
{
    private const string FrontMatter = "front-matter";

    /// <inheritdoc/>
    public ArticleFormat Format => ArticleFormat.Markdown;

    /// <inheritdoc/>
    public IEnumerable<Article> Read(ArticleSource source, ArticleReadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        var text = new SourceDecoder().Decode(source, options, cancellation);
        var builder = new ArticleBuilder(source, options, ArticleFormat.Markdown);
        var lines = text.Split(LineEnds, StringSplitOptions.None);
        var first = ReadFrontMatter(lines, builder);
        var blocks = new MarkdownBlocks(lines, first, options.BaseUri ?? source.Uri);
        var head = new ArticleHead(builder, "markdown");
        foreach (var block in blocks.Read(cancellation))
        {
            if (builder is { Headline: { } title, Blocks.Count: 0 } && block is not { Kind: BlockKind.Subhead, Level: 1 })
                builder.Append(BlockKind.Headline, title);
            Add(builder, head, block);
        }
        if (builder.Blocks.Count == 0)
            throw new ArticleReadException(ArticleReadFault.Empty, source.Name, "It contains no text.");
        yield return builder.Build();
    }

    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    private static void Add(ArticleBuilder builder, ArticleHead head, MarkdownBlock block)
    {
        var isFirstHeading = block.Kind == BlockKind.Subhead && block.Level == 1 && !builder.Blocks.Any(b => b.Kind is BlockKind.Headline or BlockKind.Paragraph);
        if (isFirstHeading)
        {
            if (builder.Headline is null)
                builder.SetHeadline(block.Words, "markdown");
            builder.Append(BlockKind.Headline, block.Words);
            return;
        }
        if (block.Kind == BlockKind.Paragraph && builder.Blocks.All(b => b.Kind is BlockKind.Headline or BlockKind.Subhead or BlockKind.Byline))
        {
            if (head.Take(block.Words))
            {
                builder.Append(BlockKind.Byline, block.Words);
                return;
            }
            head.TakeDateline(block.Words);
        }
        builder.Append(new Block(block.Kind, default) { Level = block.Level, Image = block.Image }, block.Words);
    }

    /// <summary>Reads the plain <c>key: value</c> lines of YAML front matter. Gives the index of the first line after it.</summary>
    private static int ReadFrontMatter(string[] lines, ArticleBuilder builder)
    {
        if (lines[0].TrimStart('\uFEFF').TrimEnd() != "---")
            return 0;
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...");
        if (end < 0 || !lines[1..end].Any(line => Field().IsMatch(line)))
            return 0;
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        List<string>? open = null;
        foreach (var line in lines[1..end])
        {
            if (Field().Match(line) is { Success: true } field)
            {
                open = values[field.Groups["key"].Value.Trim()] = [];
                if (Unquoted(field.Groups["value"].Value) is { Length: > 0 } value)
                    open.AddRange(value is ['[', .., ']'] ? value[1..^1].Split(',').Select(Unquoted) : [value]);
            }
            else if (Item().Match(line) is { Success: true } item)
            {
                open?.Add(Unquoted(item.Groups["value"].Value));
            }
        }
        string? One(params string[] keys) => keys.Select(key => values.GetValueOrDefault(key)?.FirstOrDefault(v => v.Length > 0)).FirstOrDefault(v => v is not null);
        builder.SetHeadline(One("title", "headline"), FrontMatter);
        builder.SetAuthors([.. (values.GetValueOrDefault("authors") ?? values.GetValueOrDefault("author") ?? []).Where(name => name.Length > 0)], FrontMatter);
        builder.SetPublishedAt(DateReader.Parse(One("date", "published", "publishedAt", "pubDate")), FrontMatter);
        builder.SetModifiedAt(DateReader.Parse(One("modified", "updated", "lastmod", "modifiedAt")), FrontMatter);
        builder.SetOutlet(One("outlet", "publisher", "publication", "source"), FrontMatter);
        builder.SetSection(One("section", "category"), FrontMatter);
        builder.SetLanguage(One("language", "lang"), FrontMatter);
        if (System.Uri.TryCreate(One("url", "canonical", "canonical_url", "canonicalUrl"), UriKind.Absolute, out var address))
            builder.SetUri(address, FrontMatter);
        return end + 1;
    }

    private static string Unquoted(string value)
    {
        value = value.Trim();
        return value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1] : value;
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z_][\w\s-]*):(?:\s+(?<value>.*))?$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Field();

    [GeneratedRegex(@"^\s*-\s+(?<value>.+)$", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex Item();
}
