using System.Diagnostics;
using System.Globalization;
using NewsTools.Entities;

namespace NewsTools.Training.Entities;

/// <summary>Learns the entity recogniser from the sets marked for training, and scores it on those held out.</summary>
internal sealed class EntityTrainer : IModelTrainer
{
    private static readonly int Epochs = (int)Env("EPOCHS", 8);
    private static readonly int MostRows = (int)Env("ROWS", 190_000);
    internal static double Env(string n, double d) => Environment.GetEnvironmentVariable(n) is { } v ? double.Parse(v, CultureInfo.InvariantCulture) : d;
    private static readonly int MinimumCount = (int)Env("MINC", 3);
    private static readonly float Rate = (float)Env("RATE", 0.1);

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
        var table = new WordTable(distributions.Words.Zip(distributions.Packed).ToDictionary(p => (ulong)p.First, p => EntityModel.Unpack(p.Second)));
        var describer = new WordDescriber(word => table[(uint)word]);
        var never = (Env("POS", 1) > 0 ? 0u : 1u << (int)EntityFeatures.Group.Tag) | (Env("DIST", 1) > 0 ? 0u : 1u << (int)EntityFeatures.Group.Distribution);
        var described = new Dictionary<string[], WordInfo[]>(ReferenceEqualityComparer.Instance);
        foreach (var sentence in sentences) described.Add(sentence.Words, describer.Describe(sentence.Words));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"entities: described, {watch.Elapsed.TotalSeconds:F0} s"));
        var features = new EntityFeatures(WordLists.Default);
        var trainer = new ChainTrainer();
        var random = new DeterministicRandom(20031);
        var augmenter = new EntityAugmenter(random);
        Span<ulong> buffer = stackalloc ulong[EntityFeatures.Most];
        Span<int> rows = stackalloc int[EntityFeatures.Most];
        for (var pass = 0; pass < 2; pass++)
            foreach (var sentence in sentences)
            {
                var variant = pass == 0 ? sentence : augmenter.Vary(sentence);
                features.Start(described.TryGetValue(variant.Words, out var known) ? known : describer.Describe(variant.Words));
                for (var i = 0; i < variant.Words.Length; i++)
                    trainer.Count(buffer[..features.Write(i, buffer, never)]);
            }
        trainer.Start(MinimumCount);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"entities: {trainer.FeatureCount} features, {watch.Elapsed.TotalSeconds:F0} s"));

        var order = Enumerable.Range(0, sentences.Length).ToArray();
        byte[] file = [];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var index in order)
            {
                if (sentences[index].Noisy && !random.Chance(Env("TWEET", 0.5))) continue;
                var variant = augmenter.Vary(sentences[index]);
                features.Start(described.TryGetValue(variant.Words, out var known) ? known : describer.Describe(variant.Words));
                var all = new List<int[]>(variant.Words.Length);
                for (var i = 0; i < variant.Words.Length; i++)
                {
                    var count = features.Write(i, buffer, augmenter.Dropped() | never);
                    all.Add(rows[..trainer.Rows(buffer[..count], rows)].ToArray());
                }
                loss += trainer.Learn(all, variant.Allowed, Rate * (1 - (0.9f * ((float)epoch / Epochs))), (float)Env("L2", 1e-4));
            }
            if (epoch >= Epochs / 2)
                trainer.Snapshot();
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss / sentences.Length:F3}, {watch.Elapsed.TotalSeconds:F0} s"));
        }
        var (keys, weights, scale, transitions) = trainer.Finish(MostRows);
        file = EntityModel.ToFile(keys, weights, scale, transitions, distributions.Words, distributions.Packed);
        var model = EntityModel.Read(new Learning.ModelReader(file, EntityModel.Name, EntityModel.Version, ModelPath));
        foreach (var (name, set) in held)
            log.WriteLine($"{name}: {EntityScore.Of(model, set)}");
        if (Env("TRAINF", 0) > 0) log.WriteLine($"train: {EntityScore.Of(model, documents)}");
        return file;
    }
}
