namespace NewsTools.Quotes;

/// <summary>A verb of answering, as the word list has it.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Kind">What its denial means.</param>
/// <param name="AfterDid">Whether “did not” denies it.</param>
/// <param name="AfterWould">Whether “would not” does.</param>
/// <param name="Frame">What it must have behind it.</param>
internal sealed record AnswerVerb(string Lemma, NoResponseKind Kind, bool AfterDid, bool AfterWould, AnswerFrame Frame);
