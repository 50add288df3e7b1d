using NewsTools.Entities;
using NewsTools.Learning;

namespace NewsTools.Training.Entities;

/// <summary>A sentence with its names.</summary>
/// <param name="Words">The words.</param>
/// <param name="Labels">Their labels (<see cref="EntityLabels"/>).</param>
/// <param name="Allowed">For each word the labels that may be right, as bits: more than one where the corpus does not say.</param>
internal sealed record EntitySentence(string[] Words, byte[] Labels, uint[] Allowed)
{
    /// <summary>Whether it comes from the short messages of a social network.</summary>
    internal bool Noisy { get; init; }

    /// <summary>What its document is about (<see cref="EntityFeatures.Mean"/>).</summary>
    internal float[] Topic { get; init; } = [];

    /// <summary>The sentences of a document, with what it is about.</summary>
    internal static IEnumerable<EntitySentence> WithTopic(IReadOnlyList<EntitySentence> document)
    {
        var rows = document.SelectMany(s => s.Words).Select(word => WordVectors.Shipped.Find(word)).ToArray();
        var topic = new float[WordVectors.Dimensions];
        var sum = new int[WordVectors.Dimensions];
        EntityFeatures.Add(rows, WordVectors.Shipped, sum);
        EntityFeatures.Mean(sum, topic);
        return document.Select(s => s with { Topic = topic });
    }

    /// <summary>The names: kind, first word, index after the last.</summary>
    internal IEnumerable<(EntityKind Kind, int First, int End)> Spans()
    {
        for (var i = 0; i < Labels.Length; i++)
        {
            if (Labels[i] == EntityLabels.Outside)
                continue;
            var first = i;
            while (EntityLabels.IsOpen(Labels[i])) i++;
            yield return (EntityLabels.Kind(Labels[i]), first, i + 1);
        }
    }

    /// <summary>Makes a sentence of spans.</summary>
    internal static EntitySentence Of(string[] words, IEnumerable<(EntityKind Kind, int First, int End)> spans)
    {
        var labels = new byte[words.Length];
        Array.Fill(labels, (byte)EntityLabels.Outside);
        foreach (var (kind, first, end) in spans)
            for (var i = first; i < end; i++)
                labels[i] = (byte)EntityLabels.Of(kind, end - first == 1 ? EntityLabels.Single
                    : i == first ? EntityLabels.Begin : i + 1 == end ? EntityLabels.End : EntityLabels.Inside);
        return new EntitySentence(words, labels, Array.ConvertAll(labels, l => 1u << l));
    }
}
