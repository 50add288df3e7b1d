using System.Globalization;
using System.Text;
using NewsTools.Languages.English;
using NewsTools.Learning;
using NewsTools.Training.Corpora;

namespace NewsTools.Training;

/// <summary>Learns where sentences end from the running text of the treebanks.</summary>
internal sealed class SentenceTrainer : IModelTrainer
{
    private const int Epochs = 8, Margin = 3;

    public string Name => "sentences";

    public string ModelPath => SentenceSplitter.ModelPath;

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        var documents = Treebank.Training(corpora).GroupBy(s => s.Document).Select(d => d.ToArray()).ToArray();
        // The lead that an end without a mark needs is chosen on every fifth document, by weights that did not see it.
        var part = Fit(documents.Where((_, i) => i % 5 != 0));
        var heldOut = documents.Where((_, i) => i % 5 == 0).SelectMany(d => d).ToArray();
        var threshold = Enumerable.Range(-20, 41).Select(t => t * 10).MaxBy(t => Evaluate(new SentenceModel(part, t), heldOut).F1);
        log.WriteLine($"sentences: lead {threshold}");
        var model = new SentenceModel(Fit(documents), threshold);
        foreach (var (set, sentences) in Treebank.HeldOut(corpora))
        {
            var (f1, afterMarks, afterWords) = Evaluate(model, [.. sentences]);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sentences: {set}: F1 {f1:F2}; wrong ends after marks {afterMarks}, after words {afterWords}"));
        }
        return model.ToFile();
    }

    private static LinearModel Fit(IEnumerable<ConlluSentence[]> documents)
    {
        var examples = new List<(uint[] Features, bool Ends)>();
        // Documents run on too: where one ends and the next begins is as good an example as any.
        Collect([.. documents.SelectMany(d => d)], examples);
        var trainer = new PerceptronTrainer(2, minimumCount: 2);
        foreach (var example in examples)
            trainer.Count(example.Features);
        var random = new Random(1);
        Span<float> scores = stackalloc float[2];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(examples));
            foreach (var (features, ends) in examples)
            {
                trainer.Score(features, scores);
                // A margin keeps close calls away from the border.
                var (right, wrong) = ends ? (1, 0) : (0, 1);
                if (scores[right] - scores[wrong] < Margin)
                {
                    trainer.Update(features, right, 1);
                    trainer.Update(features, wrong, -1);
                }
                trainer.Step();
            }
        }
        return trainer.Finish();
    }

    private static void Collect(ConlluSentence[] document, List<(uint[] Features, bool Ends)> examples)
    {
        var (article, ends) = Join(document);
        var tokens = new Tokenizer().Tokenize(article, CancellationToken.None);
        var boundary = new SentenceBoundary(article.Text, tokens);
        Span<uint> features = stackalloc uint[SentenceBoundary.Capacity];
        var since = 0;
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            var kind = boundary.KindOf(0, i, tokens.Length, out var anchor);
            var end = ends.Contains(tokens[i].End);
            if (kind != SentenceBoundary.Kind.None && anchor >= since)
            {
                var count = boundary.Features(0, i, tokens.Length, since, anchor, kind, features);
                examples.Add((features[..count].ToArray(), end));
            }
            if (end)
                since = i + 1;
        }
    }

    private static (double F1, int AfterMarks, int AfterWords) Evaluate(SentenceModel model, ConlluSentence[] sentences)
    {
        var (article, ends) = Join(sentences);
        var tokens = new Tokenizer().Tokenize(article, CancellationToken.None);
        var found = new SentenceSplitter(model).Split(article, tokens, CancellationToken.None);
        var spans = ends.Order().ToArray() is var sorted ? sorted.Zip(sorted.Skip(1)).ToHashSet() : [];
        int right = 0, marks = 0, words = 0, previous = 0;
        foreach (var sentence in found)
        {
            var end = tokens[sentence.End - 1].End;
            if (spans.Contains((previous, end))) right++;
            else if (!ends.Contains(end)) { if (char.IsLetterOrDigit(article.Text[end - 1])) words++; else marks++; }
            previous = end;
        }
        return (200.0 * right / (found.Length + sentences.Length), marks, words);
    }

    /// <summary>Sentences as one running text, and where each of them ends (and 0).</summary>
    internal static (Article Article, HashSet<int> Ends) Join(ConlluSentence[] sentences)
    {
        var text = new StringBuilder();
        var ends = new HashSet<int> { 0 };
        foreach (var sentence in sentences)
        {
            if (text.Length > 0)
                text.Append(' ');
            text.Append(sentence.Text);
            ends.Add(text.Length);
        }
        return (new Article(text.ToString(), [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]), ends);
    }
}
