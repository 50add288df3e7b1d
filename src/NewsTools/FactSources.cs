using System.Collections.ObjectModel;

namespace NewsTools;

/// <summary>Where each fact was found, readable where a table has but one cell for it.</summary>
/// <param name="sources">The sources by the name of the fact, which are copied.</param>
internal sealed class FactSources(IEnumerable<KeyValuePair<string, string>> sources)
    : ReadOnlyDictionary<string, string>(new SortedDictionary<string, string>(new Dictionary<string, string>(sources), StringComparer.Ordinal))
{
    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", this.Select(one => $"{one.Key}: {one.Value}"));
}
