namespace NewsTools.Quotes;

/// <summary>Finds the parties who gave no answer.</summary>
public interface INoResponseFinder
{
    /// <summary>Returns the parties who gave no answer, in the order of the text.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    IReadOnlyList<NoResponse> Find(AttributionContext context, CancellationToken cancellation);
}
