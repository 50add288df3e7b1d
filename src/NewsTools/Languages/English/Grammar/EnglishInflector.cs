using NewsTools.Language;

namespace NewsTools.Languages.English;

/// <summary>The forms of English verbs and nouns.</summary>
internal sealed class EnglishInflector : IInflector
{
    /// <summary>All forms of a verb.</summary>
    /// <param name="forms">The lemma; past and participle where they are irregular.</param>
    public IEnumerable<(string Form, VerbForm Kind)> FormsOf(string[] forms)
    {
        var lemma = forms[0];
        yield return (lemma, VerbForm.Base);
        yield return (PluralOf(lemma), VerbForm.Third);
        var past = forms.Length > 1 ? [forms[1]] : Suffixed(lemma, "ed");
        foreach (var form in past)
            yield return (form, VerbForm.Past);
        foreach (var form in forms.Length > 2 ? [forms[2]] : past)
            yield return (form, VerbForm.Participle);
        foreach (var form in Suffixed(lemma, "ing"))
            yield return (form, VerbForm.Gerund);
    }

    // Both spellings where English has two or where stress decides (quipped, offered, travelled): a form that nobody writes does no harm.
    private static string[] Suffixed(string lemma, string suffix)
    {
        if (lemma.EndsWith("ee", StringComparison.Ordinal))
            return [lemma + suffix[(suffix == "ed" ? 1 : 0)..]];
        if (lemma.EndsWith('e'))
            return [lemma[..^1] + suffix];
        if (lemma.EndsWith('y') && suffix == "ed" && !IsVowel(lemma[^2]))
            return [lemma[..^1] + "ied"];
        var doubles = lemma.Length > 2 && !IsVowel(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y') && IsVowel(lemma[^2]) && (!IsVowel(lemma[^3]) || lemma.Length > 3 && lemma[^4] == 'q');
        return doubles ? [lemma + suffix, lemma + lemma[^1] + suffix] : [lemma + suffix];
    }

    public string PluralOf(string noun) => noun switch
    {
        [.., var before, 'y'] when !IsVowel(before) => noun[..^1] + "ies",
        [.., 's' or 'x' or 'z'] or [.., 's' or 'c', 'h'] or "go" => noun + "es",
        _ => noun + "s",
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
