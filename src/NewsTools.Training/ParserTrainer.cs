using System.Globalization;
using NewsTools.Language;
using NewsTools.Learning;
using NewsTools.Training.Corpora;

namespace NewsTools.Training;

/// <summary>Learns dependency trees from the treebanks, over tags that were predicted by taggers which had not seen the sentence.</summary>
internal sealed class ParserTrainer : IModelTrainer
{
    private const int Epochs = 4, Folds = 4, FoldEpochs = 2, RarestAction = 3;

    public string Name => "parser";

    public string ModelPath => DependencyParser.ModelPath;

    public byte[] Train(CorpusFolder corpora, TextWriter log)
    {
        ConlluSentence[] sentences = [.. Treebank.Training(corpora)];
        var model = Fit(sentences, Jackknife(sentences), log);
        var tagger = new PerceptronTagger();
        foreach (var (set, heldOut) in Treebank.HeldOut(corpora))
        {
            var (unlabelled, labelled) = Evaluate(model, tagger, heldOut);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parser: {set}: UAS {unlabelled:F2}, LAS {labelled:F2} with the shipped tagger"));
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

    private static ParserModel Fit(ConlluSentence[] sentences, TagSet[] tags, TextWriter log)
    {
        var examples = sentences.Select((s, i) => new Example(s, tags[i])).ToArray();
        var (isLeft, relations) = Actions(examples);
        var model = new ParserModel(LinearModel.Build(1, new Dictionary<uint, (byte, sbyte)[]>()), isLeft, relations);
        var trainer = new PerceptronTrainer(relations.Length, minimumCount: 16);
        var room = new int[ParserState.Room(examples.Max(e => e.Count))];
        var random = new Random(1);
        for (var epoch = 0; epoch <= Epochs; epoch++)
        {
            if (epoch > 0)
                random.Shuffle(examples);
            int steps = 0, wrong = 0;
            foreach (var example in examples)
                Learn(example, model, trainer, room, counting: epoch == 0, explore: epoch > 1 ? 0.9 : 0, random, ref steps, ref wrong);
            if (epoch > 0)
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"parser: round {epoch}, {100.0 * wrong / steps:F2} % of steps wrong"));
        }
        return model with { Weights = trainer.Finish(threshold: 3.5) };
    }

    private static void Learn(Example example, ParserModel model, PerceptronTrainer trainer, int[] room, bool counting, double explore, Random random, ref int steps, ref int wrong)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Capacity];
        Span<float> scores = stackalloc float[model.Relations.Length];
        var state = new ParserState(example.Count, room);
        while (!state.IsDone)
        {
            if (state.Depth == 0) { state.Shift(); continue; }
            if (state.Depth == 1 && !state.CanShift) { state.Left(0); continue; }
            var found = features[..ParserFeatures.Find(state, example.Words, example.Tags, features)];
            int shift = state.CanShift ? example.CostOfShift(state) : int.MaxValue;
            int left = state.CanLeft ? example.CostOfLeft(state) : int.MaxValue, right = state.CanRight ? example.CostOfRight(state) : int.MaxValue;
            var least = Math.Min(shift, Math.Min(left, right));
            if (!counting)
                trainer.Score(found, scores);
            int best = -1, good = -1;
            for (var i = 0; i < scores.Length; i++)
            {
                var cost = i == 0 ? shift : model.IsLeft[i] ? left : right;
                if (cost == int.MaxValue)
                    continue;
                if (best < 0 || scores[i] > scores[best])
                    best = i;
                // An arc of the tree has to have its relation; where the head is lost already, the relation is all that can be right.
                if (cost == least && (i == 0 || model.Relations[i] == example.Relation(state.Stack(0))) && (good < 0 || scores[i] > scores[good]))
                    good = i;
            }
            // Rare relations have no action of their own in that direction.
            if (good < 0)
                good = least == shift ? 0 : Array.FindIndex(model.IsLeft, 1, l => l == (least == left));
            if (counting)
            {
                trainer.Count(found);
                best = good;
            }
            else
            {
                steps++;
                if (best != good)
                {
                    wrong++;
                    trainer.Update(found, good, 1);
                    trainer.Update(found, best, -1);
                }
                trainer.Step();
            }
            model.Take(best != good && random.NextDouble() < explore ? best : good, ref state);
        }
    }

    private static (double Unlabelled, double Labelled) Evaluate(ParserModel model, PerceptronTagger tagger, List<ConlluSentence> sentences)
    {
        int words = 0, unlabelled = 0, labelled = 0;
        var parser = new DependencyParser(model);
        foreach (var sentence in sentences)
        {
            var (article, tokens) = sentence.ToArticle();
            Sentence[] whole = [new Sentence(0, tokens.Length, 0)];
            var tree = new Document(article, tokens, whole, tagger.Tag(article, tokens, whole, CancellationToken.None), new Lemmatizer(), parser).Parse(0);
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
    private static (bool[] IsLeft, DependencyRelation[] Relations) Actions(Example[] examples)
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

    /// <summary>A sentence with its tree, made projective.</summary>
    private sealed class Example
    {
        private readonly int[] _heads;
        private readonly DependencyRelation[] _relations;

        internal Example(ConlluSentence sentence, TagSet tags)
        {
            Count = sentence.Words.Length;
            Words = new uint[Count + 2];
            Tags = new uint[Count + 2];
            _heads = new int[Count + 2];
            _relations = new DependencyRelation[Count + 2];
            Words[^1] = Tags[^1] = 1;
            for (var i = 0; i < Count; i++)
            {
                var word = sentence.Words[i];
                Words[i + 1] = FeatureHash.Lower(word.Form);
                Tags[i + 1] = DependencyParser.Tag(tags.Universal[i], tags.Penn[i]);
                _heads[i + 1] = word.Head < 0 ? Count + 1 : word.Head + 1;
                _relations[i + 1] = UniversalNames.ParseRelation(word.Relation);
            }
            Projectivize();
        }

        internal int Count { get; }

        internal uint[] Words { get; }

        internal uint[] Tags { get; }

        internal int Head(int node) => _heads[node];

        internal DependencyRelation Relation(int node) => _relations[node];

        // Costs of Goldberg and Nivre (2013): the arcs of the tree that can no longer be made.

        internal int CostOfShift(in ParserState state)
        {
            var cost = 0;
            for (var i = 0; i < state.Depth; i++)
                if (_heads[state.Stack(i)] == state.Front || (i > 0 && _heads[state.Front] == state.Stack(i)))
                    cost++;
            return cost;
        }

        internal int CostOfLeft(in ParserState state)
        {
            int top = state.Stack(0), head = _heads[top];
            return (head > state.Front || (head != 0 && head == state.Stack(1)) ? 1 : 0) + DependentsAhead(top, state);
        }

        internal int CostOfRight(in ParserState state)
        {
            var top = state.Stack(0);
            return (_heads[top] >= state.Front ? 1 : 0) + DependentsAhead(top, state);
        }

        private int DependentsAhead(int node, in ParserState state)
        {
            var count = 0;
            for (var i = state.Front; i <= Count; i++)
                if (_heads[i] == node)
                    count++;
            return count;
        }

        /// <summary>Lifts the shortest crossing arc to the head's head until none crosses (Nivre and Nilsson 2005).</summary>
        private void Projectivize()
        {
            for (var lifts = 0; lifts < Count * Count; lifts++)
            {
                var shortest = 0;
                for (var node = 1; node <= Count; node++)
                    if (Crosses(node) && (shortest == 0 || Math.Abs(node - _heads[node]) < Math.Abs(shortest - _heads[shortest])))
                        shortest = node;
                if (shortest == 0)
                    return;
                _heads[shortest] = _heads[_heads[shortest]];
            }
        }

        /// <summary>Whether a node between a node and its head does not hang below that head.</summary>
        private bool Crosses(int node)
        {
            var head = _heads[node];
            if (head > Count)
                return false;
            for (var i = Math.Min(node, head) + 1; i < Math.Max(node, head); i++)
            {
                var above = i;
                while (above <= Count && above != head) above = _heads[above];
                if (above != head)
                    return true;
            }
            return false;
        }
    }
}
