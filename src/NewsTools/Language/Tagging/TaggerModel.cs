using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>The trained part of the tagger.</summary>
/// <param name="Weights">A label is a pair of a universal and a Penn tag.</param>
/// <param name="Universal">The universal part of speech of each label.</param>
/// <param name="Penn">The Penn tag of each label.</param>
/// <param name="Classes">Words by the tags that they may have.</param>
/// <param name="Only">For each class of words the one label that they always have, or -1.</param>
internal sealed record TaggerModel(LinearModel Weights, PartOfSpeech[] Universal, string[] Penn, WordClasses Classes, short[] Only)
{
    internal static TaggerModel Read(ModelReader reader)
    {
        var weights = LinearModel.Read(ref reader);
        return new TaggerModel(weights, reader.Array<PartOfSpeech>(), reader.Strings(), WordClasses.Read(ref reader), reader.Array<short>());
    }

    internal byte[] ToFile()
    {
        var writer = new ModelWriter();
        Weights.Write(writer);
        writer.Array<PartOfSpeech>(Universal);
        writer.Strings(Penn);
        Classes.Write(writer);
        writer.Array<short>(Only);
        return writer.ToFile(PerceptronTagger.ModelName, PerceptronTagger.ModelVersion);
    }
}
