using System.Globalization;
using NewsTools.Language;
using NewsTools.Languages.English;
using NewsTools.Learning;
using NewsTools.Training.Corpora;

namespace NewsTools.Training;

/// <summary>Learns dependency trees from the treebanks, over tags that were predicted by taggers which had not seen the sentence.</summary>
internal sealed class ParserTrainer : IModelTrainer
{
    private const int Epochs = 14, Folds = 4, FoldEpochs = 4, RarestAction = 3, RarestWord = 2, Batch = 24, Workers = 4;
    private const float Rate = 2.5e-3f;
    private const double Explore = 0.5;

    public string Name => "parser";

    public string ModelPath => DependencyParser.ModelPath;

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        ConlluSentence[] sentences = [.. Treebank.Training(corpora)];
        var tagger = trained.Tagger;
        var first = Treebank.HeldOut(corpora).First().Sentences;
        var model = Fit(sentences, Jackknife(sentences), m => string.Create(CultureInfo.InvariantCulture, $"held out {Evaluate(m, tagger, first).Labelled:F2}"), log);
        foreach (var (set, heldOut) in Treebank.HeldOut(corpora))
        {
            var (unlabelled, labelled) = Evaluate(model, tagger, heldOut);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parser: {set}: UAS {unlabelled:F2}, LAS {labelled:F2} with the full tagger"));
        }
        return model.ToFile();
    }

    /// <summary>Tags every sentence by a tagger that learned from the other parts.</summary>
    internal static TagSet[] Jackknife(ConlluSentence[] sentences)
    {
        var tags = new TagSet[sentences.Length];
        Parallel.For(0, Folds, fold =>
        {
            var tagger = new PerceptronTagger(TaggerTrainer.Fit([.. sentences.Where((_, i) => i % Folds != fold)], FoldEpochs));
            for (var i = fold; i < sentences.Length; i += Folds)
            {
                var (article, tokens) = sentences[i].ToArticle();
                tags[i] = tagger.Tag(article, tokens, [new Sentence(0, tokens.Length, 0)], CancellationToken.None);
            }
        });
        return tags;
    }

    private static ParserModel Fit(ConlluSentence[] sentences, TagSet[] tags, Func<ParserModel, string> score, TextWriter log)
    {
        var examples = sentences.Select((s, i) => new ParserExample(s, tags[i])).ToArray();
        var (isLeft, relations) = Actions(examples);
        var counts = new SortedDictionary<uint, int>();
        foreach (var word in sentences.SelectMany(s => s.Words))
            counts[FeatureHash.Lower(word.Form)] = counts.GetValueOrDefault(FeatureHash.Lower(word.Form)) + 1;
        var words = new WordRows([.. counts.Where(c => c.Value >= RarestWord).Select(c => c.Key)]);
        var frequencies = new int[words.Count];
        foreach (var (word, count) in counts)
            frequencies[words.Of(word)] += count;

        var width = ParserModel.ActionWidth(relations.Length);
        var random = new Random(1);
        var parts = Enumerable.Range(0, ParserNetwork.PartCount).Select(p => Weights(p, ParserNetwork.Height(p, words.Count), ParserNetwork.Width(p, width), random)).ToArray();
        var model = new ParserModel(new ParserNetwork(parts, width), words, isLeft, relations);
        // The work is cut into the same parts whatever the number of cores, and their slopes are added in order: so the sums are the same.
        var workers = Enumerable.Range(0, Workers).Select(_ => new ParserLearner(model, frequencies, examples.Max(e => e.Count))).ToArray();
        var optimizer = new NetworkOptimizer(model.Network);
        var total = new NetworkGradients(model.Network);
        var batches = (examples.Length + Batch - 1) / Batch;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            for (var batch = 0; batch < batches; batch++)
            {
                var (first, end) = (batch * Batch, Math.Min((batch + 1) * Batch, examples.Length));
                Parallel.For(0, Workers, w =>
                {
                    for (var i = first + w; i < end; i += Workers)
                        workers[w].Learn(examples[i], seed: (epoch * examples.Length) + i, explore: epoch == 0 ? 0 : Explore);
                });
                foreach (var worker in workers)
                    total.Take(worker.Gradients);
                var done = ((epoch * batches) + batch) / (float)(Epochs * batches);
                optimizer.Step(total, Rate * (1 - done), 1f / Batch);
            }
            var steps = workers.Sum(w => w.Steps);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parser: round {epoch + 1}, loss {workers.Sum(w => w.Loss) / steps:F4}; {score(model)}"));
            foreach (var worker in workers)
                worker.Forget();
        }
        return model;
    }

    private static float[] Weights(int part, int height, int width, Random random)
    {
        var weights = new float[height * width];
        var reach = part switch
        {
            < ParserNetwork.Arcs => 0.25f,
            ParserNetwork.Arcs => 0.1f,
            ParserNetwork.Special => 0.1f,
            ParserNetwork.ForwardBias or ParserNetwork.BackwardBias or ParserNetwork.HiddenBias or ParserNetwork.OutputBias => 0,
            _ => MathF.Sqrt(6f / (height + (part is ParserNetwork.Output ? width : ParserNetwork.Hidden))),
        };
        for (var i = 0; i < weights.Length; i++)
            weights[i] = ((2 * random.NextSingle()) - 1) * reach;
        return weights;
    }

    private static (double Unlabelled, double Labelled) Evaluate(ParserModel model, PerceptronTagger tagger, List<ConlluSentence> sentences)
    {
        int words = 0, unlabelled = 0, labelled = 0;
        var parser = new DependencyParser(model);
        foreach (var sentence in sentences)
        {
            var (article, tokens) = sentence.ToArticle();
            Sentence[] whole = [new Sentence(0, tokens.Length, 0)];
            var tree = new Document(article, tokens, whole, tagger.Tag(article, tokens, whole, CancellationToken.None), new Lemmatizer(), parser, EnglishPack.Shared.Lexicons).Parse(0);
            for (var i = 0; i < tokens.Length; i++, words++)
            {
                if (tree.Head(i) != sentence.Words[i].Head)
                    continue;
                unlabelled++;
                if (tree.Relation(i).Name() == sentence.Words[i].Relation)
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
