namespace NewsTools.Languages;

/// <summary>What the words of a text say of its language.</summary>
/// <param name="Code">The likeliest language.</param>
/// <param name="Words">How many words were looked at; in other scripts than the Latin, how many letters.</param>
/// <param name="Share">The share of them that are function words of a language.</param>
internal sealed record LanguageGuess(string Code, int Words, Func<string, double> Share)
{
    // A headline tells too little, and so does a table of results.
    private const int FewestWords = 25, ManyWords = 120;
    private const double SmallestShare = 0.12, SureShare = 0.25;

    /// <summary>Whether it is plainly that language, and not one of its family that is not known here.</summary>
    public bool IsPlainlyOne { get; init; }

    /// <summary>Whether the text is plainly in the likeliest language rather than in another.</summary>
    public bool IsClear(string other) => Words >= FewestWords && Share(Code) >= SmallestShare && Share(Code) >= 2 * Share(other);

    /// <summary>Whether that is beyond doubt, whatever the article declares.</summary>
    public bool IsSure(string other) => Words >= ManyWords && Share(Code) >= SureShare && Share(Code) >= 3 * Share(other);
}
