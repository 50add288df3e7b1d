using NewsTools.Entities;
using NewsTools.Language;
using NewsTools.Learning;

namespace NewsTools.Training;

/// <summary>The stages for what builds on them: with the models made earlier in this run, else with those that the build ships.</summary>
internal sealed class TrainedModels
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Takes in a model that was made.</summary>
    internal void Add(string path, byte[] file) => _files[path] = file;

    internal PerceptronTagger Tagger => _files.TryGetValue(PerceptronTagger.ModelPath, out var file)
        ? new PerceptronTagger(TaggerModel.Read(new ModelReader(file, PerceptronTagger.ModelName, PerceptronTagger.ModelVersion, PerceptronTagger.ModelPath)))
        : new PerceptronTagger();

    /// <summary>All stages.</summary>
    internal ArticleAnalyzer Analyzer => new()
    {
        SentenceSplitter = _files.TryGetValue(SentenceSplitter.ModelPath, out var sentences)
            ? new SentenceSplitter(SentenceModel.Read(new ModelReader(sentences, SentenceSplitter.ModelName, SentenceSplitter.ModelVersion, SentenceSplitter.ModelPath)))
            : new SentenceSplitter(),
        Lemmatizer = _files.TryGetValue(Lemmatizer.ModelPath, out var lemmas)
            ? new Lemmatizer(LemmaModel.Read(new ModelReader(lemmas, Lemmatizer.ModelName, Lemmatizer.ModelVersion, Lemmatizer.ModelPath)))
            : new Lemmatizer(),
        Tagger = Tagger,
        Parser = _files.TryGetValue(DependencyParser.ModelPath, out var parser)
            ? new DependencyParser(ParserModel.Read(new ModelReader(parser, DependencyParser.ModelName, DependencyParser.ModelVersion, DependencyParser.ModelPath)))
            : new DependencyParser(),
        EntityRecognizer = _files.TryGetValue(EntityRecognizer.ModelPath, out var entities)
            ? new EntityRecognizer(EntityModel.Read(new ModelReader(entities, EntityModel.Name, EntityModel.Version, EntityRecognizer.ModelPath)))
            : new EntityRecognizer(),
    };
}
