namespace NewsTools.Language;

/// <summary>The parse of one sentence. Indices are those of the document's tokens, not of the sentence.</summary>
public sealed class DependencyTree
{
    private readonly int _first;
    private readonly int[] _heads;
    private readonly DependencyRelation[] _relations;
    private readonly int[] _children; // all dependents, grouped by head, left to right
    private readonly int[] _groups; // where the dependents of each token begin among them
    private readonly (int First, int End)[] _subtrees;

    /// <summary>Initializes a new instance of the <see cref="DependencyTree"/> class.</summary>
    /// <param name="first">The document's index of the sentence's first token.</param>
    /// <param name="heads">For each token the document's index of its head, or -1 for the root.</param>
    /// <param name="relations">For each token its relation to its head.</param>
    /// <exception cref="ArgumentException">The two differ in length, a head lies outside the sentence, or the arcs make a cycle.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DependencyTree(int first, int[] heads, DependencyRelation[] relations)
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(relations);
        if (heads.Length != relations.Length)
            throw new ArgumentException($"There are {heads.Length} heads and {relations.Length} relations.", nameof(relations));
        _first = first;
        _heads = heads;
        _relations = relations;
        _groups = new int[heads.Length + 1];
        _children = new int[heads.Length];
        _subtrees = new (int, int)[heads.Length];
        Link();
    }

    /// <summary>The document's index of the sentence's first token.</summary>
    public int First => _first;

    /// <summary>The document's index after the sentence's last token.</summary>
    public int End => _first + _heads.Length;

    /// <summary>The head of a token, or -1 for the root.</summary>
    public int Head(int token) => _heads[token - _first];

    /// <summary>The relation of a token to its head.</summary>
    public DependencyRelation Relation(int token) => _relations[token - _first];

    /// <summary>The dependents of a token, left to right.</summary>
    public ArraySegment<int> Children(int token)
    {
        var start = _groups[token - _first];
        return new ArraySegment<int>(_children, start, _groups[token - _first + 1] - start);
    }

    /// <summary>The first dependent of a token in that relation, or -1.</summary>
    public int Child(int token, DependencyRelation relation)
    {
        foreach (var child in Children(token))
            if (_relations[child - _first] == relation)
                return child;
        return -1;
    }

    /// <summary>The tokens from the leftmost to the rightmost descendant of a token: <c>[First, End)</c>.</summary>
    public (int First, int End) Subtree(int token) => _subtrees[token - _first];

    /// <summary>Returns whether a token is another or one of its descendants.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (; token >= 0; token = _heads[token - _first])
            if (token == ancestor)
                return true;
        return false;
    }

    /// <summary>Groups the dependents by head and finds how far each subtree reaches, in time linear in the sentence.</summary>
    private void Link()
    {
        var count = _heads.Length;
        for (var i = 0; i < count; i++)
        {
            var head = _heads[i] - _first;
            if (_heads[i] != -1 && (uint)head >= (uint)count)
                throw new ArgumentException($"The head {_heads[i]} lies outside the sentence.", "heads");
            if (_heads[i] != -1 && head + 1 < count)
                _groups[head + 1]++;
            _subtrees[i] = (_first + i, _first + i + 1);
        }
        for (var i = 0; i < count; i++)
            _groups[i + 1] += _groups[i];
        Span<int> next = count <= 512 ? stackalloc int[count] : new int[count];
        _groups.AsSpan(0, count).CopyTo(next);
        // Heads before their dependents, so that reach can be passed up from the end.
        Span<int> order = count <= 512 ? stackalloc int[count] : new int[count];
        var ordered = 0;
        for (var i = 0; i < count; i++)
        {
            if (_heads[i] == -1) order[ordered++] = i;
            else _children[next[_heads[i] - _first]++] = _first + i;
        }
        _groups[count] = count - ordered;
        for (var i = 0; i < ordered; i++)
            foreach (var child in Children(_first + order[i]))
                order[ordered++] = child - _first;
        if (ordered != count)
            throw new ArgumentException("The arcs make a cycle.", "heads");
        for (var i = count - 1; i >= 0; i--)
        {
            if (_heads[order[i]] == -1)
                continue;
            var (first, end) = _subtrees[order[i]];
            ref var above = ref _subtrees[_heads[order[i]] - _first];
            above = (Math.Min(above.First, first), Math.Max(above.End, end));
        }
    }
}
