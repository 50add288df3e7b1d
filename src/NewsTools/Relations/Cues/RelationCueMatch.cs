using NewsTools.Language;

namespace NewsTools.Relations;

/// <summary>A cue at its place in the text.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Forms">Which form of a verb the first may be.</param>
internal readonly record struct RelationCueMatch(RelationCue Cue, int First, int End, VerbForm Forms);
