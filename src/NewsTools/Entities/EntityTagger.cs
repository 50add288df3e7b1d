namespace NewsTools.Entities;

/// <summary>Labels the sentences of one document. For one thread.</summary>
internal sealed class EntityTagger(EntityModel model, WordLists lists)
{
    private const int Labels = EntityLabels.Count;

    // Longer sentences are no prose; they are labelled in pieces so that memory and the time to a cancellation stay bounded.
    private const int Longest = 2048;

    private readonly EntityFeatures _features = new(lists);
    private readonly EntityDecoder _decoder = new(model.Transitions);

    /// <summary>Describes a word for this model.</summary>
    internal WordInfo Describe(ReadOnlySpan<char> word)
    {
        var info = WordInfo.Of(word);
        info.Names = lists.Name(info.Lower);
        info.Distribution = model.Distribution(info.Lower);
        return info;
    }

    /// <summary>Finds the names of a document: kind, first word, index after the last, how sure.</summary>
    internal List<(EntityKind Kind, int First, int End, double Confidence)> Tag(
        WordInfo[] words, ReadOnlySpan<(int First, int End)> sentences, CancellationToken cancellation)
    {
        var scores = new float[words.Length * Labels];
        var marginals = new float[words.Length * Labels];
        var evidence = new DocumentEvidence();
        var pieces = Pieces(sentences);
        foreach (var (first, end) in pieces)
        {
            cancellation.ThrowIfCancellationRequested();
            Score(words.AsSpan(first, end - first), scores.AsSpan(first * Labels));
            _decoder.Marginals(scores.AsSpan(first * Labels), end - first, default, marginals.AsSpan(first * Labels));
            for (var i = first; i < end; i++)
                if (DocumentEvidence.MayBeName(words[i]))
                    evidence.Add(words[i], marginals.AsSpan(i * Labels, Labels), Weight(i == first));
        }
        for (var i = 0; i < words.Length; i++)
            if (words[i].Case == WordCase.Lower)
                evidence.AddLower(words[i]);

        var found = new List<(EntityKind, int, int, double)>();
        var labels = new byte[pieces.Count == 0 ? 0 : pieces.Max(p => p.End - p.First)];
        foreach (var (first, end) in pieces)
        {
            cancellation.ThrowIfCancellationRequested();
            var changed = false;
            for (var i = first; i < end; i++)
                if (DocumentEvidence.MayBeName(words[i]))
                    changed |= evidence.Apply(words[i], marginals.AsSpan(i * Labels, Labels), Weight(i == first), scores.AsSpan(i * Labels, Labels));
            var count = end - first;
            _decoder.Decode(scores.AsSpan(first * Labels), labels.AsSpan(0, count));
            if (labels.AsSpan(0, count).IndexOfAnyExcept((byte)EntityLabels.Outside) < 0)
                continue;
            if (changed)
                _decoder.Marginals(scores.AsSpan(first * Labels), count, default, marginals.AsSpan(first * Labels));
            Collect(labels.AsSpan(0, count), marginals.AsSpan(first * Labels), first, found);
        }
        return found;
    }

    // The capital of a sentence's first word says little.
    private static float Weight(bool first) => first ? 0.6f : 1;

    private static List<(int First, int End)> Pieces(ReadOnlySpan<(int First, int End)> sentences)
    {
        var pieces = new List<(int, int)>(sentences.Length);
        foreach (var (first, end) in sentences)
            for (var from = first; from < end; from += Longest)
                pieces.Add((from, Math.Min(end, from + Longest)));
        return pieces;
    }

    /// <summary>Sets the log scores of the labels of a sentence's words.</summary>
    private void Score(ReadOnlySpan<WordInfo> sentence, Span<float> scores)
    {
        Span<ulong> features = stackalloc ulong[EntityFeatures.Most];
        Span<short> sums = stackalloc short[EntityLabels.Scored];
        _features.Start(sentence);
        for (var i = 0; i < sentence.Length; i++)
        {
            var count = _features.Write(i, features);
            model.Score(features[..count], sums);
            var row = scores.Slice(i * Labels, Labels);
            for (var label = 0; label < EntityLabels.Scored; label++)
                row[label] = sums[label] * model.Scale;
            row[EntityLabels.Outside] = 0;
        }
    }

    private static void Collect(ReadOnlySpan<byte> labels, ReadOnlySpan<float> marginals, int offset, List<(EntityKind, int, int, double)> found)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == EntityLabels.Outside)
                continue;
            var first = i;
            var sure = (double)marginals[(i * Labels) + labels[i]];
            while (EntityLabels.IsOpen(labels[i]))
            {
                i++;
                sure = Math.Min(sure, marginals[(i * Labels) + labels[i]]);
            }
            found.Add((EntityLabels.Kind(labels[i]), offset + first, offset + i + 1, Math.Clamp(sure, 0, 1)));
        }
    }
}
