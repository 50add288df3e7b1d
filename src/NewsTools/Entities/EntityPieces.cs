using System.Buffers;

namespace NewsTools.Entities;

/// <summary>
/// The parts of sentences that may hold names, with a score and a probability for each label of each word. They lie in blocks that are lent and given back:
/// most words are in none, and one array for all words of a long text would be kept long after.
/// </summary>
internal sealed class EntityPieces : IDisposable
{
    /// <summary>The most words of a piece.</summary>
    internal const int Longest = 2048;

    private const int Labels = EntityLabels.Count;

    // Of words; the arrays that are lent have a power of two, and so this fills them.
    private const int BlockSize = (1 << 16) / Labels;

    private readonly List<Block> _blocks = [];
    private readonly List<(int First, int Count, int Block, int Offset)> _pieces = [];
    private int _used = BlockSize;

    internal sealed record Block(float[] Scores, float[] Marginals, ulong[] Words);

    /// <summary>The pieces, in order.</summary>
    internal IEnumerable<Piece> All
    {
        get
        {
            foreach (var (first, count, block, offset) in _pieces)
                yield return new Piece(first, count, _blocks[block], offset);
        }
    }

    /// <summary>Makes a piece, in which nothing is set.</summary>
    /// <param name="first">The index of its first word in the document.</param>
    /// <param name="count">The number of its words.</param>
    internal Piece Add(int first, int count)
    {
        if (_used + count > BlockSize)
        {
            _blocks.Add(new Block(ArrayPool<float>.Shared.Rent(BlockSize * Labels), ArrayPool<float>.Shared.Rent(BlockSize * Labels), ArrayPool<ulong>.Shared.Rent(BlockSize)));
            _used = 0;
        }
        _pieces.Add((first, count, _blocks.Count - 1, _used));
        var piece = new Piece(first, count, _blocks[^1], _used);
        _used += count;
        return piece;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var block in _blocks)
        {
            ArrayPool<float>.Shared.Return(block.Scores);
            ArrayPool<float>.Shared.Return(block.Marginals);
            ArrayPool<ulong>.Shared.Return(block.Words);
        }
        _blocks.Clear();
    }

    /// <summary>One of them.</summary>
    internal readonly struct Piece
    {
        private readonly Block _block;
        private readonly int _offset;

        internal Piece(int first, int count, Block block, int offset)
        {
            First = first;
            Count = count;
            _block = block;
            _offset = offset;
        }

        /// <summary>The index of its first word in the document.</summary>
        internal int First { get; }

        /// <summary>The number of its words.</summary>
        internal int Count { get; }

        /// <summary>The hashes of the words in lower case.</summary>
        internal Span<ulong> Words => _block.Words.AsSpan(_offset, Count);

        /// <summary>The log scores of the labels of each word.</summary>
        internal Span<float> Scores => _block.Scores.AsSpan(_offset * Labels, Count * Labels);

        /// <summary>The probabilities of the labels of each word.</summary>
        internal Span<float> Marginals => _block.Marginals.AsSpan(_offset * Labels, Count * Labels);
    }
}
