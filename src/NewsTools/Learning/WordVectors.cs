using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsTools.Learning;

/// <summary>
/// What words mean, as far as their company tells (GloVe, Pennington et al. 2014): a short vector for each of the commonest words, and the classes of words
/// that are used alike. One table, read when it is first asked for and shared by all stages. A word is found by its hash: the table holds no words.
/// </summary>
internal sealed class WordVectors
{
    internal const string ModelPath = "Languages/English/Models/word-vectors.model";
    internal const string ModelName = "word-vectors";
    internal const ushort ModelVersion = 1;

    /// <summary>The length of a vector.</summary>
    internal const int Dimensions = 64;

    /// <summary>How many classes there are of each grain.</summary>
    internal const int CoarseClasses = 64, MediumClasses = 256, FineClasses = 1024;

    /// <summary>What <see cref="Find"/> returns for a word that has no vector.</summary>
    internal const int Unknown = -1;

    private static readonly Lazy<WordVectors> Read = new(() => ModelReader.Embedded(ModelPath, ModelName, ModelVersion, From));

    private readonly (uint Key, int Row)[] _slots;
    private readonly uint _mask;
    private readonly sbyte[] _vectors;
    private readonly uint[] _classes;

    /// <summary>Makes a table.</summary>
    /// <param name="scale">What a step of a vector is worth: times this, the vectors have the length 1.</param>
    /// <param name="keys">The words' hashes, each once, the commonest first.</param>
    /// <param name="vectors"><see cref="Dimensions"/> a word.</param>
    /// <param name="coarse">The class of each word among the fewest.</param>
    /// <param name="medium">The class of each word among more.</param>
    /// <param name="fine">The class of each word among the most.</param>
    // Runs once, at start: not worth a slow first tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal WordVectors(float scale, uint[] keys, sbyte[] vectors, byte[] coarse, byte[] medium, ushort[] fine)
    {
        if (vectors.Length != keys.Length * Dimensions || coarse.Length != keys.Length || medium.Length != keys.Length || fine.Length != keys.Length)
            throw new InvalidDataException("The parts of the table of word vectors do not fit together.");
        Scale = scale;
        _vectors = vectors;
        // Together, because who asks for one mostly asks for all.
        _classes = new uint[keys.Length];
        for (var row = 0; row < keys.Length; row++) _classes[row] = fine[row] | ((uint)medium[row] << 16) | ((uint)coarse[row] << 24);
        var size = 16u;
        while (size < keys.Length * 2) size *= 2;
        _mask = size - 1;
        _slots = new (uint, int)[size];
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = keys[row] & _mask;
            while (_slots[slot].Row != 0) slot = (slot + 1) & _mask;
            _slots[slot] = (keys[row], row + 1);
        }
    }

    /// <summary>The table that ships.</summary>
    internal static WordVectors Shipped => Read.Value;

    /// <summary>The number of words.</summary>
    internal int Count => _classes.Length;

    /// <summary>What a step of a vector is worth: times this, the vectors have the length 1.</summary>
    internal float Scale { get; }

    /// <summary>The row of a word, in whatever case; rows are in the order of how common words are. <see cref="Unknown"/> where it has none.</summary>
    internal int Find(ReadOnlySpan<char> word)
    {
        var row = FindKey(Key(word));
        // "Inc.", "Gov."
        return row == Unknown && word.Length > 2 && word[^1] == '.' ? FindKey(Key(word[..^1])) : row;
    }

    /// <summary>The row of a word by its <see cref="Key"/>.</summary>
    internal int FindKey(uint key)
    {
        for (var slot = key & _mask; ; slot = (slot + 1) & _mask)
        {
            var (found, row) = _slots[slot];
            if (row == 0 || found == key)
                return row - 1;
        }
    }

    /// <summary>The vector of a row.</summary>
    internal ReadOnlySpan<sbyte> Vector(int row) => _vectors.AsSpan(row * Dimensions, Dimensions);

    /// <summary>The vector of a row in full, of length 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Unpack(int row, Span<float> vector)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(vector.Length, Dimensions);
        ref var from = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_vectors), row * Dimensions);
        ref var to = ref MemoryMarshal.GetReference(vector);
        for (nuint i = 0; i < Dimensions; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, i));
            var (a, b) = Vector128.Widen(low);
            var (c, d) = Vector128.Widen(high);
            (Vector128.ConvertToSingle(a) * Scale).StoreUnsafe(ref to, i);
            (Vector128.ConvertToSingle(b) * Scale).StoreUnsafe(ref to, i + 4);
            (Vector128.ConvertToSingle(c) * Scale).StoreUnsafe(ref to, i + 8);
            (Vector128.ConvertToSingle(d) * Scale).StoreUnsafe(ref to, i + 12);
        }
    }

    /// <summary>Adds the vector of a row, in steps, to a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddTo(int row, Span<int> sum)
    {
        ref var from = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_vectors), row * Dimensions);
        ref var to = ref MemoryMarshal.GetReference(sum[..Dimensions]);
        for (nuint i = 0; i < Dimensions; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, i));
            var (a, b) = Vector128.Widen(low);
            var (c, d) = Vector128.Widen(high);
            (Vector128.LoadUnsafe(ref to, i) + a).StoreUnsafe(ref to, i);
            (Vector128.LoadUnsafe(ref to, i + 4) + b).StoreUnsafe(ref to, i + 4);
            (Vector128.LoadUnsafe(ref to, i + 8) + c).StoreUnsafe(ref to, i + 8);
            (Vector128.LoadUnsafe(ref to, i + 12) + d).StoreUnsafe(ref to, i + 12);
        }
    }

    /// <summary>How alike two words are used, from -1 to 1: the cosine of the angle between their vectors.</summary>
    internal float Likeness(int row, int other) => Math.Clamp(Dot(Vector(row), Vector(other)) * (Scale * Scale), -1, 1);

    /// <summary>The class of a row among <see cref="CoarseClasses"/>.</summary>
    internal int Coarse(int row) => (int)(_classes[row] >> 24);

    /// <summary>The class of a row among <see cref="MediumClasses"/>; not part of the coarse one.</summary>
    internal int Medium(int row) => (int)(_classes[row] >> 16 & 0xFF);

    /// <summary>The class of a row among <see cref="FineClasses"/>; not part of the others.</summary>
    internal int Fine(int row) => (int)(_classes[row] & 0xFFFF);

    /// <summary>The hash by which a word is found: in lower case, curly apostrophes and long hyphens as plain ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static uint Key(ReadOnlySpan<char> word)
    {
        var hash = 0x811C9DC5u;
        foreach (var unit in word)
            hash = ((hash ^ Fold(unit)) * 0x9E3779B1) ^ (hash >> 15);
        hash = (hash ^ (hash >> 16)) * 0x85EBCA77;
        return hash ^ (hash >> 13);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Fold(char unit) => unit < 128 ? (uint)(unit - 'A') < 26 ? unit | 0x20u : unit : FoldOther(unit);

    private static uint FoldOther(char unit) => unit switch
    {
        '’' or '‘' => '\'',
        '‑' or '–' => '-',
        _ => FeatureHash.Lower(unit),
    };

    private static int Dot(ReadOnlySpan<sbyte> x, ReadOnlySpan<sbyte> y)
    {
        ref sbyte left = ref MemoryMarshal.GetReference(x), right = ref MemoryMarshal.GetReference(y);
        var sum = Vector128<int>.Zero;
        for (nuint i = 0; i < Dimensions; i += 16)
        {
            var (a, b) = Vector128.Widen(Vector128.LoadUnsafe(ref left, i));
            var (c, d) = Vector128.Widen(Vector128.LoadUnsafe(ref right, i));
            // A product of two signed bytes has 15 bits: it does not overflow, but a sum of two may.
            var (p, q) = Vector128.Widen(a * c);
            var (r, s) = Vector128.Widen(b * d);
            sum += (p + q) + (r + s);
        }
        return Vector128.Sum(sum);
    }

    internal static WordVectors From(ModelReader reader) => new(
        reader.Single(), reader.Array<uint>(), reader.Array<sbyte>(), reader.Array<byte>(), reader.Array<byte>(), reader.Array<ushort>());
}
