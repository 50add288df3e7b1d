using System.Buffers;
using NewsTools.Learning;

namespace NewsTools.Html.Body;

/// <summary>Boosted decision trees (Friedman 2001) that say how likely a block belongs to the body, in two stages: the second also sees what the first says of the neighbours.</summary>
internal sealed class BlockClassifier(TreeEnsemble first, TreeEnsemble second)
{
    public const string ModelName = "html-blocks";
    public const ushort ModelVersion = 1;

    /// <summary>Room for the features of a block.</summary>
    public const int MaximumFeatures = 224;

    private static readonly Lazy<BlockClassifier> Shared = new(() => Read());

    public static BlockClassifier Default => Shared.Value;

    /// <summary>For each block, how likely it belongs to the body: 0 to 1.</summary>
    public float[] Classify(Page.ScannedPage page, BlockFeatures features)
    {
        int[] candidates = [.. Enumerable.Range(0, page.Blocks.Count).Where(features.IsCandidate)];
        var rows = ArrayPool<float>.Shared.Rent(candidates.Length * MaximumFeatures);
        try
        {
            return Classify(page, features, candidates, rows.AsSpan(0, candidates.Length * MaximumFeatures));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rows);
        }
    }

    private float[] Classify(Page.ScannedPage page, BlockFeatures features, int[] candidates, Span<float> rows)
    {
        var probabilities = new float[candidates.Length];
        var own = 0;
        for (var i = 0; i < candidates.Length; i++)
            own = features.Write(candidates[i], rows.Slice(i * MaximumFeatures, MaximumFeatures));
        first.Probabilities(rows, MaximumFeatures, probabilities);
        var context = new NeighbourContext(page, Spread(probabilities));
        for (var i = 0; i < candidates.Length; i++)
            context.Write(candidates[i], rows.Slice((i * MaximumFeatures) + own, MaximumFeatures - own));
        second.Probabilities(rows, MaximumFeatures, probabilities);
        return Spread(probabilities);

        // What cannot belong to the body is not likely at all.
        float[] Spread(float[] likely)
        {
            var all = new float[page.Blocks.Count];
            for (var i = 0; i < candidates.Length; i++)
                all[candidates[i]] = likely[i];
            return all;
        }
    }

    private static BlockClassifier Read()
    {
        using var stream = typeof(BlockClassifier).Assembly.GetManifestResourceStream("Models/blocks.model")
            ?? throw new InvalidDataException("The model 'Models/blocks.model' is not in this build of NewsTools.Html.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        var reader = new ModelReader(file, ModelName, ModelVersion, "blocks.model");
        return new BlockClassifier(TreeEnsemble.Read(ref reader), TreeEnsemble.Read(ref reader));
    }
}
