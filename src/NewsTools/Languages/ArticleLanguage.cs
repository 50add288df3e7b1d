namespace NewsTools;

/// <summary>The language that an article is analysed in, or would have to be.</summary>
/// <param name="Tag">Its BCP 47 tag, as the article declares it or as short as can be.</param>
/// <param name="EnglishName">Its name in English; null where that is not known.</param>
/// <param name="Basis">Where it is known from.</param>
public sealed record ArticleLanguage(string Tag, string? EnglishName, LanguageBasis Basis)
{
    /// <summary>Whether people, quotations and all else are sought. Where they are not, all views are empty.</summary>
    public bool IsSupported { get; internal init; }

    /// <summary>The stages that read it.</summary>
    internal LanguagePack Pack { get; init; } = LanguagePack.Empty;

    /// <summary>The name and the tag.</summary>
    public override string ToString() => EnglishName is null ? Tag : $"{EnglishName} ({Tag})";
}
