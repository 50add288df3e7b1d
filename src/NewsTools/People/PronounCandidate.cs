namespace NewsTools.People;

/// <summary>A person whom a pronoun may mean.</summary>
/// <param name="Cluster">The person.</param>
/// <param name="Features">The features that hold, by <see cref="PronounFeature"/>, with their values.</param>
internal sealed record PronounCandidate(PersonCluster Cluster, IReadOnlyList<(PronounFeature Feature, double Value)> Features);
