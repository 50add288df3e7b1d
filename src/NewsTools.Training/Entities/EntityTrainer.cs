using System.Diagnostics;
using System.Globalization;
using NewsTools.Entities;

namespace NewsTools.Training.Entities;

/// <summary>
/// Learns the entity recogniser from the sets marked for training, and scores it on those held out. A first model labels texts without labels where it is sure;
/// the second learns from both.
/// </summary>
internal sealed class EntityTrainer : IModelTrainer
{
    private const int FirstEpochs = 5, Epochs = 10;
    private const int MostRows = 90_000;
    private const int MinimumCount = 3;
    private const float Rate = 0.12f, Decay = 3e-5f, NetworkRate = 0.002f, NetworkDecay = 0.001f;

    // How many sentences are learned by the network alone, and by the features alone: each has to do without the other.
    private const double NetworkAlone = 0.4, FeaturesAlone = 0.1;

    // How much the two count in the end, against training: features know their corpora by heart. Chosen on the held-out sets.
    private const float FeatureWeight = 0.7f, NetworkWeight = 1.3f;

    // Short messages are written unlike news: each is read in three epochs of ten. Made-up lines of wire copy: one in forty sentences.
    private const double ReadMessage = 0.3;
    private const int LineEvery = 40;

    // How much more likely than learned a name of each kind is made: the sets mark people most and organisations least. Chosen on the held-out sets.
    private static readonly float[] Favours = [-0.4f, 0.9f, 0, 0];

    public string Name => "entities";

    public string ModelPath => EntityRecognizer.ModelPath;

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        var watch = Stopwatch.StartNew();
        var sentences = EntityCorpus.Training(corpora).SelectMany(EntitySentence.WithTopic).ToArray();
        log.WriteLine($"entities: {sentences.Length} sentences, {sentences.Sum(s => s.Words.Length)} words");
        var frequencies = WordFrequencies.Learn(corpora, sentences.Select(s => s.Words));
        var table = frequencies.Table;
        var describer = new WordDescriber(trained.Tagger, word => table[word]);
        byte[] Made(EntitySentence[] learned, int epochs)
        {
            var fit = new EntityFit(describer, learned, epochs);
            fit.Learn(text => log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text}, {watch.Elapsed.TotalSeconds:F0} s")));
            var writer = new Learning.ModelWriter();
            fit.WriteFeatures(writer);
            frequencies.Write(writer);
            WordListReader.Write(writer);
            fit.WriteNetwork(writer);
            return writer.ToFile(EntityModel.Name, EntityModel.Version);
        }
        var first = Read(Made(sentences, FirstEpochs));
        var more = new SelfTraining(corpora, trained.Analyzer).Label(first, trained.Tagger);
        log.WriteLine($"entities: labels for {more.Count} sentences, {more.Sum(s => s.Words.Length)} words, {string.Join(", ", more.SelectMany(s => s.Spans()).CountBy(s => s.Kind).OrderBy(k => k.Key).Select(k => $"{k.Key} {k.Value}"))}");
        var file = Made([.. sentences, .. more], Epochs);
        foreach (var held in corpora.Files("*.conll", "entities", "tune"))
            log.WriteLine($"{Path.GetFileNameWithoutExtension(held)}: {EntityScore.Of(Read(file), trained.Tagger, EntityCorpus.Read(held))}");
        return file;
    }

    private EntityModel Read(byte[] file) => EntityModel.Read(new Learning.ModelReader(file, EntityModel.Name, EntityModel.Version, ModelPath));

    /// <summary>One course of learning.</summary>
    private sealed class EntityFit(WordDescriber describer, EntitySentence[] sentences, int epochs)
    {
        private readonly EntityFeatures _features = new(WordListReader.Lists, Learning.WordVectors.Shipped);
        private readonly ChainTrainer _chain = new();
        private readonly EntityNetworkTrainer _network = new();
        private readonly DeterministicRandom _random = new(20032);
        private readonly Dictionary<string[], WordInfo[]> _described = new(ReferenceEqualityComparer.Instance);
        private readonly ulong[] _buffer = new ulong[EntityFeatures.Most];
        private readonly int[] _rows = new int[EntityFeatures.Most];

        internal void Learn(Action<string> log)
        {
            var augmenter = new EntityAugmenter(_random);
            foreach (var sentence in sentences) _described.TryAdd(sentence.Words, describer.Describe(sentence.Words));
            Count(augmenter);
            log($"entities: {_chain.FeatureCount} features");
            var order = Enumerable.Range(0, sentences.Length).ToArray();
            for (var epoch = 0; epoch < epochs; epoch++)
            {
                _random.Shuffle(order);
                var loss = 0.0;
                foreach (var index in order)
                {
                    if (sentences[index].Noisy && !_random.Chance(ReadMessage)) continue;
                    loss += Learn(augmenter.Vary(sentences[index]), epoch, augmenter);
                    if (_random.Below(LineEvery) == 0)
                        Learn(augmenter.Line(), epoch, augmenter);
                }
                if (epoch >= epochs / 2)
                {
                    _chain.Snapshot();
                    _network.Snapshot();
                }
                log(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss / sentences.Length:F3}"));
            }
        }

        // Of each sentence the features as it stands, and those of one variant.
        private void Count(EntityAugmenter augmenter)
        {
            for (var pass = 0; pass < 2; pass++)
                foreach (var sentence in sentences)
                {
                    var variant = pass == 0 ? sentence : augmenter.Vary(sentence);
                    _features.Start(Describe(variant));
                    for (var i = 0; i < variant.Words.Length; i++)
                        _chain.Count(_buffer.AsSpan(0, _features.Write(i, _buffer)));
                }
            _chain.Start(MinimumCount);
        }

        private WordInfo[] Describe(EntitySentence sentence) => _described.TryGetValue(sentence.Words, out var known) ? known : describer.Describe(sentence.Words);

        private double Learn(EntitySentence sentence, int epoch, EntityAugmenter augmenter)
        {
            _features.Start(Describe(sentence));
            var networkAlone = _random.Chance(NetworkAlone);
            var network = !networkAlone && _random.Chance(FeaturesAlone) ? null : _network;
            var all = new List<int[]>(sentence.Words.Length);
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                var count = networkAlone ? 0 : _features.Write(i, _buffer, augmenter.Dropped());
                all.Add(_rows[.._chain.Rows(_buffer.AsSpan(0, count), _rows)]);
            }
            var left = 1 - (0.9f * ((float)epoch / epochs));
            var topic = sentence.Topic.Length > 0 ? sentence.Topic : _features.Meaning;
            var loss = _chain.Learn(all, sentence.Allowed, Rate * left, Decay, network, _features, topic);
            network?.End(NetworkRate * left, NetworkDecay);
            return loss;
        }

        internal void WriteFeatures(Learning.ModelWriter writer)
        {
            var (keys, weights, scale, transitions) = _chain.Finish(MostRows);
            Favour(transitions);
            writer.Single(scale * FeatureWeight);
            writer.Array<float>(transitions);
            writer.Array<uint>(keys);
            writer.Array<sbyte>(weights);
        }

        internal void WriteNetwork(Learning.ModelWriter writer) => _network.Write(writer, NetworkWeight);

        private static void Favour(float[] transitions)
        {
            // Each way into a name: from every label that a name may follow, and as a sentence's first.
            for (var previous = 0; previous <= EntityLabels.Count; previous++)
                for (var next = 0; next < EntityLabels.Scored; next++)
                    if (EntityLabels.Starts(next) && (previous == EntityLabels.Count || EntityLabels.MayFollow(previous, next)))
                        transitions[(previous * EntityLabels.Count) + next] += Favours[(int)EntityLabels.Kind(next)];
        }
    }
}
