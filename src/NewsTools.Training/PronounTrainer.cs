using System.Globalization;
using System.Text;
using NewsTools.People;

namespace NewsTools.Training;

/// <summary>
/// Learns the weights of the pronoun ranker from GAP (Webster et al. 2018): a log-linear model over the candidates of each labelled pronoun,
/// by gradient descent over the whole set. Prints the accuracy on each fifth of the development part by weights from the other four.
/// </summary>
internal sealed class PronounTrainer : IModelTrainer
{
    private const int Rounds = 3; // features depend on earlier choices, so they are read again with the new weights
    private const int Steps = 400;
    private const double Rate = 0.5, Decay = 0.003;

    // GAP holds no quotations and few paragraphs and, by design, candidates of one gender: what speaks through those is set by hand, from how news
    // is written, and not learned.
    private static readonly SortedDictionary<PronounFeature, double> Fixed = new()
    {
        [PronounFeature.OtherBlock] = -0.2,
        [PronounFeature.GenderLikelihood] = 1,
        [PronounFeature.OutOfQuoteIntoQuote] = -0.2,
        [PronounFeature.InQuoteOutOfQuote] = -1.2,
        [PronounFeature.SameQuote] = 0.3,
        [PronounFeature.SpeakerOfQuote] = -2,
        [PronounFeature.SpeakerOfLastQuote] = 1.5,
        [PronounFeature.SpeakerOfClause] = 1.3,
        [PronounFeature.TopicOfParagraph] = 2.8,
        [PronounFeature.NamedInWords] = -2,
        [PronounFeature.SpeakerBefore] = 1,
    };

    // Where the others begin, and what they are drawn back to.
    private static readonly SortedDictionary<PronounFeature, double> Priors = new()
    {
        [PronounFeature.ByPronoun] = 0.3,
        [PronounFeature.ChainSameSentence] = 0.8,
        [PronounFeature.ChainPreviousSentence] = 0.5,
        [PronounFeature.Cataphora] = -1.5,
    };

    public string Name => "pronouns";

    public string ModelPath => "Languages/English/Data/People/pronoun-weights.txt";

    public byte[] Train(CorpusFolder corpora, TrainedModels trained, TextWriter log)
    {
        var analyzer = trained.Analyzer;
        var development = Read(corpora.File("coreference", "gap-development.tsv"));
        var validation = Read(corpora.File("coreference", "gap-validation.tsv"));
        for (var fold = 0; fold < 5; fold++)
        {
            var weights = Learn([.. development.Where((_, i) => i % 5 != fold), .. validation], analyzer);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fold {fold + 1}: {Accuracy([.. development.Where((_, i) => i % 5 == fold)], weights, analyzer):P1} of the pronouns whose antecedent was found"));
        }
        var final = Learn([.. development, .. validation], analyzer);
        var text = new StringBuilder();
        text.Append("# Weights of what speaks for or against the antecedent of a pronoun (PronounFeature).\n");
        text.Append("# Origin: learned from GAP development and validation (Apache-2.0); what GAP cannot teach is set by hand. Made by `NewsTools.Training pronouns`.\n");
        text.Append("# feature, then its weight always; for a pronoun that is a subject, an object, a possessor; for a person last mentioned in the same sentence, in the one before, farther off\n");
        foreach (var feature in Enum.GetValues<PronounFeature>())
            text.Append(CultureInfo.InvariantCulture, $"{feature} {string.Join(' ', Enumerable.Range((int)feature * PronounRanker.Contexts, PronounRanker.Contexts).Select(i => final[i].ToString("F3", CultureInfo.InvariantCulture)))}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static List<Row> Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).Select(Row.Parse)];

    private static double[] Learn(List<Row> rows, ArticleAnalyzer analyzer)
    {
        // From the same start each time: not from the shipped weights, which are the last run's.
        var weights = Start();
        for (var round = 0; round < Rounds; round++)
            weights = Descend(Examples(rows, new PronounRanker(weights), analyzer));
        return weights;
    }

    private static double Accuracy(List<Row> rows, double[] weights, ArticleAnalyzer analyzer)
    {
        var ranker = new PronounRanker(weights);
        var examples = Examples(rows, ranker, analyzer);
        return examples.Average(e => e.Candidates.Select((c, i) => (Score: ranker.Score(c), Right: e.Right[i])).MaxBy(c => c.Score).Right ? 1.0 : 0.0);
    }

    // The candidates of each labelled pronoun with those that are right; pronouns without a right candidate teach nothing.
    private static List<Example> Examples(List<Row> rows, PronounRanker ranker, ArticleAnalyzer analyzer)
    {
        var examples = new List<Example>();
        foreach (var row in rows)
        {
            Example? example = null;
            var analysis = analyzer.Analyze(row.Article);
            PersonResolver.Resolve(analysis.Document, analysis.Entities, null, ranker, (words, word, candidates) =>
            {
                if (words[word].Start != row.Pronoun)
                    return;
                bool[] right = [.. candidates.Select(c => row.IsRight(words, c.Cluster))];
                if (right.Contains(true) && right.Contains(false))
                    example = new Example([.. candidates], right);
            }, CancellationToken.None);
            if (example is not null)
                examples.Add(example);
        }
        return examples;
    }

    private static double[] Start()
    {
        var weights = new double[PronounRanker.WeightCount];
        foreach (var (feature, prior) in Priors.Concat(Fixed))
            weights[(int)feature * PronounRanker.Contexts] = prior;
        return weights;
    }

    private static double[] Descend(List<Example> examples)
    {
        double[] start = Start(), weights = Start();
        var gradient = new double[weights.Length];
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            var ranker = new PronounRanker(weights);
            foreach (var example in examples)
            {
                var scores = example.Candidates.Select(ranker.Score).ToArray();
                var top = scores.Max();
                double all = 0, good = 0;
                for (var i = 0; i < scores.Length; i++)
                {
                    scores[i] = Math.Exp(scores[i] - top);
                    all += scores[i];
                    good += example.Right[i] ? scores[i] : 0;
                }
                for (var i = 0; i < scores.Length; i++)
                {
                    var push = (example.Right[i] ? scores[i] / good : 0) - (scores[i] / all);
                    var candidate = example.Candidates[i];
                    foreach (var (feature, value) in candidate.Features)
                    {
                        var at = (int)feature * PronounRanker.Contexts;
                        gradient[at] += push * value;
                        gradient[at + 1 + candidate.Role] += push * value;
                        gradient[at + 4 + candidate.Distance] += push * value;
                    }
                }
            }
            for (var i = 0; i < weights.Length; i++)
                if (!Fixed.ContainsKey((PronounFeature)(i / PronounRanker.Contexts)))
                    weights[i] += Rate * ((gradient[i] / examples.Count) - (Decay * (weights[i] - start[i])));
        }
        return weights;
    }

    private sealed record Example(List<PronounCandidate> Candidates, bool[] Right);

    private sealed record Row(Article Article, int Pronoun, TextSpan A, TextSpan B, bool IsA, bool IsB)
    {
        internal static Row Parse(string[] cells)
        {
            return new Row(new Article(cells[1], [new Block(BlockKind.Paragraph, new TextSpan(0, cells[1].Length))]), int.Parse(cells[3], CultureInfo.InvariantCulture),
                Span(cells[4], cells[5]), Span(cells[7], cells[8]), cells[6].Equals("TRUE", StringComparison.OrdinalIgnoreCase), cells[9].Equals("TRUE", StringComparison.OrdinalIgnoreCase));

            static TextSpan Span(string name, string offset)
            {
                var start = int.Parse(offset, CultureInfo.InvariantCulture);
                return new TextSpan(start, start + name.Length);
            }
        }

        internal bool IsRight(NameWords words, PersonCluster cluster)
        {
            bool a = Names(A), b = Names(B);
            return IsA ? a : IsB ? b : !a && !b;

            bool Names(TextSpan span) => cluster.Mentions.Exists(m => words.Span(m.First, m.End).Overlaps(span));
        }
    }
}
