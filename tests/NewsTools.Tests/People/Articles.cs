namespace NewsTools.Tests.People;

/// <summary>Makes articles of plain paragraphs.</summary>
internal static class Articles
{
    /// <summary>An article of one paragraph a line.</summary>
    internal static Article Of(string text)
    {
        var blocks = new List<Block>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (end > start)
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, end)));
            start = end + 1;
        }
        return new Article(text, blocks);
    }

    internal static IReadOnlyList<Person> People(string text) => Of(text).Analyze().People;

    internal static Person Person(string text, string name)
    {
        var people = People(text);
        return people.FirstOrDefault(p => p.Name == name) ?? throw new InvalidOperationException($"'{name}' is none of: {string.Join("; ", people.Select(p => p.Name))}");
    }

    internal static Organization Organization(string text, string name)
    {
        var found = Of(text).Analyze().Organizations;
        return found.FirstOrDefault(o => o.Name == name) ?? throw new InvalidOperationException($"'{name}' is none of: {string.Join("; ", found.Select(o => o.Name))}");
    }

    /// <summary>Whom the pronoun or description that ends just before <paramref name="after"/> means.</summary>
    internal static string? Meant(string text, string words, string after)
    {
        var start = text.IndexOf(words + after, StringComparison.Ordinal);
        if (start < 0)
            throw new ArgumentException($"The text does not hold '{words}{after}'.");
        var span = new TextSpan(start, start + words.Length);
        return Of(text).Analyze().Cast.MentionsIn(span).Select(m => m.Entity.Name).FirstOrDefault();
    }
}
