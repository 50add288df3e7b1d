namespace NewsTools.People;

/// <summary>What the clues beside a name come to: a logistic sum, and the clue that says most for what they come to.</summary>
/// <param name="lexicon">The weights.</param>
/// <param name="isCountry">Whether it is the name of a country, which stands for its government only where it acts or is told.</param>
internal sealed class MetonymReading(PlaceLexicon lexicon, bool isCountry)
{
    private const double Least = .3; // where nothing much speaks for it, a name is the place

    private (double Weight, string Reason) _most, _least;
    private double _sum;

    /// <summary>Whether the name stands for those who govern there.</summary>
    internal bool IsMetonym => _sum >= Least;

    /// <summary>Whether it names a team.</summary>
    internal bool IsTeam { get; set; }

    /// <summary>How likely that is right, from 0 to 1.</summary>
    internal double Confidence => 1 / (1 + Math.Exp(-Math.Abs(_sum)));

    /// <summary>The clue that says most for it.</summary>
    internal string Reason => IsMetonym ? _most.Reason : _least.Reason;

    /// <summary>Counts a clue.</summary>
    /// <param name="clue">The clue.</param>
    /// <param name="word">The word of the text that tells.</param>
    internal void Add(MetonymClue clue, string word = "")
    {
        var (weight, reason) = lexicon.WeightOf(clue);
        if (isCountry && weight > 0 && clue is not (MetonymClue.Acts or MetonymClue.Willed or MetonymClue.Told))
            return;
        _sum += weight;
        if (weight > _most.Weight)
            _most = (weight, reason.Replace("*", word, StringComparison.Ordinal));
        else if (weight < _least.Weight)
            _least = (weight, reason.Replace("*", word, StringComparison.Ordinal));
    }
}
