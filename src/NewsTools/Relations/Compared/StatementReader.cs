using NewsTools.Language;

namespace NewsTools.Relations;

/// <summary>Reads the statements of an article for comparison, and compares them with one another.</summary>
internal static class StatementReader
{
    /// <summary>The statements that assert something, in the order of the text.</summary>
    public static IReadOnlyList<StatementProfile> Read(RelationContext context, CancellationToken cancellation)
    {
        var reader = new AssertionReader(context.Attribution, context.Times);
        var ends = new RelationEnds(context.Attribution.Document.Article, context.Times);
        var found = new List<StatementProfile>();
        foreach (var quote in context.Quotes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (quote.Speaker is { Name.Length: > 0 } && reader.Read(quote, ends.Of(quote)) is { } profile)
                found.Add(profile);
        }
        return found;
    }

    /// <summary>The relations that the text states, with those inferred between statements of the article that it does not relate.</summary>
    public static StatementRelation[] WithInferred(IReadOnlyList<StatementRelation> stated, IReadOnlyList<StatementProfile> statements, Document document)
    {
        var related = stated.Select(relation => (relation.From.Quote, relation.To?.Quote)).ToHashSet();
        var inferred = SearchOf(document).Add(statements, withinArticle: true).Where(relation => !related.Contains((relation.From.Quote, relation.To!.Quote)) && !related.Contains((relation.To.Quote, relation.From.Quote)));
        return [.. stated.Concat(inferred).OrderBy(relation => relation.Evidence?.Span.Start ?? relation.From.Span.Start)];
    }

    /// <summary>A search over statements of a language.</summary>
    /// <param name="document">A document of it.</param>
    /// <param name="watch">Told the clues to each pair that is compared: to learn from.</param>
    public static RelationSearch SearchOf(Document document, Action<StatementProfile, StatementProfile, ConflictClues>? watch = null) =>
        new(document.Lexicon<StatementLexicon>(), document.Lexicon<ConflictModel>()) { Watch = watch };
}
