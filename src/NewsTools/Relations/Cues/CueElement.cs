namespace NewsTools.Relations;

/// <summary>What may stand at one place of a cue.</summary>
internal enum CueElementKind
{
    Word,
    Gap,
    Adjectives,
    Comparative,
    Reflexive,
    Possessive,
    Time,
    Early,
    Saying,
    Said,
}

/// <summary>One place of a cue.</summary>
/// <param name="Kind">What may stand there.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="Words">The words, where it is one of these.</param>
internal readonly record struct CueElement(CueElementKind Kind, bool IsOptional, string[] Words);
