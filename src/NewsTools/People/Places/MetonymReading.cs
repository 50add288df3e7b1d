namespace NewsTools.People;

/// <summary>What the clues beside a name come to: a logistic sum, and the clue that says most for what they come to.</summary>
/// <param name="lexicon">The weights.</param>
/// <param name="isCountry">Whether it is the name of a country, which stands for its government only where it acts or is told.</param>
internal sealed class MetonymReading(PlaceLexicon lexicon, bool isCountry)
{
    private const double Least = .3; // where nothing much speaks for it, a name is the place

    private (double Weight, MetonymClue Clue, int First, int End) _most;
    private double _sum;

    /// <summary>Whether the name stands for those who govern there.</summary>
    internal bool IsMetonym => _sum >= Least;

    /// <summary>How likely that is right, from 0 to 1.</summary>
    internal double Confidence => 1 / (1 + Math.Exp(-Math.Abs(_sum)));

    /// <summary>The clue that says most for a metonym, in words.</summary>
    internal string ReasonIn(NameWords words) =>
        lexicon.WeightOf(_most.Clue).Reason.Replace("*", _most.End > _most.First ? words.TextOf(_most.First, _most.End) : "", StringComparison.Ordinal);

    /// <summary>Counts a clue.</summary>
    /// <param name="clue">The clue.</param>
    /// <param name="word">The first word of the text that tells; less than 0 for none.</param>
    /// <param name="count">How many words tell.</param>
    internal void Add(MetonymClue clue, int word = -1, int count = 1)
    {
        var weight = lexicon.WeightOf(clue).Weight;
        if (isCountry && weight > 0 && clue is not (MetonymClue.Acts or MetonymClue.Willed or MetonymClue.Told))
            return;
        _sum += weight;
        if (weight > _most.Weight)
            _most = (weight, clue, word, word < 0 ? word : word + count);
    }
}
