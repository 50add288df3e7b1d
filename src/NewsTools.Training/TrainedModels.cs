using NewsTools.Entities;
using NewsTools.Language;
using NewsTools.Languages.English;
using NewsTools.Learning;

namespace NewsTools.Training;

/// <summary>The stages for what builds on them: with the models made earlier in this run, else with those that the build ships.</summary>
internal sealed class TrainedModels
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Takes in a model that was made.</summary>
    internal void Add(string path, byte[] file) => _files[path] = file;

    internal NetworkTagger Tagger =>
        Made(NetworkTagger.ModelPath, NetworkTagger.ModelName, NetworkTagger.ModelVersion, TaggerModel.Read) is { } model ? new NetworkTagger(model, Vectors) : new NetworkTagger();

    internal WordVectors Vectors => Made(WordVectors.ModelPath, WordVectors.ModelName, WordVectors.ModelVersion, WordVectors.From) ?? WordVectors.Shipped;

    /// <summary>All stages.</summary>
    internal ArticleAnalyzer Analyzer => new()
    {
        SentenceSplitter = Made(SentenceSplitter.ModelPath, SentenceSplitter.ModelName, SentenceSplitter.ModelVersion, SentenceModel.Read) is { } sentences
            ? new SentenceSplitter(sentences) : new SentenceSplitter(),
        Lemmatizer = Made(Lemmatizer.ModelPath, Lemmatizer.ModelName, Lemmatizer.ModelVersion, LemmaModel.Read) is { } lemmas ? new Lemmatizer(lemmas) : new Lemmatizer(),
        Tagger = Tagger,
        Parser = Made(DependencyParser.ModelPath, DependencyParser.ModelName, DependencyParser.ModelVersion, ParserModel.Read) is { } parser
            ? new DependencyParser(parser, Vectors) : new DependencyParser(),
        EntityRecognizer = Made(EntityRecognizer.ModelPath, EntityModel.Name, EntityModel.Version, EntityModel.Read) is { } entities
            ? new EntityRecognizer(entities) : new EntityRecognizer(),
    };

    /// <summary>The model made in this run; null where none was.</summary>
    private T? Made<T>(string path, string name, ushort version, ModelReader.Factory<T> read) where T : class =>
        _files.TryGetValue(path, out var file) ? read(new ModelReader(file, name, version, path)) : null;
}
