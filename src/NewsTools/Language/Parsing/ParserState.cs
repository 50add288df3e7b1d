namespace NewsTools.Language;

/// <summary>
/// The state of an arc-hybrid transition parser (Kuhlmann, Gómez-Rodríguez and Satta 2011) over one sentence. Nodes are 1 to <c>n</c> for the tokens
/// and <c>n + 1</c> for the root, which stands at the end; 0 is no node.
/// </summary>
internal ref struct ParserState
{
    private const int Rows = 7;

    private readonly Span<int> _stack, _heads, _relations, _left1, _right1, _leftCount, _rightCount;
    private int _depth;

    /// <summary>Makes the first state; <c>room</c> holds at least <see cref="Room"/> values.</summary>
    internal ParserState(int tokens, Span<int> room)
    {
        Root = tokens + 1;
        Front = 1;
        var width = tokens + 2;
        room[..(width * Rows)].Clear();
        _stack = room[..width];
        _heads = room.Slice(width, width);
        _relations = room.Slice(2 * width, width);
        _left1 = room.Slice(3 * width, width);
        _right1 = room.Slice(4 * width, width);
        _leftCount = room.Slice(5 * width, width);
        _rightCount = room.Slice(6 * width, width);
    }

    /// <summary>The number of values that a sentence of so many tokens needs.</summary>
    internal static int Room(int tokens) => (tokens + 2) * Rows;

    internal readonly int Root { get; }

    /// <summary>The first node of the buffer.</summary>
    internal int Front { get; private set; }

    internal readonly int Depth => _depth;

    internal readonly bool IsDone => _depth == 0 && Front == Root;

    internal readonly bool CanShift => Front < Root;

    internal readonly bool CanRight => _depth > 1;

    /// <summary>The root takes the last node of the stack and no other: so a tree has one root.</summary>
    internal readonly bool CanLeft => _depth == 1 || (_depth > 1 && Front < Root);

    internal readonly int Stack(int depth) => depth < _depth ? _stack[_depth - 1 - depth] : 0;

    internal readonly int Buffer(int ahead) => Front + ahead <= Root ? Front + ahead : 0;

    internal readonly int Head(int node) => _heads[node];

    internal readonly int Relation(int node) => _relations[node];

    internal readonly int Left1(int node) => _left1[node];

    internal readonly int Right1(int node) => _right1[node];

    internal readonly int LeftCount(int node) => _leftCount[node];

    internal readonly int RightCount(int node) => _rightCount[node];

    internal void Shift() => _stack[_depth++] = Front++;

    /// <summary>Hangs the top of the stack on the first of the buffer.</summary>
    internal void Left(int relation)
    {
        var node = _stack[--_depth];
        (_heads[node], _relations[node]) = (Front, relation);
        _left1[Front] = node;
        _leftCount[Front]++;
    }

    /// <summary>Hangs the top of the stack on the node below it.</summary>
    internal void Right(int relation)
    {
        var node = _stack[--_depth];
        var head = _stack[_depth - 1];
        (_heads[node], _relations[node]) = (head, relation);
        _right1[head] = node;
        _rightCount[head]++;
    }
}
