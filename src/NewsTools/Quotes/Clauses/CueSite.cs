namespace NewsTools.Quotes;

/// <summary>A cue in its sentence, with what is known before its clause is looked for.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Cue">The cue.</param>
/// <param name="Source">Whose words it reports.</param>
/// <param name="Start">Where a clause behind it would begin: after its words, its source and its addressee.</param>
/// <param name="Limit">The stop at the end of the sentence.</param>
/// <param name="HasAddressee">Whether an addressee stands behind it.</param>
internal readonly record struct CueSite(NarratorSentence Sentence, ReportingCue Cue, SourceWords Source, int Start, int Limit, bool HasAddressee);
