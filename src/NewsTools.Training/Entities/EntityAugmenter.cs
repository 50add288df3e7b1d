using NewsTools.Entities;

namespace NewsTools.Training.Entities;

/// <summary>Varies sentences in training, so that the model does not depend on the names, the case and the lists of its corpora.</summary>
internal sealed class EntityAugmenter(DeterministicRandom random)
{
    private const double InCapitals = 0.08;
    private const double Headline = 0.03;
    private const double Dropout = 0.12;

    /// <summary>A sentence, or a variant of it.</summary>
    internal EntitySentence Vary(EntitySentence sentence)
    {
        if (random.Chance(InCapitals))
            return sentence with { Words = Array.ConvertAll(sentence.Words, w => w.ToUpperInvariant()) };
        if (random.Chance(Headline))
            return sentence with { Words = Array.ConvertAll(sentence.Words, w => w.Length > 3 ? char.ToUpperInvariant(w[0]) + w[1..] : w) };
        return sentence;
    }

    /// <summary>The groups of features to leave out for one word.</summary>
    internal uint Dropped()
    {
        var dropped = 0u;
        if (random.Chance(Dropout * 2)) dropped |= 1u << (int)EntityFeatures.Group.Word;
        if (random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Context;
        if (random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Affix;
        if (random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.List;
        if (random.Chance(Dropout)) dropped |= 1u << (int)EntityFeatures.Group.Name;
        return dropped;
    }
}
