namespace NewsTools.Relations;

/// <summary>Finds how the statements of an article stand to one another, as far as the text says so.</summary>
public interface IRelationFinder
{
    /// <summary>Returns the relations that the text states, in its order.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    IReadOnlyList<StatementRelation> Find(RelationContext context, CancellationToken cancellation);
}
