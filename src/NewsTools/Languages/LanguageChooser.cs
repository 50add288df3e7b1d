namespace NewsTools.Languages;

/// <summary>Tells what language an article is in, by what it declares and what its words say.</summary>
internal static class LanguageChooser
{
    private const string Undetermined = "und";

    /// <summary>The language of an article, with the stages that read it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="packs">The languages that can be read; the first is assumed where nothing tells.</param>
    public static ArticleLanguage Choose(Article article, IReadOnlyList<LanguagePack> packs)
    {
        var detector = LanguageDetector.Shared;
        var guess = detector.Detect(article.Text);
        var assumed = packs[0].Code;
        if (detector.CodeOf(article.Language) is not { } declared)
            return guess.IsClear(assumed) || guess.Code == assumed && guess.IsClear("") ? Detected() : Language(assumed, assumed, LanguageBasis.Assumed);
        // Templates declare languages that the copy is not in. Between two that cannot be read, the publisher knows best.
        return guess.Code != declared && (PackOf(declared) ?? PackOf(guess.Code)) is not null && guess.IsSure(declared)
            ? Detected() : Language(article.Language!.Trim(), declared, LanguageBasis.Declared);

        // A wrong name is worse than none.
        ArticleLanguage Detected()
        {
            var code = guess.IsPlainlyOne || guess.Code == assumed ? guess.Code : Undetermined;
            return Language(code, code, LanguageBasis.Detected);
        }

        ArticleLanguage Language(string tag, string code, LanguageBasis basis)
        {
            var pack = PackOf(code);
            return new ArticleLanguage(tag, pack?.EnglishName ?? detector.NameOf(code), basis) { IsSupported = pack is not null, Pack = pack ?? LanguagePack.Empty };
        }

        LanguagePack? PackOf(string code) => packs.FirstOrDefault(pack => pack.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
    }
}
