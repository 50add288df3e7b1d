using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsTools.Learning;

namespace NewsTools.Entities;

/// <summary>
/// The weights of the sequence model: for each feature a row of sixteen signed bytes (one a scored label), so that a feature is one vector addition;
/// for each pair of labels that may follow one another a weight; the network that adds to them; and what was learned of words without labels.
/// </summary>
internal sealed class EntityModel
{
    internal const string Name = "entities";
    internal const ushort Version = 3;

    private readonly ushort[] _checks;
    private readonly sbyte[] _rows;
    private readonly int _mask;
    private readonly WordTable _frequencies;
    private readonly float[][] _network;
    private readonly float[] _products;

    /// <summary>Makes a model.</summary>
    /// <param name="keys">The features' hashes, cut to 32 bits; each once; quickest in the order of <see cref="Mask"/>.</param>
    /// <param name="weights">Sixteen a feature.</param>
    /// <param name="scale">What a step of a weight is worth, in log odds.</param>
    /// <param name="transitions">Log weights by previous label and next, <see cref="EntityLabels.Count"/> squared; then those of the first and the last label.</param>
    /// <param name="frequencies">What <see cref="WordInfo.Frequency"/> is for words.</param>
    /// <param name="lists">The word lists that it was trained with.</param>
    /// <param name="network">The three parts of the <see cref="EntityNetwork"/>.</param>
    // Runs once, at start: not worth a slow first tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal EntityModel(uint[] keys, sbyte[] weights, float scale, float[] transitions, WordTable frequencies, WordLists lists, float[][] network)
    {
        Scale = scale;
        Transitions = transitions;
        Lists = lists;
        _frequencies = frequencies;
        _network = network;
        _products = EntityNetwork.Products(network[0], Vectors);
        _mask = Mask(keys.Length);
        _checks = new ushort[_mask + 1];
        _rows = GC.AllocateArray<sbyte>((_mask + 1) * EntityLabels.Scored);
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)(keys[i] & (uint)_mask);
            var check = Check(keys[i]);
            while (_checks[slot] != 0) slot = (slot + 1) & _mask;
            _checks[slot] = check;
            weights.AsSpan(i * EntityLabels.Scored, EntityLabels.Scored).CopyTo(_rows.AsSpan(slot * EntityLabels.Scored));
        }
    }

    /// <summary>What a step of a score is worth, in log odds.</summary>
    internal float Scale { get; }

    /// <summary>Log weights by previous label and next; then those of a sentence's first label and of its last.</summary>
    internal float[] Transitions { get; }

    /// <summary>The word lists that it was trained with.</summary>
    internal WordLists Lists { get; }

    /// <summary>What was learned of a word: how often it stands in lower case.</summary>
    internal uint Frequency(ulong lower) => _frequencies[lower];

    /// <summary>The meanings of words.</summary>
    internal WordVectors Vectors { get; } = WordVectors.Shipped;

    /// <summary>The network, for one thread.</summary>
    internal EntityNetwork Network() => new(_network[0], _network[1], _network[2], Vectors, _products);

    /// <summary>Adds up the rows of the features of one word.</summary>
    /// <param name="features">The features' hashes.</param>
    /// <param name="scores">Sixteen, set here.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Score(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        Vector128<short> low = default, high = default;
        ref var checks = ref MemoryMarshal.GetArrayDataReference(_checks);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (var feature in features)
        {
            var key = (uint)feature;
            var check = Check(key);
            for (var slot = (int)(key & (uint)_mask); ; slot = (slot + 1) & _mask)
            {
                var found = Unsafe.Add(ref checks, slot);
                if (found == check)
                {
                    var row = Vector128.LoadUnsafe(ref rows, (nuint)slot * EntityLabels.Scored);
                    var (a, b) = Vector128.Widen(row);
                    low += a;
                    high += b;
                    break;
                }
                if (found == 0)
                    break;
            }
        }
        low.CopyTo(scores);
        high.CopyTo(scores[8..]);
    }

    internal static EntityModel Read(ModelReader reader)
    {
        var scale = reader.Single();
        var transitions = reader.Array<float>();
        var keys = reader.Array<uint>();
        var weights = reader.Array<sbyte>();
        var frequencies = new WordTable(reader.Array<uint>(), Widen(reader.Array<byte>()));
        var lists = WordLists.Read(ref reader);
        if (transitions.Length != (EntityLabels.Count * EntityLabels.Count) + (2 * EntityLabels.Count) || weights.Length != keys.Length * EntityLabels.Scored)
            throw new InvalidDataException("The parts of the entity model do not fit together.");
        float[][] network = [Widen(reader.Array<Half>()), Widen(reader.Array<Half>()), Widen(reader.Array<Half>())];
        return new EntityModel(keys, weights, scale, transitions, frequencies, lists, network);
    }

    /// <summary>The bits of a key that say where its row lies, in a model of so many.</summary>
    internal static int Mask(int count)
    {
        // Most features are not there, and a search for them ends at the first empty place: more than half are empty.
        var size = 1024;
        while (size < count * 2) size *= 2;
        return size - 1;
    }

    private static float[] Widen(Half[] halves) => Array.ConvertAll(halves, half => (float)half);

    internal static uint[] Widen(byte[] bytes)
    {
        var wide = new uint[bytes.Length];
        for (var i = 0; i < wide.Length; i++) wide[i] = bytes[i];
        return wide;
    }

    // The upper bits tell apart what shares a slot; 0 marks an empty one.
    private static ushort Check(uint key) => (ushort)Math.Max(BitOperations.RotateLeft(key, 15) & 0xFFFF, 1);
}
