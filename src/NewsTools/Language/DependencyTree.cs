namespace NewsTools.Language;

/// <summary>The parse of one sentence. Indices are those of the document's tokens, not of the sentence.</summary>
public sealed class DependencyTree
{
    private readonly int _first;
    private readonly int[] _heads;
    private readonly DependencyRelation[] _relations;

    /// <summary>Makes a tree.</summary>
    /// <param name="first">The document's index of the sentence's first token.</param>
    /// <param name="heads">For each token the document's index of its head, or -1 for the root.</param>
    /// <param name="relations">For each token its relation to its head.</param>
    public DependencyTree(int first, int[] heads, DependencyRelation[] relations)
    {
        _first = first;
        _heads = heads;
        _relations = relations;
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
    public IEnumerable<int> Children(int token)
    {
        for (var i = 0; i < _heads.Length; i++)
            if (_heads[i] == token)
                yield return _first + i;
    }

    /// <summary>The first dependent of a token in that relation, or -1.</summary>
    public int Child(int token, DependencyRelation relation)
    {
        for (var i = 0; i < _heads.Length; i++)
            if (_heads[i] == token && _relations[i] == relation)
                return _first + i;
        return -1;
    }

    /// <summary>The tokens from the leftmost to the rightmost descendant of a token: <c>[First, End)</c>.</summary>
    public (int First, int End) Subtree(int token)
    {
        int first = token, end = token + 1;
        for (var grown = true; grown;)
        {
            grown = false;
            for (var i = 0; i < _heads.Length; i++)
            {
                var index = _first + i;
                if (_heads[i] >= first && _heads[i] < end && IsUnder(index, token))
                {
                    if (index < first) { first = index; grown = true; }
                    if (index >= end) { end = index + 1; grown = true; }
                }
            }
        }
        return (first, end);
    }

    /// <summary>Whether a token is another or below it.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (var steps = 0; token >= 0 && steps <= _heads.Length; steps++, token = _heads[token - _first])
            if (token == ancestor)
                return true;
        return false;
    }
}
