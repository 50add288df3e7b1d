namespace NewsTools.People;

/// <summary>One place where a person is named, described or meant by a pronoun.</summary>
/// <param name="First">The first word.</param>
/// <param name="End">Index after the last word.</param>
/// <param name="Cluster">The person.</param>
/// <param name="Kind">How.</param>
/// <param name="Name">The name; null for a pronoun or description.</param>
internal readonly record struct PersonMark(int First, int End, PersonCluster Cluster, MentionKind Kind, NameMention? Name = null);
