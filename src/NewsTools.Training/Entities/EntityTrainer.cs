using System.Diagnostics;
using System.Globalization;
using NewsTools.Entities;

namespace NewsTools.Training.Entities;

/// <summary>Learns the entity recogniser from the sets marked for training, and scores it on those held out.</summary>
internal sealed class EntityTrainer : IModelTrainer
{
    private const int Epochs = 10;
    private const int MostRows = 130_000;
    private const int MinimumCount = 3;
    private const float Rate = 0.12f;
    private const float Decay = 3e-5f;

    // Short messages are written unlike news: each is read in three epochs of ten. Made-up lines of wire copy: one in forty sentences.
    private const double ReadMessage = 0.3;
    private const int LineEvery = 40;

    public string Name => "entities";

    public string ModelPath => "Languages/English/Models/entities.model";

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        var watch = Stopwatch.StartNew();
        var documents = EntityCorpus.Training(corpora);
        var sentences = documents.SelectMany(d => d).ToArray();
        log.WriteLine($"entities: {documents.Count} documents, {sentences.Length} sentences, {sentences.Sum(s => s.Words.Length)} words");
        var held = corpora.Files("*.conll", "entities", "tune").Select(f => (Path.GetFileNameWithoutExtension(f), EntityCorpus.Read(f))).ToArray();

        var distributions = WordDistributions.Learn(corpora, sentences.Select(s => s.Words), log);
        var table = distributions.Table;
        var describer = new WordDescriber(trained.Tagger, word => table[word]);
        var described = new Dictionary<string[], WordInfo[]>(ReferenceEqualityComparer.Instance);
        foreach (var sentence in sentences) described.Add(sentence.Words, describer.Describe(sentence.Words));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"entities: described, {watch.Elapsed.TotalSeconds:F0} s"));
        var features = new EntityFeatures(WordListReader.Lists);
        var trainer = new ChainTrainer();
        var random = new DeterministicRandom(20032);
        var augmenter = new EntityAugmenter(random);
        var buffer = new ulong[EntityFeatures.Most];
        var rows = new int[EntityFeatures.Most];

        void Start(EntitySentence sentence) =>
            features.Start(described.TryGetValue(sentence.Words, out var known) ? known : describer.Describe(sentence.Words));

        double Learn(EntitySentence sentence, int epoch)
        {
            Start(sentence);
            var all = new List<int[]>(sentence.Words.Length);
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var count = features.Write(i, buffer, augmenter.Dropped());
                all.Add(rows[..trainer.Rows(buffer.AsSpan(0, count), rows)]);
            }
            return trainer.Learn(all, sentence.Allowed, Rate * (1 - (0.9f * ((float)epoch / Epochs))), Decay);
        }

        for (var pass = 0; pass < 2; pass++)
            foreach (var sentence in sentences)
            {
                var variant = pass == 0 ? sentence : augmenter.Vary(sentence);
                Start(variant);
                for (var i = 0; i < variant.Words.Length; i++)
                    trainer.Count(buffer.AsSpan(0, features.Write(i, buffer)));
            }
        trainer.Start(MinimumCount);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"entities: {trainer.FeatureCount} features, {watch.Elapsed.TotalSeconds:F0} s"));

        var order = Enumerable.Range(0, sentences.Length).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var index in order)
            {
                if (sentences[index].Noisy && !random.Chance(ReadMessage)) continue;
                loss += Learn(augmenter.Vary(sentences[index]), epoch);
                if (random.Below(LineEvery) == 0)
                    Learn(augmenter.Line(), epoch);
            }
            if (epoch >= Epochs / 2)
                trainer.Snapshot();
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss / sentences.Length:F3}, {watch.Elapsed.TotalSeconds:F0} s"));
        }
        var (keys, weights, scale, transitions) = trainer.Finish(MostRows);
        Favour(transitions);
        var writer = new Learning.ModelWriter();
        writer.Single(scale);
        writer.Array<float>(transitions);
        writer.Array<uint>(keys);
        writer.Array<sbyte>(weights);
        distributions.Write(writer);
        WordListReader.Write(writer);
        var file = writer.ToFile(EntityModel.Name, EntityModel.Version);
        var model = EntityModel.Read(new Learning.ModelReader(file, EntityModel.Name, EntityModel.Version, ModelPath));
        foreach (var (name, set) in held)
            log.WriteLine($"{name}: {EntityScore.Of(model, trained.Tagger, set)}");
        return file;
    }

    // How much more likely than learned a name of each kind is made: the sets mark people most and organisations least. Chosen on the held-out sets.
    private static readonly float[] Favours = [-0.2f, 0.2f, 0, 0];

    private static void Favour(float[] transitions)
    {
        // Each way into a name: from every label that a name may follow, and as a sentence's first.
        for (var previous = 0; previous <= EntityLabels.Count; previous++)
            for (var next = 0; next < EntityLabels.Scored; next++)
                if (EntityLabels.Starts(next) && (previous == EntityLabels.Count || EntityLabels.MayFollow(previous, next)))
                    transitions[(previous * EntityLabels.Count) + next] += Favours[(int)EntityLabels.Kind(next)];
    }
}
