using System.Globalization;
using NewsTools.Language;
using NewsTools.Learning;
using NewsTools.Training.Corpora;
using NewsTools.Training.Networks;

namespace NewsTools.Training;

/// <summary>Learns universal and Penn tags together from the treebanks.</summary>
internal sealed class TaggerTrainer : IModelTrainer
{
    private const int Epochs = 12, RarestLabel = 6, RarestWord = 3, SureWord = 40, CommonWords = 1024;
    private const float Rate = 2.5e-3f;

    public string Name => "tagger";

    public string ModelPath => NetworkTagger.ModelPath;

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        var (vectors, heldOut) = (trained.Vectors, Treebank.HeldOut(corpora).ToArray());
        string Score(TaggerModel model) => string.Join("; ", heldOut.Select(set => Evaluate(new NetworkTagger(model, vectors), set.Sentences) is var (universal, penn)
            ? string.Create(CultureInfo.InvariantCulture, $"{set.Set}: UPOS {universal:F2}, XPOS {penn:F2}") : ""));
        var model = Fit([.. Treebank.Training(corpora)], vectors, Epochs, (epoch, loss, made) =>
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tagger: round {epoch}, loss {loss:F4}; {Score(made)}")));
        return model.ToFile();
    }

    /// <summary>Learns a model.</summary>
    internal static TaggerModel Fit(ConlluSentence[] sentences, WordVectors vectors, int epochs, Action<int, double, TaggerModel>? finished = null)
    {
        var labels = Labels(sentences);
        var examples = Array.ConvertAll(sentences, s =>
        {
            var (article, tokens) = s.ToArticle();
            return new TaggerExample(article.Text, tokens, Array.ConvertAll(s.Words, w => labels.Of(w)));
        });
        var (words, frequencies) = NetworkTraining.Count(sentences.SelectMany(s => s.Words).Select(w => FeatureHash.Lower(w.Form)), RarestWord);
        var random = new Random(1);
        var shapes = TaggerNetwork.PartShapes(words.Count, labels.Penn.Length);
        var layout = new NetworkLayout(shapes, random);
        var sure = Sure(examples, words, frequencies);
        var common = Common(examples, words, vectors);
        TaggerModel Made() => new(new TaggerNetwork(NetworkWeights.From(layout.Parts, shapes)), words, common, sure, labels.Universal, labels.Penn);
        var start = Made();
        var longest = examples.Max(e => e.Tokens.Length);
        var workers = Enumerable.Range(0, NetworkTraining.Workers).Select(_ => new TaggerLearner(start, layout, vectors, frequencies, longest)).ToArray();
        NetworkTraining.Run(layout, examples, workers, random, epochs, Rate, (epoch, loss) => finished?.Invoke(epoch, loss, Made()));
        return Made();
    }

    /// <summary>What the commonest words are looked up by, in the order of their rows.</summary>
    private static int[] Common(TaggerExample[] examples, WordRows words, WordVectors vectors)
    {
        var size = TaggerNetwork.Size.Rows;
        var rows = new int[Math.Min(CommonWords, words.Count - 1) * size];
        foreach (var example in examples)
        {
            foreach (var token in example.Tokens)
            {
                var word = token.Span.Of(example.Text);
                var row = words.Of(FeatureHash.Lower(word));
                if (row == 0 || row * size > rows.Length)
                    continue;
                rows[(row - 1) * size] = row;
                TaggerModel.LookInside(word, vectors, rows.AsSpan((row - 1) * size, size));
            }
        }
        return rows;
    }

    /// <summary>For each row of words the label that they always have, or -1.</summary>
    private static short[] Sure(TaggerExample[] examples, WordRows words, int[] frequencies)
    {
        const short none = -1, unseen = -2;
        var only = new short[words.Count];
        Array.Fill(only, unseen);
        foreach (var example in examples)
        {
            for (var i = 0; i < example.Tokens.Length; i++)
            {
                ref var label = ref only[words.Of(FeatureHash.Lower(example.Tokens[i].Span.Of(example.Text)))];
                label = label == unseen || label == example.Labels[i] ? (short)example.Labels[i] : none;
            }
        }
        for (var row = 0; row < only.Length; row++)
            if (row == 0 || only[row] == unseen || frequencies[row] < SureWord)
                only[row] = none;
        return only;
    }

    /// <summary>The share of right universal and Penn tags, in per cent.</summary>
    private static (double Universal, double Penn) Evaluate(NetworkTagger tagger, IEnumerable<ConlluSentence> sentences)
    {
        int words = 0, universal = 0, penn = 0;
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

    private static LabelSet Labels(ConlluSentence[] sentences)
    {
        var pairs = sentences.SelectMany(s => s.Words).Where(w => w.Penn != "_").GroupBy(w => (w.Universal, w.Penn))
            .Select(g => (g.Key.Universal, g.Key.Penn, Count: g.Count()))
            .OrderByDescending(p => p.Count).ThenBy(p => p.Penn, StringComparer.Ordinal).ThenBy(p => p.Universal, StringComparer.Ordinal)
            .Where((p, i) => p.Count >= RarestLabel).ToArray();
        return new LabelSet([.. pairs.Select(p => UniversalNames.ParsePart(p.Universal))], [.. pairs.Select(p => p.Penn)]);
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
