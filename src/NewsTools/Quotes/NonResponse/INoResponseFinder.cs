namespace NewsTools.Quotes;

/// <summary>Finds the parties who gave no answer.</summary>
public interface INoResponseFinder
{
    /// <summary>Those who gave no answer, in the order of the text.</summary>
    IReadOnlyList<NoResponse> Find(AttributionContext context, CancellationToken cancellation);
}
