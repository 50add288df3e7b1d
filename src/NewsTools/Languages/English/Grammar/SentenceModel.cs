using NewsTools.Learning;

namespace NewsTools.Languages.English;

/// <summary>The trained part of the sentence splitter.</summary>
/// <param name="Weights">Labels: 0 goes on, 1 ends.</param>
/// <param name="WeakThreshold">The lead that the end of a sentence without an end mark must have.</param>
internal sealed record SentenceModel(LinearModel Weights, int WeakThreshold)
{
    internal static SentenceModel Read(ModelReader reader) => new(LinearModel.Read(ref reader), reader.Int32());

    internal byte[] ToFile()
    {
        var writer = new ModelWriter();
        Weights.Write(writer);
        writer.Int32(WeakThreshold);
        return writer.ToFile(SentenceSplitter.ModelName, SentenceSplitter.ModelVersion);
    }
}
