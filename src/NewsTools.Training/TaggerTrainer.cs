using System.Globalization;
using NewsTools.Language;
using NewsTools.Learning;
using NewsTools.Training.Corpora;

namespace NewsTools.Training;

/// <summary>Learns universal and Penn tags together from the treebanks.</summary>
internal sealed class TaggerTrainer : IModelTrainer
{
    private const int Epochs = 10, RarestLabel = 6, RarestWord = 4, SureWord = 40;

    public string Name => "tagger";

    public string ModelPath => PerceptronTagger.ModelPath;

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        var model = Fit([.. Treebank.Training(corpora)]);
        foreach (var (set, sentences) in Treebank.HeldOut(corpora))
        {
            var (universal, penn) = Evaluate(model, sentences);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tagger: {set}: UPOS {universal:F2}, XPOS {penn:F2}"));
        }
        return model.ToFile();
    }

    /// <summary>Learns a model.</summary>
    internal static TaggerModel Fit(ConlluSentence[] sentences, int epochs = Epochs)
    {
        var labels = Labels(sentences);
        var gold = Array.ConvertAll(sentences, s => Array.ConvertAll(s.Words, w => labels.Of(w)));
        var (classes, only) = Lexicon(sentences, gold);
        var texts = Array.ConvertAll(sentences, s => s.ToArticle());
        var trainer = new PerceptronTrainer(labels.Universal.Length, minimumCount: 2);
        var columns = new uint[TaggerFeatures.Room(sentences.Max(s => s.Words.Length))];
        Span<uint> features = stackalloc uint[TaggerFeatures.Capacity];
        Span<float> scores = stackalloc float[labels.Universal.Length];
        var order = Enumerable.Range(0, sentences.Length).ToArray();
        var random = new Random(1);
        // Round 0 only counts, with the right tags as history.
        for (var epoch = 0; epoch <= epochs; epoch++)
        {
            if (epoch > 0)
                random.Shuffle(order);
            foreach (var s in order)
            {
                var found = new TaggerFeatures(texts[s].Article.Text, texts[s].Tokens, classes, columns);
                int label1 = labels.Universal.Length, label2 = label1;
                for (var i = 0; i < gold[s].Length; i++)
                {
                    int right = gold[s][i], label = only[found.ClassOf(i)];
                    if (epoch == 0)
                    {
                        trainer.Count(features[..found.Find(i, (uint)label1, (uint)label2, features)]);
                        label = right;
                    }
                    else if (label < 0)
                    {
                        var seen = features[..found.Find(i, (uint)label1, (uint)label2, features)];
                        trainer.Score(seen, scores);
                        label = Best(scores);
                        if (label != right)
                        {
                            trainer.Update(seen, right, 1);
                            trainer.Update(seen, label, -1);
                        }
                        trainer.Step();
                    }
                    (label2, label1) = (label1, label);
                }
            }
        }
        return new TaggerModel(trainer.Finish(), labels.Universal, labels.Penn, classes, only);
    }

    /// <summary>The share of right universal and Penn tags, in per cent.</summary>
    private static (double Universal, double Penn) Evaluate(TaggerModel model, IEnumerable<ConlluSentence> sentences)
    {
        int words = 0, universal = 0, penn = 0;
        var tagger = new PerceptronTagger(model);
        foreach (var sentence in sentences)
        {
            var (article, tokens) = sentence.ToArticle();
            var tags = tagger.Tag(article, tokens, [new Sentence(0, tokens.Length, 0)], CancellationToken.None);
            for (var i = 0; i < tokens.Length; i++, words++)
            {
                if (tags.Universal[i].Name() == sentence.Words[i].Universal) universal++;
                if (tags.Penn[i] == sentence.Words[i].Penn) penn++;
            }
        }
        return (100.0 * universal / words, 100.0 * penn / words);
    }

    /// <summary>Classes of common words by the labels they have; and for each class the label that is the only one, or -1.</summary>
    private static (WordClasses Classes, short[] Only) Lexicon(ConlluSentence[] sentences, int[][] gold)
    {
        var seen = new Dictionary<uint, Dictionary<int, int>>();
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var i = 0; i < gold[s].Length; i++)
            {
                var word = FeatureHash.Lower(sentences[s].Words[i].Form);
                if (!seen.TryGetValue(word, out var counts))
                    seen.Add(word, counts = []);
                counts[gold[s][i]] = counts.GetValueOrDefault(gold[s][i]) + 1;
            }
        }
        var kinds = new Dictionary<string, List<uint>>(StringComparer.Ordinal);
        var sure = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, counts) in seen.OrderBy(w => w.Key))
        {
            var total = counts.Values.Sum();
            if (total < RarestWord)
                continue;
            // A word is of the class of the labels that it has at least one time in twenty, the commonest first.
            var often = counts.Where(c => c.Value * 20 >= total).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).ToArray();
            var certain = total >= SureWord && counts.Count == 1;
            var kind = (certain ? "!" : "") + string.Join('/', often.Take(3));
            if (!kinds.TryGetValue(kind, out var members))
                kinds.Add(kind, members = []);
            members.Add(word);
            if (certain)
                sure[kind] = often[0];
        }
        var chosen = kinds.OrderByDescending(k => k.Key[0] == '!').ThenByDescending(k => k.Value.Count).ThenBy(k => k.Key, StringComparer.Ordinal).Take(255).ToArray();
        var only = new short[256];
        Array.Fill(only, (short)-1);
        var classes = new Dictionary<uint, byte>();
        for (var i = 0; i < chosen.Length; i++)
        {
            foreach (var word in chosen[i].Value)
                classes.Add(word, (byte)(i + 1));
            if (sure.TryGetValue(chosen[i].Key, out var label))
                only[i + 1] = (short)label;
        }
        return (WordClasses.Build(classes), only);
    }

    private static LabelSet Labels(ConlluSentence[] sentences)
    {
        var pairs = sentences.SelectMany(s => s.Words).Where(w => w.Penn != "_").GroupBy(w => (w.Universal, w.Penn))
            .Select(g => (g.Key.Universal, g.Key.Penn, Count: g.Count()))
            .OrderByDescending(p => p.Count).ThenBy(p => p.Penn, StringComparer.Ordinal).ThenBy(p => p.Universal, StringComparer.Ordinal)
            .Where((p, i) => p.Count >= RarestLabel).ToArray();
        return new LabelSet([.. pairs.Select(p => UniversalNames.ParsePart(p.Universal))], [.. pairs.Select(p => p.Penn)]);
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }

    private sealed record LabelSet(PartOfSpeech[] Universal, string[] Penn)
    {
        /// <summary>The label of a word; for a rare pair of tags the commonest with the same Penn tag, else with the same universal one.</summary>
        internal int Of(ConlluWord word)
        {
            var universal = UniversalNames.ParsePart(word.Universal);
            for (var i = 0; i < Penn.Length; i++)
                if (Penn[i] == word.Penn && Universal[i] == universal)
                    return i;
            var samePenn = Array.IndexOf(Penn, word.Penn);
            return samePenn >= 0 ? samePenn : Math.Max(Array.IndexOf(Universal, universal), 0);
        }
    }
}
