using System.Buffers;
using NewsTools.Learning;

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

    private readonly EntityFeatures _features = new(model.Lists, model.Vectors);
    private readonly EntityNetwork _network = model.Network();
    private readonly EntityNetwork.Input _input = new();
    private readonly EntityDecoder _decoder = new(model.Transitions);

    /// <summary>Describes a word for this model.</summary>
    /// <param name="word">The word.</param>
    /// <param name="row">The row of its vector.</param>
    internal WordInfo Describe(ReadOnlySpan<char> word, int row)
    {
        var info = WordInfo.Of(word);
        info.Names = model.Lists.Name(info.Lower);
        info.Frequency = model.Frequency(info.Lower);
        info.Place(model.Vectors, row);
        return info;
    }

    /// <summary>Describes consecutive words.</summary>
    /// <param name="first">The index of the first.</param>
    /// <param name="words">Where their descriptions go.</param>
    internal delegate void Describer(int first, Span<WordInfo> words);

    /// <summary>Finds the names of a document: kind, first word, index after the last, how sure.</summary>
    /// <param name="rows">The row of each word's vector.</param>
    /// <param name="describe">Describes the words when they are looked at.</param>
    /// <param name="sentences">The first word of each sentence, and the index after its last.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal List<(EntityKind Kind, int First, int End, double Confidence)> Tag(
        ReadOnlySpan<int> rows, Describer describe, ReadOnlySpan<(int First, int End)> sentences, CancellationToken cancellation)
    {
        var count = rows.Length;
        var sums = StartDocument(rows, sentences);
        // A description is long: of all words only their case is kept, and of those in lower case which they are.
        var cases = new WordCase[count];
        var lower = ArrayPool<ulong>.Shared.Rent(count);
        var room = ArrayPool<WordInfo>.Shared.Rent(Longest);
        var evidence = new DocumentEvidence();
        using var pieces = new EntityPieces();
        for (var s = 0; s < sentences.Length; s++)
            for (var from = sentences[s].First; from < sentences[s].End; from += Longest)
            {
                cancellation.ThrowIfCancellationRequested();
                var words = room.AsSpan(0, Math.Min(sentences[s].End - from, Longest));
                describe(from, words);
                for (var i = 0; i < words.Length; i++)
                {
                    cases[from + i] = words[i].Case;
                    lower[from + i] = words[i].Lower;
                }
                Score(words, sums.AsSpan(s * WordVectors.Dimensions, WordVectors.Dimensions), from, pieces);
            }
        ArrayPool<int>.Shared.Return(sums);
        foreach (var piece in pieces.All)
        {
            cancellation.ThrowIfCancellationRequested();
            _decoder.Marginals(piece.Scores, piece.Count, default, piece.Marginals);
            for (var i = 0; i < piece.Count; i++)
                if (DocumentEvidence.MayBeName(cases[piece.First + i]))
                    evidence.Add(piece.Words, cases.AsSpan(piece.First, piece.Count), i, piece.Marginals.Slice(i * Labels, Labels));
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
                    changed |= evidence.Apply(piece.Words, cases.AsSpan(piece.First, piece.Count), i, marginals.Slice(i * Labels, Labels), scores.Slice(i * Labels, Labels));
            var best = labels.AsSpan(0, piece.Count);
            _decoder.Decode(scores, best);
            if (best.IndexOfAnyExcept((byte)EntityLabels.Outside) < 0)
                continue;
            if (changed)
                _decoder.Marginals(scores, piece.Count, default, marginals);
            Collect(best, marginals, piece.First, found);
        }
        JoinNicknames(cases, sentences, found);
        JoinOwners(cases, sentences, found);
        return found;
    }

    // What the document is about, and the sum of the vectors of each sentence, in its order.
    private int[] StartDocument(ReadOnlySpan<int> rows, ReadOnlySpan<(int First, int End)> sentences)
    {
        var sums = ArrayPool<int>.Shared.Rent(sentences.Length * WordVectors.Dimensions);
        Array.Clear(sums);
        Span<int> all = stackalloc int[WordVectors.Dimensions];
        all.Clear();
        for (var s = 0; s < sentences.Length; s++)
        {
            var sum = sums.AsSpan(s * WordVectors.Dimensions, WordVectors.Dimensions);
            EntityFeatures.Add(rows[sentences[s].First..sentences[s].End], model.Vectors, sum);
            for (var d = 0; d < all.Length; d++) all[d] += sum[d];
        }
        Span<float> topic = stackalloc float[WordVectors.Dimensions];
        EntityFeatures.Mean(all, topic);
        _network.StartDocument(topic);
        return sums;
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

    /// <summary>Makes one name of a body whose owners are two: the Coopers and Turners’ Guild.</summary>
    private static void JoinOwners(
        ReadOnlySpan<WordCase> cases, ReadOnlySpan<(int First, int End)> sentences, List<(EntityKind Kind, int First, int End, double Confidence)> found)
    {
        var sentence = 0;
        for (var i = 0; i + 1 < found.Count; i++)
        {
            var (kind, first, end, confidence) = found[i];
            var next = found[i + 1];
            while (sentences[sentence].End <= first) sentence++;
            if (kind != EntityKind.Organization || next.Kind != kind || end - first != 1 || next.First != end + 1 || next.End > sentences[sentence].End
                || cases[end] != WordCase.Lower || next.End - next.First < 3 || cases[next.First + 1] is not (WordCase.Quote or WordCase.Clitic))
                continue;
            found[i] = (kind, first, next.End, Math.Min(confidence, next.Confidence));
            found.RemoveAt(i + 1);
        }
    }

    /// <summary>
    /// Sets the log scores of the labels of a sentence's words, of which the first has an index in the document. Only words that may belong to a name are looked at: those with a capital
    /// and the like, and the few between two of them. What lies outside parts the sentence into pieces that do not depend on one another.
    /// </summary>
    private void Score(ReadOnlySpan<WordInfo> words, ReadOnlySpan<int> sum, int offset, EntityPieces pieces)
    {
        Span<ulong> features = stackalloc ulong[EntityFeatures.Most];
        Span<short> sums = stackalloc short[EntityLabels.Scored];
        Span<float> added = stackalloc float[EntityLabels.Scored];
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
                else if (!MayLink(words[j])) break;
            // Some tokenizers part "Chun-ying" in three; and a number may begin or end a name.
            while (last + 2 < words.Length && words[last + 1].Case == WordCase.Dash && words[last + 2].Case == WordCase.Lower) last += 2;
            if (last + 1 < words.Length && words[last + 1].Case is WordCase.Number or WordCase.Alphanumeric) last++;
            if (i > 0 && words[i - 1].Case == WordCase.Number && done < i) i--;
            if (!started)
            {
                _features.Start(words, sum);
                _network.StartSentence(_features.Meaning);
                started = true;
            }
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
                _features.Write(j, _input);
                _network.Score(_input, added);
                for (var label = 0; label < EntityLabels.Scored; label++)
                    row[label] = (sums[label] * model.Scale) + added[label];
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

    // Within a name: "of", "and the", "de", the "t" of "van ’t", a hyphen, a comma; no noun, verb or adjective in lower case.
    private static bool MayLink(in WordInfo word) => word.Case != WordCase.Lower || word.Prefix3 == 0 || Array.IndexOf(LinkTags, word.Tag) >= 0;

    private static readonly uint[] LinkTags = Array.ConvertAll(["IN", "DT", "CC", "TO", "FW", "POS", "NNP", "NNPS"], WordInfo.TagOf);

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
