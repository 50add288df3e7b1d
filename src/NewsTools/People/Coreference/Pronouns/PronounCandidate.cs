namespace NewsTools.People;

/// <summary>A person whom a pronoun may mean.</summary>
/// <param name="Cluster">The person.</param>
/// <param name="Role">What the pronoun does in its clause: 0 subject, 1 object and the like, 2 possessor.</param>
/// <param name="Distance">Where the person was last mentioned: 0 in the same sentence, 1 in the one before, 2 farther off.</param>
/// <param name="Features">The features that hold, by <see cref="PronounFeature"/>, with their values.</param>
internal sealed record PronounCandidate(PersonCluster Cluster, int Role, int Distance, List<(PronounFeature Feature, double Value)> Features);
