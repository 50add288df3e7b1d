using System.Globalization;
using NewsTools.Language;
using NewsTools.Languages.English;
using NewsTools.Learning;
using NewsTools.Training.Corpora;
using NewsTools.Training.Networks;

namespace NewsTools.Training;

/// <summary>Learns dependency trees from the treebanks, over tags that were predicted by taggers which had not seen the sentence.</summary>
internal sealed class ParserTrainer : IModelTrainer
{
    private const int Epochs = 18, Folds = 4, FoldEpochs = 4, RarestAction = 3, RarestWord = 2;
    private const float Rate = 2.5e-3f;

    public string Name => "parser";

    public string ModelPath => DependencyParser.ModelPath;

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        ConlluSentence[] sentences = [.. Treebank.Training(corpora)];
        var (tagger, vectors) = (trained.Tagger, trained.Vectors);
        var heldOut = Treebank.HeldOut(corpora).Select(set => (set.Set, Documents: Documents(tagger, set.Sentences))).ToArray();
        string Score(ParserModel model) => string.Join("; ", heldOut.Select(set => Evaluate(new DependencyParser(model, vectors), set.Documents) is var (unlabelled, labelled)
            ? string.Create(CultureInfo.InvariantCulture, $"{set.Set}: UAS {unlabelled:F2}, LAS {labelled:F2}") : ""));
        return Fit(sentences, Jackknife(sentences, vectors), vectors, (epoch, loss, made) =>
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parser: round {epoch}, loss {loss:F4}; {Score(made)}"))).ToFile();
    }

    /// <summary>Tags every sentence by a tagger that learned from the other parts.</summary>
    internal static TagSet[] Jackknife(ConlluSentence[] sentences, WordVectors vectors)
    {
        var tags = new TagSet[sentences.Length];
        Parallel.For(0, Folds, fold =>
        {
            var tagger = new NetworkTagger(TaggerTrainer.Fit([.. sentences.Where((_, i) => i % Folds != fold)], vectors, FoldEpochs), vectors);
            for (var i = fold; i < sentences.Length; i += Folds)
            {
                var (article, tokens) = sentences[i].ToArticle();
                tags[i] = tagger.Tag(article, tokens, [new Sentence(0, tokens.Length, 0)], CancellationToken.None);
            }
        });
        return tags;
    }

    private static ParserModel Fit(ConlluSentence[] sentences, TagSet[] tags, WordVectors vectors, Action<int, double, ParserModel> finished)
    {
        var examples = sentences.Select((s, i) => new ParserExample(s, tags[i])).ToArray();
        var (isLeft, relations) = Actions(examples);
        var (words, frequencies) = NetworkTraining.Count(sentences.SelectMany(s => s.Words).Select(w => FeatureHash.Lower(w.Form)), RarestWord);
        var random = new Random(1);
        var shapes = ParserNetwork.PartShapes(words.Count, relations.Length);
        var layout = new NetworkLayout([.. shapes, new PartShape(PartKind.Matrix, ParserNetwork.Size.Output(0), 32), new PartShape(PartKind.Bias, 1, 32)], random);
        ParserModel Made() => new(new ParserNetwork(NetworkWeights.From(layout.Parts[..shapes.Length], shapes)), words, isLeft, relations);
        var start = Made();
        var longest = examples.Max(e => e.Count);
        var workers = Enumerable.Range(0, NetworkTraining.Workers).Select(_ => new ParserLearner(start, layout, vectors, frequencies, longest)).ToArray();
        NetworkTraining.Run(layout, examples, workers, random, Epochs, Rate, (epoch, loss) => finished(epoch, loss, Made()));
        return Made();
    }

    /// <summary>Sentences of a treebank, each as a document, with the tags that are found.</summary>
    private static List<(ConlluSentence Gold, Article Article, Token[] Tokens, TagSet Tags)> Documents(NetworkTagger tagger, List<ConlluSentence> sentences) => sentences.ConvertAll(sentence =>
    {
        var (article, tokens) = sentence.ToArticle();
        return (sentence, article, tokens, tagger.Tag(article, tokens, [new Sentence(0, tokens.Length, 0)], CancellationToken.None));
    });

    private static (double Unlabelled, double Labelled) Evaluate(DependencyParser parser, List<(ConlluSentence Gold, Article Article, Token[] Tokens, TagSet Tags)> documents)
    {
        int words = 0, unlabelled = 0, labelled = 0;
        foreach (var (gold, article, tokens, tags) in documents)
        {
            var tree = new Document(article, tokens, [new Sentence(0, tokens.Length, 0)], tags, new Lemmatizer(), parser, EnglishPack.Shared.Lexicons).Parse(0);
            for (var i = 0; i < tokens.Length; i++, words++)
            {
                if (tree.Head(i) != gold.Words[i].Head)
                    continue;
                unlabelled++;
                if (tree.Relation(i).Name() == gold.Words[i].Relation)
                    labelled++;
            }
        }
        return (100.0 * unlabelled / words, 100.0 * labelled / words);
    }

    /// <summary>Shift, then every pair of direction and relation that the trees hold.</summary>
    private static (bool[] IsLeft, DependencyRelation[] Relations) Actions(ParserExample[] examples)
    {
        var counts = new SortedDictionary<(bool, DependencyRelation), int>();
        foreach (var example in examples)
        {
            for (var node = 1; node <= example.Count; node++)
            {
                var key = (example.Head(node) > node, example.Relation(node));
                if (example.Head(node) <= example.Count)
                    counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        var kept = counts.Where(c => c.Value >= RarestAction).Select(c => c.Key).Prepend((false, DependencyRelation.Dep)).ToArray();
        return (Array.ConvertAll(kept, k => k.Item1), Array.ConvertAll(kept, k => k.Item2));
    }
}
