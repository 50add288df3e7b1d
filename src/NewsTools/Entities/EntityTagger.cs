using System.Buffers;

namespace NewsTools.Entities;

/// <summary>Labels the sentences of one document. For one thread.</summary>
internal sealed class EntityTagger(EntityModel model)
{
    private const int Labels = EntityLabels.Count;

    // Longer sentences are no prose; they are labelled in pieces so that memory and the time to a cancellation stay bounded.
    private const int Longest = EntityPieces.Longest;

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

    /// <summary>Describes consecutive words.</summary>
    /// <param name="first">The index of the first.</param>
    /// <param name="words">Where their descriptions go.</param>
    internal delegate void Describer(int first, Span<WordInfo> words);

    /// <summary>Finds the names of a document: kind, first word, index after the last, how sure.</summary>
    internal List<(EntityKind Kind, int First, int End, double Confidence)> Tag(
        int count, Describer describe, ReadOnlySpan<(int First, int End)> sentences, CancellationToken cancellation)
    {
        // A description is long: of all words only their case is kept, and of those in lower case which they are.
        var cases = new WordCase[count];
        var lower = ArrayPool<ulong>.Shared.Rent(count);
        var room = ArrayPool<WordInfo>.Shared.Rent(Longest);
        var evidence = new DocumentEvidence();
        using var pieces = new EntityPieces();
        foreach (var (first, end) in sentences)
            for (var from = first; from < end; from += Longest)
            {
                cancellation.ThrowIfCancellationRequested();
                var words = room.AsSpan(0, Math.Min(end - from, Longest));
                describe(from, words);
                for (var i = 0; i < words.Length; i++)
                {
                    cases[from + i] = words[i].Case;
                    lower[from + i] = words[i].Lower;
                }
                Score(words, from, pieces);
            }
        foreach (var piece in pieces.All)
        {
            cancellation.ThrowIfCancellationRequested();
            _decoder.Marginals(piece.Scores, piece.Count, default, piece.Marginals);
            for (var i = 0; i < piece.Count; i++)
                if (DocumentEvidence.MayBeName(cases[piece.First + i]))
                    evidence.Add(piece.Words[i], piece.Marginals.Slice(i * Labels, Labels));
        }
        for (var i = 0; i < count; i++)
            if (cases[i] == WordCase.Lower)
                evidence.AddLower(lower[i]);
        ArrayPool<ulong>.Shared.Return(lower);
        ArrayPool<WordInfo>.Shared.Return(room);
        cancellation.ThrowIfCancellationRequested();

        var found = new List<(EntityKind, int, int, double)>();
        var labels = new byte[Longest];
        foreach (var piece in pieces.All)
        {
            cancellation.ThrowIfCancellationRequested();
            Span<float> scores = piece.Scores, marginals = piece.Marginals;
            var changed = false;
            for (var i = 0; i < piece.Count; i++)
                if (DocumentEvidence.MayBeName(cases[piece.First + i]))
                    changed |= evidence.Apply(piece.Words[i], marginals.Slice(i * Labels, Labels), scores.Slice(i * Labels, Labels));
            var best = labels.AsSpan(0, piece.Count);
            _decoder.Decode(scores, best);
            if (best.IndexOfAnyExcept((byte)EntityLabels.Outside) < 0)
                continue;
            if (changed)
                _decoder.Marginals(scores, piece.Count, default, marginals);
            Collect(best, marginals, piece.First, found);
        }
        JoinNicknames(cases, sentences, found);
        return found;
    }

    /// <summary>Makes one name of a person's two parts around a nickname in quotation marks: Tom "Red" Alvey.</summary>
    private static void JoinNicknames(
        ReadOnlySpan<WordCase> cases, ReadOnlySpan<(int First, int End)> sentences, List<(EntityKind Kind, int First, int End, double Confidence)> found)
    {
        var sentence = 0;
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (kind, first, opening, confidence) = found[i];
            while (sentences[sentence].End <= first) sentence++;
            if (kind != EntityKind.Person || opening >= cases.Length || cases[opening] != WordCase.Quote)
                continue;
            // The second part may have taken the nickname and its closing mark along.
            var next = found[i + 1];
            if (next.Kind == EntityKind.Person && next.First == opening + 1 && next.End > opening + 3 && next.End <= sentences[sentence].End
                && (cases[opening + 2] == WordCase.Quote || cases[opening + 3] == WordCase.Quote))
            {
                found[i] = (kind, first, next.End, Math.Min(confidence, next.Confidence));
                found.RemoveAt(i + 1);
                continue;
            }
            var j = found[i + 1].First < opening + 3 && i + 2 < found.Count ? i + 2 : i + 1;
            var (lastKind, last, end, lastConfidence) = found[j];
            if (lastKind != EntityKind.Person || end > sentences[sentence].End || last - opening is not (3 or 4) || cases[last - 1] != WordCase.Quote)
                continue;
            var inner = true;
            for (var k = opening + 1; k < last - 1; k++) inner &= DocumentEvidence.MayBeName(cases[k]);
            if (!inner)
                continue;
            found[i] = (kind, first, end, Math.Min(confidence, lastConfidence));
            found.RemoveRange(i + 1, j - i);
        }
    }

    /// <summary>
    /// Sets the log scores of the labels of a sentence's words, of which the first has an index in the document. Only words that may belong to a name are looked at: those with a capital
    /// and the like, and the few between two of them. What lies outside parts the sentence into pieces that do not depend on one another.
    /// </summary>
    private void Score(ReadOnlySpan<WordInfo> words, int offset, EntityPieces pieces)
    {
        Span<ulong> features = stackalloc ulong[EntityFeatures.Most];
        Span<short> sums = stackalloc short[EntityLabels.Scored];
        var started = false;
        var done = 0; // the end of the last piece
        for (var i = 0; i < words.Length;)
        {
            if (!IsCandidate(words[i]))
            {
                i++;
                continue;
            }
            var last = i;
            for (var j = i + 1; j < words.Length && j <= last + LongestGap + 1; j++)
                if (IsCandidate(words[j])) last = j;
            // Some tokenizers part "Chun-ying" in three; and a number may begin or end a name.
            while (last + 2 < words.Length && words[last + 1].Case == WordCase.Dash && words[last + 2].Case == WordCase.Lower) last += 2;
            if (last + 1 < words.Length && words[last + 1].Case is WordCase.Number or WordCase.Alphanumeric) last++;
            if (i > 0 && words[i - 1].Case == WordCase.Number && done < i) i--;
            if (!started) _features.Start(words);
            started = true;
            int from = Math.Max(i - 1, done), to = last + 1 < words.Length ? last + 2 : last + 1;
            var piece = pieces.Add(offset + from, to - from);
            for (var j = from; j < to; j++)
            {
                piece.Words[j - from] = words[j].Lower;
                var row = piece.Scores.Slice((j - from) * Labels, Labels);
                row[EntityLabels.Outside] = 0;
                if (j < i || j > last)
                {
                    row[..EntityLabels.Scored].Fill(Never);
                    continue;
                }
                var count = _features.Write(j, features);
                model.Score(features[..count], sums);
                for (var label = 0; label < EntityLabels.Scored; label++)
                    row[label] = sums[label] * model.Scale;
            }
            done = to;
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
