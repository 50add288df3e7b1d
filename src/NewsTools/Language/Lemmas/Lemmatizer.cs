using NewsTools.Learning;

namespace NewsTools.Language;

/// <summary>Finds the dictionary form of a word by learned endings ("-ies" of a plural noun becomes "-y") and learned exceptions ("went").</summary>
public sealed class Lemmatizer : ILemmatizer
{
    internal const string ModelPath = "Languages/English/Models/lemmas.model", ModelName = "lemmas";
    internal const ushort ModelVersion = 1;

    private static readonly Lazy<LemmaModel> Shipped = new(() => ModelReader.Embedded(ModelPath, ModelName, ModelVersion, LemmaModel.Read));
    private readonly Lazy<LemmaModel> _model;

    /// <summary>Initializes a new instance of the <see cref="Lemmatizer"/> class with the shipped model, which is loaded on first use.</summary>
    public Lemmatizer() => _model = Shipped;

    internal Lemmatizer(LemmaModel model) => _model = new Lazy<LemmaModel>(model);

    /// <inheritdoc/>
    public string Lemma(ReadOnlySpan<char> word, PartOfSpeech universal, string penn)
    {
        if (word.IsEmpty)
            return "";
        var model = _model.Value;
        var hash = FeatureHash.Lower(word);
        if (model.Exceptions.TryGetValue(LemmaModel.ExceptionKey(hash, universal, penn), out var lemma))
            return lemma;
        return model.ByEnding(word, universal, penn);
    }
}
