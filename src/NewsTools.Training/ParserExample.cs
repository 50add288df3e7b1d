using NewsTools.Language;
using NewsTools.Training.Corpora;

namespace NewsTools.Training;

/// <summary>A sentence with its tree, made projective.</summary>
internal sealed class ParserExample
{
    private readonly int[] _heads;
    private readonly DependencyRelation[] _relations;

    internal ParserExample(ConlluSentence sentence, TagSet tags)
    {
        Labels = Array.ConvertAll(sentence.Words, w => (int)UniversalNames.ParsePart(w.Universal));
        Count = sentence.Words.Length;
        Forms = Array.ConvertAll(sentence.Words, w => w.Form);
        Predicted = tags;
        var casing = new Casing();
        foreach (var form in Forms)
            casing.Add(form);
        Casing = casing.Kind;
        _heads = new int[Count + 2];
        _relations = new DependencyRelation[Count + 2];
        for (var i = 0; i < Count; i++)
        {
            var word = sentence.Words[i];
            _heads[i + 1] = word.Head < 0 ? Count + 1 : word.Head + 1;
            _relations[i + 1] = UniversalNames.ParseRelation(word.Relation);
        }
        Projectivize();
    }

    internal int Count { get; }

    internal string[] Forms { get; }

    /// <summary>The right tags.</summary>
    internal int[] Labels { get; }

    internal TagSet Predicted { get; }

    /// <summary>How it uses capitals: <see cref="Language.Casing.Kind"/>.</summary>
    internal int Casing { get; }

    internal int Head(int node) => _heads[node];

    internal DependencyRelation Relation(int node) => _relations[node];

    // Costs of Goldberg and Nivre (2013): the arcs of the tree that can no longer be made.

    internal int CostOfShift(in ParserState state)
    {
        var cost = 0;
        for (var i = 0; i < state.Depth; i++)
            if (_heads[state.Stack(i)] == state.Front || (i > 0 && _heads[state.Front] == state.Stack(i)))
                cost++;
        return cost;
    }

    internal int CostOfLeft(in ParserState state)
    {
        int top = state.Stack(0), head = _heads[top];
        return (head > state.Front || (head != 0 && head == state.Stack(1)) ? 1 : 0) + DependentsAhead(top, state);
    }

    internal int CostOfRight(in ParserState state)
    {
        var top = state.Stack(0);
        return (_heads[top] >= state.Front ? 1 : 0) + DependentsAhead(top, state);
    }

    private int DependentsAhead(int node, in ParserState state)
    {
        var count = 0;
        for (var i = state.Front; i <= Count; i++)
            if (_heads[i] == node)
                count++;
        return count;
    }

    /// <summary>Lifts the shortest crossing arc to the head's head until none crosses (Nivre and Nilsson 2005).</summary>
    private void Projectivize()
    {
        for (var lifts = 0; lifts < Count * Count; lifts++)
        {
            var shortest = 0;
            for (var node = 1; node <= Count; node++)
                if (Crosses(node) && (shortest == 0 || Math.Abs(node - _heads[node]) < Math.Abs(shortest - _heads[shortest])))
                    shortest = node;
            if (shortest == 0)
                return;
            _heads[shortest] = _heads[_heads[shortest]];
        }
    }

    /// <summary>Whether a node between a node and its head does not hang below that head.</summary>
    private bool Crosses(int node)
    {
        var head = _heads[node];
        if (head > Count)
            return false;
        for (var i = Math.Min(node, head) + 1; i < Math.Max(node, head); i++)
        {
            var above = i;
            while (above <= Count && above != head) above = _heads[above];
            if (above != head)
                return true;
        }
        return false;
    }
}
