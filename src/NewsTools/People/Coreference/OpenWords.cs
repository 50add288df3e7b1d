namespace NewsTools.People;

/// <summary>A pronoun or description that speaks and may mean one or another, where nothing decides.</summary>
/// <typeparam name="T">What is gathered of a person or body.</typeparam>
/// <param name="Word">Its first word.</param>
/// <param name="Candidates">Those whom it may mean, and how likely.</param>
internal readonly record struct OpenWords<T>(int Word, (T Cluster, double Likelihood)[] Candidates);
