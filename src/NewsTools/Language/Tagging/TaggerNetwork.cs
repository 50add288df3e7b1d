namespace NewsTools.Language;

/// <summary>The network of the tagger: a two-way reading of the sentence, and a score for each label of each token.</summary>
internal sealed class TaggerNetwork(NetworkWeights weights, CommonWords? common = null)
{
    /// <summary>The tables of the reading.</summary>
    internal const int Words = 0, Endings2 = 1, Endings3 = 2, Endings4 = 3, Beginnings = 4, Shapes = 5, Places = 6;

    internal const int Endings2Rows = 1024, Endings3Rows = 2048, Endings4Rows = 4096, BeginningRows = 2048;

    internal static readonly EncoderSize Size = new(Tables: 7, Input: 64, HasOutlet: false, 64);

    internal static readonly int Output = Size.Parts, OutputBias = Size.Parts + 1;

    internal NetworkWeights Weights => weights;

    internal CommonWords? Common => common;

    internal SentenceEncoder Encoder { get; } = new(weights, Size, common);

    /// <summary>The number of scores: that of the labels, rounded up to a multiple of 16.</summary>
    internal int Labels => weights.Matrices[Output].Width;

    internal static PartShape[] PartShapes(int words, int labels)
    {
        var width = (labels + 15) & ~15;
        return
        [
            .. Size.Shapes(words, Endings2Rows, Endings3Rows, Endings4Rows, BeginningRows, WordForm.Shapes, WordForm.Places),
            new PartShape(PartKind.Matrix, Size.Memory, width),
            new PartShape(PartKind.Bias, 1, width),
        ];
    }

    internal void Score(ReadOnlySpan<short> token, Span<int> scores)
    {
        weights.Biases[OutputBias].CopyTo(scores);
        weights.Matrices[Output].AddProduct(token, scores);
    }
}
