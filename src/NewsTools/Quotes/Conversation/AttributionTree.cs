namespace NewsTools.Quotes;

/// <summary>Hangs attributions below those whose content holds theirs, and drops those that overlap others or say the same words twice.</summary>
internal static class AttributionTree
{
    /// <summary>How many attributions may hold one another. Nobody reports what someone says that another says so often over, and each level repeats the words of the next.</summary>
    private const int MaximumDepth = 6;

    /// <summary>An attribution with those inside it.</summary>
    internal sealed class Node(Attribution attribution)
    {
        public Attribution Attribution { get; } = attribution;

        public List<Node> Children { get; } = [];
    }

    private enum Relation
    {
        Apart,
        Inside,
        Same,
        Overlapping,
    }

    /// <summary>The outermost attributions, in the order of the text.</summary>
    /// <param name="attributions">All; those without content go, and the rest is sorted.</param>
    /// <param name="cancellation">Stops it.</param>
    public static List<Node> Build(List<Attribution> attributions, CancellationToken cancellation)
    {
        attributions.RemoveAll(a => a.Content.TrueForAll(span => span.IsEmpty));
        attributions.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var roots = new List<Node>();
        var open = new Stack<Node>();
        foreach (var attribution in attributions)
        {
            cancellation.ThrowIfCancellationRequested();
            while (open.TryPeek(out var top) && top.Attribution.End <= attribution.Start)
                open.Pop();
            if (FindParent(open, attribution, out var parent) is Relation.Same or Relation.Overlapping)
                continue;
            if (open.Count >= MaximumDepth)
                continue;
            var node = new Node(attribution);
            (parent?.Children ?? roots).Add(node);
            open.Push(node);
        }
        return roots;
    }

    private static Relation FindParent(Stack<Node> open, Attribution attribution, out Node? parent)
    {
        foreach (var node in open)
        {
            parent = node;
            var relation = Relate(node.Attribution.Content, attribution);
            if (relation is not Relation.Apart)
                return relation;
        }
        parent = null;
        return Relation.Apart;
    }

    private static Relation Relate(List<TextSpan> outer, Attribution inner)
    {
        var content = inner.Content;
        // The spans that share anything with the inner stretch: one that goes on over very many paragraphs has very many.
        var first = outer.FirstEndingAfter(inner.Start, span => span.End);
        var relation = Relation.Apart;
        for (var i = first; i < outer.Count && outer[i].Start < inner.End; i++)
        {
            if (content.TrueForAll(outer[i].Contains))
                return outer.Count == content.Count && outer.SequenceEqual(content) ? Relation.Same : Relation.Inside;
            if (content.Exists(outer[i].Overlaps))
                relation = Relation.Overlapping;
        }
        return relation;
    }
}
