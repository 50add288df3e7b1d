using System.Runtime.CompilerServices;
using NewsTools.Learning;

namespace NewsTools.Entities;

/// <summary>
/// What the meanings of words tell of a word's label: a small network of one hidden layer over the vectors of the words around it, of the ends and the neighbours of its
/// run of capitals, of the verbs nearest, of the sentence and of the document, with how the words are written and what the lists say. Its scores are added to those of the
/// features.
/// </summary>
internal sealed class EntityNetwork
{
    /// <summary>The words of the window, and those of the run: before, first, last and after, one further at both sides, the nearest verbs.</summary>
    internal const int Window = 5, Run = 8, Words = Window + Run;

    /// <summary>All vectors: those of words, of the sentence and of the document.</summary>
    internal const int Blocks = Words + 2;

    /// <summary>The size of the hidden layer.</summary>
    internal const int Hidden = 80;

    /// <summary>The number of inputs that are no vectors.</summary>
    internal const int Flags = 3904;

    private const int Width = WordVectors.Dimensions, Block = Width * Hidden;

    // The commonest words stand beside most names: for each of them and each block the product is made once.
    private const int CommonWords = 1536;

    private readonly float[] _vectorWeights, _flagWeights, _output, _products;
    private readonly WordVectors _vectors;
    private readonly float[] _vector = new float[Width], _topic = new float[Hidden], _sentence = new float[Hidden], _run = new float[Hidden], _hidden = new float[Hidden];
    private int _inRun;

    /// <summary>Makes a network; for one thread.</summary>
    /// <param name="vectorWeights">For each of the <see cref="Blocks"/> a matrix from vector to hidden layer.</param>
    /// <param name="flagWeights">For each of the <see cref="Flags"/> a row of the hidden layer's size.</param>
    /// <param name="output">From the hidden layer to scores.</param>
    /// <param name="vectors">The table of vectors.</param>
    /// <param name="products">What <see cref="Products"/> made of the weights; empty where they still change.</param>
    internal EntityNetwork(float[] vectorWeights, float[] flagWeights, float[] output, WordVectors vectors, float[] products)
    {
        if (vectorWeights.Length != Blocks * Block || flagWeights.Length != Flags * Hidden || output.Length != Hidden * EntityLabels.Scored)
            throw new InvalidDataException("The parts of the entity network do not fit together.");
        (_vectorWeights, _flagWeights, _output, _vectors, _products) = (vectorWeights, flagWeights, output, vectors, products);
    }

    /// <summary>The products of the vectors of the commonest words with each block: a row of the hidden layer's size for each word and block.</summary>
    internal static float[] Products(float[] vectorWeights, WordVectors vectors)
    {
        var rows = new float[CommonWords * Width];
        for (var row = 0; row < CommonWords; row++) vectors.Unpack(row, rows.AsSpan(row * Width, Width));
        var products = new float[CommonWords * Words * Hidden];
        for (var block = 0; block < Words; block++)
            Dense.AddProducts(rows, vectorWeights.AsSpan(block * Block, Block), products.AsSpan(block * CommonWords * Hidden, CommonWords * Hidden), CommonWords);
        return products;
    }

    /// <summary>Starts a document.</summary>
    /// <param name="topic">The mean of its vectors.</param>
    internal void StartDocument(ReadOnlySpan<float> topic)
    {
        Array.Clear(_topic);
        Dense.AddProduct(topic, _vectorWeights.AsSpan((Words + 1) * Block, Block), _topic);
    }

    /// <summary>Starts a sentence of the document.</summary>
    /// <param name="mean">The mean of its vectors.</param>
    internal void StartSentence(ReadOnlySpan<float> mean)
    {
        _topic.CopyTo(_sentence, 0);
        Dense.AddProduct(mean, _vectorWeights.AsSpan(Words * Block, Block), _sentence);
        _inRun = -1;
    }

    /// <summary>Sets the scores of one word of the sentence.</summary>
    internal void Score(Input input, Span<float> scores)
    {
        Activate(input, _hidden);
        scores.Clear();
        Dense.AddProduct(_hidden, _output, scores);
    }

    /// <summary>Sets the hidden layer for one word of the sentence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Activate(Input input, Span<float> hidden)
    {
        // The words of a run share what lies around it.
        if (_inRun != input.Run || input.Run < 0)
        {
            _sentence.CopyTo(_run, 0);
            AddVectors(input, Window, Words, _run);
            _inRun = input.Run;
        }
        _run.CopyTo(hidden);
        AddVectors(input, 0, Window, hidden);
        Dense.AddRows(_flagWeights, input.Flags.AsSpan(0, input.FlagCount), hidden);
        Dense.Rectify(hidden);
    }

    private void AddVectors(Input input, int from, int to, Span<float> hidden)
    {
        Span<int> common = stackalloc int[Words];
        var count = 0;
        for (var block = from; block < to; block++)
        {
            var row = input.Rows[block];
            if (row < 0)
                continue;
            if (row < CommonWords && _products.Length > 0)
            {
                common[count++] = (block * CommonWords) + row;
                continue;
            }
            _vectors.Unpack(row, _vector);
            Dense.AddProduct(_vector, _vectorWeights.AsSpan(block * Block, Block), hidden);
        }
        Dense.AddRows(_products, common[..count], hidden);
    }

    /// <summary>What the network reads for one word.</summary>
    internal sealed class Input
    {
        /// <summary>The most flags that one word can have.</summary>
        internal const int MostFlags = 96;

        /// <summary>The rows of the words' vectors, or <see cref="WordVectors.Unknown"/>.</summary>
        internal int[] Rows { get; } = new int[Words];

        /// <summary>The number of its run in the sentence; below 0 where the rows after those of the window are the word's own.</summary>
        internal int Run { get; set; }

        /// <summary>The inputs that are no vectors.</summary>
        internal int[] Flags { get; } = new int[MostFlags];

        /// <summary>How many of them there are.</summary>
        internal int FlagCount { get; set; }
    }
}
