using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>A reporting verb, noun or phrase in the text.</summary>
/// <param name="Verb">The entry of the word list.</param>
/// <param name="Token">Its main word.</param>
/// <param name="GroupFirst">The first token of the verb group (auxiliaries, adverbs between them).</param>
/// <param name="End">After its last token, particle included.</param>
/// <param name="Forms">The forms that the word can be.</param>
internal sealed record ReportingCue(CueVerb Verb, int Token, int GroupFirst, int End, VerbForm Forms)
{
    public bool IsNegated { get; init; }

    public bool IsPassive { get; init; }

    /// <summary>“to say”, after whatever verbs govern it.</summary>
    public bool IsInfinitive { get; init; }

    /// <summary>A participle without auxiliary (“saying”, “adding”).</summary>
    public bool IsGerund { get; init; }

    public Tense Tense { get; init; }

    /// <summary>What could or would be said (“would say”, “may argue”).</summary>
    public bool IsHypothetical { get; init; }

    public bool IsPreposition { get; init; }

    /// <summary>The source, where it stands inside a phrase: “in Holm’s words”.</summary>
    public TokenRange? Possessor { get; init; }

    public CueNoun? Noun { get; init; }

    /// <summary>Whether it is a verb, not a noun or preposition.</summary>
    public bool IsVerb => !IsPreposition && Noun is null;
}
