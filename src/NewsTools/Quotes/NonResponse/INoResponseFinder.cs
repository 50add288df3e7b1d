using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Finds who gave no answer.</summary>
public interface INoResponseFinder
{
    /// <summary>Those who gave no answer, in the order of the text.</summary>
    IReadOnlyList<NoResponse> Find(Document document, Cast cast, CancellationToken cancellation);
}
