namespace NewsTools.Quotes;

/// <summary>A clause that says there was no answer.</summary>
/// <param name="Kind">How there was none.</param>
/// <param name="Cue">The verb that who gave none is the subject of, with its group.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="End">After the words that say so.</param>
/// <param name="Party">Who gave none, where the grammar puts them elsewhere than a subject.</param>
/// <param name="IsAsked">Whether the words say that someone was asked.</param>
/// <param name="Confidence">How likely it is right, from 0 to 1.</param>
internal readonly record struct NoResponseClause(NoResponseKind Kind, ReportingCue Cue, string Lemma, int End, TokenRange? Party, bool IsAsked, double Confidence);
