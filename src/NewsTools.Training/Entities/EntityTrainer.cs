using System.Diagnostics;
using System.Globalization;
using NewsTools.Entities;

namespace NewsTools.Training.Entities;

/// <summary>Learns the entity recogniser from the sets marked for training, and scores it on those held out.</summary>
internal sealed class EntityTrainer : IModelTrainer
{
    private const int Epochs = 8;
    private const int MostRows = 190_000;
    private const int MinimumCount = 3;
    private const float Rate = 0.1f;

    public string Name => "entities";

    public string ModelPath => "Entities/Models/entities.model";

    public byte[] Train(CorpusFolder corpora, TextWriter log)
    {
        var watch = Stopwatch.StartNew();
        var documents = EntityCorpus.Training(corpora);
        var sentences = documents.SelectMany(d => d).ToArray();
        log.WriteLine($"entities: {documents.Count} documents, {sentences.Length} sentences, {sentences.Sum(s => s.Words.Length)} words");
        var held = corpora.Files("*.conll", "entities", "tune").Select(f => (Path.GetFileNameWithoutExtension(f), EntityCorpus.Read(f))).ToArray();

        var lists = WordLists.Default;
        var features = new EntityFeatures(lists);
        var trainer = new ChainTrainer();
        var random = new DeterministicRandom(20031);
        var augmenter = new EntityAugmenter(random);
        Span<ulong> buffer = stackalloc ulong[EntityFeatures.Most];
        Span<int> rows = stackalloc int[EntityFeatures.Most];
        for (var pass = 0; pass < 2; pass++)
            foreach (var sentence in sentences)
            {
                var variant = pass == 0 ? sentence : augmenter.Vary(sentence);
                features.Start(Describe(variant.Words, lists));
                for (var i = 0; i < variant.Words.Length; i++)
                    trainer.Count(buffer[..features.Write(i, buffer)]);
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
                var variant = augmenter.Vary(sentences[index]);
                features.Start(Describe(variant.Words, lists));
                var all = new List<int[]>(variant.Words.Length);
                for (var i = 0; i < variant.Words.Length; i++)
                {
                    var count = features.Write(i, buffer, augmenter.Dropped());
                    all.Add(rows[..trainer.Rows(buffer[..count], rows)].ToArray());
                }
                loss += trainer.Learn(all, variant.Allowed, Rate, 1e-4f);
            }
            if (epoch >= Epochs / 2)
                trainer.Snapshot();
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss / sentences.Length:F3}, {watch.Elapsed.TotalSeconds:F0} s"));
        }
        var (keys, weights, scale, transitions) = trainer.Finish(MostRows);
        file = EntityModel.ToFile(keys, weights, scale, transitions, [], []);
        var model = EntityModel.Read(new Learning.ModelReader(file, EntityModel.Name, EntityModel.Version, ModelPath));
        foreach (var (name, set) in held)
            log.WriteLine($"{name}: {EntityScore.Of(model, set)}");
        return file;
    }

    private static WordInfo[] Describe(string[] words, WordLists lists) => Array.ConvertAll(words, word =>
    {
        var info = WordInfo.Of(word);
        info.Names = lists.Name(info.Lower);
        return info;
    });
}
