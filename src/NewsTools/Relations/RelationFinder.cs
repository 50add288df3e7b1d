namespace NewsTools.Relations;

/// <summary>Finds how the statements of an article stand to one another by the words that say so.</summary>
public sealed class RelationFinder : IRelationFinder
{
    /// <inheritdoc/>
    public IReadOnlyList<StatementRelation> Find(RelationContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = new StatedRelations(context).Read(cancellation);
        found.AddRange(new UnansweredAccusations(context).Find());
        return [.. found.OrderBy(relation => relation.Evidence?.Span.Start ?? relation.From.Span.Start)];
    }
}
