using System.Collections;

namespace NewsTools.Reporting;

/// <summary>The keys of an object in a report, in order.</summary>
internal abstract class ReportTable
{
    /// <summary>The keys.</summary>
    internal abstract IReadOnlyList<ReportField> Fields { get; }

    /// <summary>The nodes of a list, each made when it is asked for and not kept: the tree of a long report takes much more room than the report.</summary>
    /// <param name="items">The objects.</param>
    /// <param name="write">Returns an object as a node.</param>
    private protected sealed class WrittenList<TItem>(IReadOnlyList<TItem> items, Func<TItem, ReportNode> write) : IReadOnlyList<ReportNode>
    {
        public int Count => items.Count;

        public ReportNode this[int index] => write(items[index]);

        public IEnumerator<ReportNode> GetEnumerator() => items.Select(write).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
