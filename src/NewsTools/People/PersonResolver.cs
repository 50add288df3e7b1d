using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Takes each name for one person.</summary>
public sealed class PersonResolver : IPersonResolver
{
    /// <inheritdoc/>
    public Cast Resolve(Document document, IReadOnlyList<EntityMention> mentions, AnalysisOptions options, CancellationToken cancellation) =>
        new([.. mentions.Where(m => m.Kind == EntityKind.Person).GroupBy(m => document.Article[m.Span]).Select((g, i) => new Person
        {
            Article = document.Article,
            Id = $"p-{i + 1}",
            Name = g.Key,
            Mentions = [.. g.Select(m => new Mention(m.Span, MentionKind.Name, g.Key))],
        })], []);
}
