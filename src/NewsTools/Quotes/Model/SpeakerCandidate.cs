namespace NewsTools;

/// <summary>One of several who may have said something, where the text does not decide who did.</summary>
/// <param name="Name">The canonical name.</param>
/// <param name="Entity">The person, organisation or outlet.</param>
/// <param name="Likelihood">How likely this one said it, from 0 to 1; those of all candidates add up to at most 1.</param>
public sealed record SpeakerCandidate(string Name, Entity? Entity, double Likelihood)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
