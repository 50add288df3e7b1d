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
        var count = page.Blocks.Count;
        var all = new float[]?[count];
        var likely = new float[count];
        Span<float> buffer = stackalloc float[MaximumFeatures];
        for (var i = 0; i < count; i++)
        {
            if (!features.IsCandidate(i))
                continue;
            var length = features.Write(i, buffer);
            all[i] = buffer[..length].ToArray();
            likely[i] = first.Probability(buffer[..length]);
        }
        var context = new NeighbourContext(page, likely);
        var result = new float[count];
        for (var i = 0; i < count; i++)
        {
            if (all[i] is not { } own)
                continue;
            own.CopyTo(buffer);
            var length = own.Length;
            length += context.Write(i, buffer[length..]);
            result[i] = second.Probability(buffer[..length]);
        }
        return result;
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
