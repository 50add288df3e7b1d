using System.Buffers;

namespace NewsTools.Entities;

/// <summary>Labels the sentences of one document. For one thread.</summary>
internal sealed class EntityTagger(EntityModel model)
{
    private const int Labels = EntityLabels.Count;

    // Longer sentences are no prose; they are labelled in pieces so that memory and the time to a cancellation stay bounded.
    private const int Longest = 2048;

    // The most words without a capital inside a name, and the score of what cannot be.
    private const int LongestGap = 3;
    private const float Never = -40;

    private readonly EntityFeatures _features = new(model.Lists);
    private readonly EntityDecoder _decoder = new(model.Transitions);

    /// <summary>Describes a word for this model.</summary>
    internal WordInfo Describe(ReadOnlySpan<char> word)
    {
        var info = WordInfo.Of(word);
        info.Names = model.Lists.Name(info.Lower);
        info.Distribution = model.Distribution(info.Lower);
        return info;
    }

    /// <summary>Finds the names of a document: kind, first word, index after the last, how sure.</summary>
    internal List<(EntityKind Kind, int First, int End, double Confidence)> Tag(
        ReadOnlySpan<WordInfo> words, ReadOnlySpan<(int First, int End)> sentences, CancellationToken cancellation)
    {
        var pieces = new List<(int First, int End)>();
        // A value for each label of each word is much for the large object heap; only what lies in pieces is written, and read.
        var room = ArrayPool<float>.Shared.Rent(2 * words.Length * Labels);
        Span<float> scores = room.AsSpan(0, words.Length * Labels), marginals = room.AsSpan(words.Length * Labels, words.Length * Labels);
        foreach (var (first, end) in sentences)
            for (var from = first; from < end; from += Longest)
            {
                cancellation.ThrowIfCancellationRequested();
                Score(words, from, Math.Min(end, from + Longest), scores, pieces);
            }
        var evidence = new DocumentEvidence();
        foreach (var (first, end) in pieces)
        {
            cancellation.ThrowIfCancellationRequested();
            _decoder.Marginals(scores[(first * Labels)..], end - first, default, marginals[(first * Labels)..]);
            for (var i = first; i < end; i++)
                if (DocumentEvidence.MayBeName(words[i]))
                    evidence.Add(words[i], marginals.Slice(i * Labels, Labels));
        }
        for (var i = 0; i < words.Length; i++)
            if (words[i].Case == WordCase.Lower)
                evidence.AddLower(words[i]);
        cancellation.ThrowIfCancellationRequested();

        var found = new List<(EntityKind, int, int, double)>();
        var labels = new byte[Longest];
        foreach (var (first, end) in pieces)
        {
            cancellation.ThrowIfCancellationRequested();
            var changed = false;
            for (var i = first; i < end; i++)
                if (DocumentEvidence.MayBeName(words[i]))
                    changed |= evidence.Apply(words[i], marginals.Slice(i * Labels, Labels), scores.Slice(i * Labels, Labels));
            var count = end - first;
            _decoder.Decode(scores[(first * Labels)..], labels.AsSpan(0, count));
            if (labels.AsSpan(0, count).IndexOfAnyExcept((byte)EntityLabels.Outside) < 0)
                continue;
            if (changed)
                _decoder.Marginals(scores[(first * Labels)..], count, default, marginals[(first * Labels)..]);
            Collect(labels.AsSpan(0, count), marginals[(first * Labels)..], first, found);
        }
        ArrayPool<float>.Shared.Return(room);
        JoinNicknames(words, sentences, found);
        return found;
    }

    /// <summary>Makes one name of a person's two parts around a nickname in quotation marks: Tom "Red" Alvey.</summary>
    private static void JoinNicknames(
        ReadOnlySpan<WordInfo> words, ReadOnlySpan<(int First, int End)> sentences, List<(EntityKind Kind, int First, int End, double Confidence)> found)
    {
        var sentence = 0;
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (kind, first, opening, confidence) = found[i];
            while (sentences[sentence].End <= first) sentence++;
            if (kind != EntityKind.Person || opening >= words.Length || words[opening].Case != WordCase.Quote)
                continue;
            // The second part may have taken the nickname and its closing mark along.
            var next = found[i + 1];
            if (next.Kind == EntityKind.Person && next.First == opening + 1 && next.End > opening + 3 && next.End <= sentences[sentence].End
                && (words[opening + 2].Case == WordCase.Quote || words[opening + 3].Case == WordCase.Quote))
            {
                found[i] = (kind, first, next.End, Math.Min(confidence, next.Confidence));
                found.RemoveAt(i + 1);
                continue;
            }
            var j = found[i + 1].First < opening + 3 && i + 2 < found.Count ? i + 2 : i + 1;
            var (lastKind, last, end, lastConfidence) = found[j];
            if (lastKind != EntityKind.Person || end > sentences[sentence].End || last - opening is not (3 or 4) || words[last - 1].Case != WordCase.Quote)
                continue;
            var inner = true;
            for (var k = opening + 1; k < last - 1; k++) inner &= DocumentEvidence.MayBeName(words[k]);
            if (!inner)
                continue;
            found[i] = (kind, first, end, Math.Min(confidence, lastConfidence));
            found.RemoveRange(i + 1, j - i);
        }
    }

    /// <summary>
    /// Sets the log scores of the labels of a sentence's words. Only words that may belong to a name are looked at: those with a capital
    /// and the like, and the few between two of them. What lies outside parts the sentence into pieces that do not depend on one another.
    /// </summary>
    private void Score(ReadOnlySpan<WordInfo> words, int first, int end, Span<float> scores, List<(int First, int End)> pieces)
    {
        Span<ulong> features = stackalloc ulong[EntityFeatures.Most];
        Span<short> sums = stackalloc short[EntityLabels.Scored];
        var started = false;
        for (var i = first; i < end;)
        {
            if (!IsCandidate(words[i]))
            {
                i++;
                continue;
            }
            var last = i;
            for (var j = i + 1; j < end && j <= last + LongestGap + 1; j++)
                if (IsCandidate(words[j])) last = j;
            // Some tokenizers part "Chun-ying" in three; and a number may begin or end a name.
            while (last + 2 < end && words[last + 1].Case == WordCase.Dash && words[last + 2].Case == WordCase.Lower) last += 2;
            if (last + 1 < end && words[last + 1].Case is WordCase.Number or WordCase.Alphanumeric) last++;
            if (i > first && words[i - 1].Case == WordCase.Number && (pieces.Count == 0 || pieces[^1].End < i)) i--;
            if (!started) _features.Start(words[first..end]);
            started = true;
            int from = i > first ? i - 1 : i, to = last + 1 < end ? last + 2 : last + 1;
            if (pieces.Count > 0 && pieces[^1].End > from) from = pieces[^1].End;
            for (var j = from; j < to; j++)
            {
                var row = scores.Slice(j * Labels, Labels);
                row[EntityLabels.Outside] = 0;
                if (j < i || j > last)
                {
                    row[..EntityLabels.Scored].Fill(Never);
                    continue;
                }
                var count = _features.Write(j - first, features);
                model.Score(features[..count], sums);
                for (var label = 0; label < EntityLabels.Scored; label++)
                    row[label] = sums[label] * model.Scale;
            }
            pieces.Add((from, to));
            i = last + 1;
        }
    }

    private static bool IsCandidate(in WordInfo word) => word.Case switch
    {
        WordCase.Capital or WordCase.Caps or WordCase.Letter or WordCase.Initial or WordCase.Dotted or WordCase.MixedUpper or WordCase.MixedLower
            or WordCase.CapitalMarked or WordCase.Alphanumeric or WordCase.AlphanumericUpper or WordCase.Handle => true,
        WordCase.Lower => (word.Names & NameBits.Particle) != 0,
        _ => false,
    };

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
