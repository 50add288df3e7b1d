using System.Diagnostics;
using System.Globalization;
using NewsTools.Entities;

namespace NewsTools.Training.Entities;

/// <summary>Learns the entity recogniser from the sets marked for training, and scores it on those held out.</summary>
internal sealed class EntityTrainer : IModelTrainer
{
    private const int Epochs = 6;
    private const int MostRows = 130_000;
    private const int MinimumCount = 3;
    private const float Rate = 0.12f;
    private const float Decay = 3e-5f;

    // Short messages are written unlike news: each is read in three epochs of ten. Made-up lines of wire copy: one in forty sentences.
    private const double ReadMessage = 0.3;
    private const int LineEvery = 40;

    public string Name => "entities";

    public string ModelPath => "Entities/Models/entities.model";

    public byte[] Train(CorpusFolder corpora, TextWriter log)
    {
        var watch = Stopwatch.StartNew();
        var documents = EntityCorpus.Training(corpora);
        var sentences = documents.SelectMany(d => d).ToArray();
        log.WriteLine($"entities: {documents.Count} documents, {sentences.Length} sentences, {sentences.Sum(s => s.Words.Length)} words");
        var held = corpora.Files("*.conll", "entities", "tune").Select(f => (Path.GetFileNameWithoutExtension(f), EntityCorpus.Read(f))).ToArray();

        var distributions = WordDistributions.Learn(corpora, sentences.Select(s => s.Words), log);
        var table = new WordTable(distributions.Words, Array.ConvertAll(distributions.Packed, EntityModel.Unpack));
        var describer = new WordDescriber(word => table[(uint)word]);
        var described = new Dictionary<string[], WordInfo[]>(ReferenceEqualityComparer.Instance);
        foreach (var sentence in sentences) described.Add(sentence.Words, describer.Describe(sentence.Words));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"entities: described, {watch.Elapsed.TotalSeconds:F0} s"));
        var features = new EntityFeatures(WordLists.Default);
        var trainer = new ChainTrainer();
        var random = new DeterministicRandom(20031);
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
        var file = EntityModel.ToFile(keys, weights, scale, transitions, distributions.Words, distributions.Packed);
        var model = EntityModel.Read(new Learning.ModelReader(file, EntityModel.Name, EntityModel.Version, ModelPath));
        foreach (var (name, set) in held)
            log.WriteLine($"{name}: {EntityScore.Of(model, set)}");
        return file;
    }
}
