using System.Collections.ObjectModel;

namespace NewsTools;

/// <summary>An immutable list that reads as its items where a table has but one cell for it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="items">The items, which are copied.</param>
internal sealed class Listing<T>(IEnumerable<T> items) : ReadOnlyCollection<T>(items.ToArray())
{
    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", Items);
}
