using System.Runtime.InteropServices;

namespace NewsTools.Entities;

/// <summary>
/// What the rest of a document says of a word: a name is mostly of one kind throughout (one sense per discourse, Gale et al. 1992), and
/// the full name that is plain in one sentence tells what the bare surname is in another. Works on probabilities of kinds, by word.
/// </summary>
internal sealed class DocumentEvidence
{
    private const int Classes = EntityLabels.Kinds + 1;
    private const int Labels = EntityLabels.Count;
    private const int PersonEnd = ((int)EntityKind.Person * 4) + EntityLabels.End;

    // Tuned on the held-out sets: how much the others' verdict counts, how many others it takes to believe them, its limits, and the weight of a sure use.
    private const float Strength = 1.5f, Doubt = 0.7f, Floor = 0.05f, Limit = 4, Sure = 3;

    // What a use between the same neighbours counts beside one anywhere: "Arden" in "Arden Rovers" is not the town.
    private const float Same = 2;

    // A city, its team and its government share a name; people mostly do not.
    private const float OtherKinds = 0.5f, Organizations = 0.8f;

    // What it tells of a word that it ends a full name elsewhere: more than its bare uses do, which may all be unclear.
    private const float FullName = 4;

    private readonly Dictionary<ulong, int> _words = [];
    private readonly List<float> _sums = [];
    private readonly List<float> _weights = [];
    private readonly List<float> _endings = [];

    /// <summary>Whether a word may be part of a name by its letters.</summary>
    internal static bool MayBeName(WordCase word) =>
        word is WordCase.Capital or WordCase.Caps or WordCase.MixedUpper or WordCase.CapitalMarked or WordCase.MixedLower or WordCase.Dotted;

    /// <summary>Takes in one use of a word that may be a name.</summary>
    /// <param name="words">The hashes of the words of a piece in lower case.</param>
    /// <param name="cases">How they are written.</param>
    /// <param name="at">The word's place in the piece.</param>
    /// <param name="marginals">The probabilities of its labels.</param>
    internal void Add(ReadOnlySpan<ulong> words, ReadOnlySpan<WordCase> cases, int at, ReadOnlySpan<float> marginals)
    {
        Add(words[at], marginals, 1);
        Add(Inside(words, cases, at), marginals, Same);
    }

    private void Add(ulong key, ReadOnlySpan<float> marginals, float factor)
    {
        var weight = Weight(marginals) * factor;
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, key, out var known);
        if (!known)
        {
            index = _weights.Count;
            _weights.Add(0);
            _endings.Add(0);
            for (var i = 0; i < Classes; i++) _sums.Add(0);
        }
        _weights[index] += weight;
        _endings[index] += marginals[PersonEnd];
        var sums = CollectionsMarshal.AsSpan(_sums).Slice(index * Classes, Classes);
        for (var kind = 0; kind < EntityLabels.Kinds; kind++)
            sums[kind] += weight * Probability(marginals, kind);
        sums[EntityLabels.Kinds] += weight * marginals[EntityLabels.Outside];
    }

    // The word between its neighbours in the same name, as far as capitals tell.
    private static ulong Inside(ReadOnlySpan<ulong> words, ReadOnlySpan<WordCase> cases, int at)
    {
        var before = at > 0 && MayBeName(cases[at - 1]) ? words[at - 1] : 1;
        var after = at + 1 < words.Length && MayBeName(cases[at + 1]) ? words[at + 1] : 2;
        return WordLists.Extend(WordLists.Extend(before, words[at]), after);
    }

    /// <summary>Takes in one use of a word in lower case; it counts where the word is also used with a capital.</summary>
    internal void AddLower(ulong word)
    {
        if (!_words.TryGetValue(word, out var index))
            return;
        _weights[index] += 0.5f;
        _sums[(index * Classes) + EntityLabels.Kinds] += 0.5f;
    }

    /// <summary>Adds to the scores of one use what the others say.</summary>
    /// <returns>Whether it may change anything.</returns>
    internal bool Apply(ReadOnlySpan<ulong> words, ReadOnlySpan<WordCase> cases, int at, ReadOnlySpan<float> marginals, Span<float> scores)
    {
        if (!_words.TryGetValue(words[at], out var index) || !_words.TryGetValue(Inside(words, cases, at), out var inside))
            return false;
        var weight = Weight(marginals) * (1 + Same);
        var others = _weights[index] + _weights[inside] - weight;
        if (others < 0.4f)
            return false;
        Span<float> sums = stackalloc float[Classes];
        for (var i = 0; i < Classes; i++) sums[i] = _sums[(index * Classes) + i] + _sums[(inside * Classes) + i];
        var trust = Strength * others / (others + Doubt);
        var outside = (Math.Max(sums[EntityLabels.Kinds] - (weight * marginals[EntityLabels.Outside]), 0) / others) + Floor;
        var ending = FullName * Math.Min(_endings[index] - marginals[PersonEnd], 1);
        var changed = false;
        for (var kind = 0; kind < EntityLabels.Kinds; kind++)
        {
            var share = (Math.Max(sums[kind] - (weight * Probability(marginals, kind)), 0) / others) + Floor;
            var bonus = Math.Clamp(trust * MathF.Log(share / outside), -Limit, Limit);
            bonus = (EntityKind)kind switch
            {
                EntityKind.Person => Math.Min(bonus + ending, Limit),
                EntityKind.Organization => bonus * Organizations,
                _ => bonus * OtherKinds,
            };
            for (var position = 0; position < 4; position++)
                scores[(kind * 4) + position] += bonus;
            changed |= Math.Abs(bonus) > 0.2f;
        }
        return changed;
    }

    // A use that is plainly a name, as in "Maria Keller", says more than one that is unclear.
    private static float Weight(ReadOnlySpan<float> marginals) => marginals[EntityLabels.Outside] < 0.1f ? Sure : 1;

    private static float Probability(ReadOnlySpan<float> marginals, int kind) =>
        marginals[kind * 4] + marginals[(kind * 4) + 1] + marginals[(kind * 4) + 2] + marginals[(kind * 4) + 3];
}
