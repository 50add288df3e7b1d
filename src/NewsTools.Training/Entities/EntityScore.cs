using System.Globalization;
using NewsTools.Entities;
using NewsTools.Language;

namespace NewsTools.Training.Entities;

/// <summary>Span precision, recall and F1 by kind, as conlleval counts them.</summary>
internal sealed class EntityScore
{
    private readonly int[] _gold = new int[EntityLabels.Kinds], _found = new int[EntityLabels.Kinds], _hits = new int[EntityLabels.Kinds];

    internal static EntityScore Of(EntityModel model, NetworkTagger tags, List<List<EntitySentence>> documents)
    {
        var score = new EntityScore();
        var tagger = new EntityTagger(model);
        var describer = new WordDescriber(tags, model.Frequency);
        foreach (var document in documents)
        {
            var words = document.SelectMany(s => describer.Describe(s.Words)).ToArray();
            var sentences = new List<(int, int)>();
            var gold = new HashSet<(EntityKind, int, int)>();
            var at = 0;
            foreach (var sentence in document)
            {
                sentences.Add((at, at + sentence.Words.Length));
                foreach (var (kind, first, end) in sentence.Spans())
                {
                    gold.Add((kind, at + first, at + end));
                    score._gold[(int)kind]++;
                }
                at += sentence.Words.Length;
            }
            foreach (var (kind, first, end, _) in tagger.Tag(Array.ConvertAll(words, w => w.Row), (first, room) => words.AsSpan(first, room.Length).CopyTo(room), [.. sentences], CancellationToken.None))
            {
                score._found[(int)kind]++;
                if (gold.Contains((kind, first, end))) score._hits[(int)kind]++;
            }
        }
        return score;
    }

    public override string ToString() => string.Join("  ", Enumerable.Range(0, EntityLabels.Kinds).Select(k =>
        string.Create(CultureInfo.InvariantCulture, $"{((EntityKind)k).ToString()[..3]} {100.0 * _hits[k] / Math.Max(_found[k], 1):F1}/{100.0 * _hits[k] / Math.Max(_gold[k], 1):F1}={200.0 * _hits[k] / Math.Max(_gold[k] + _found[k], 1):F1}")));
}
