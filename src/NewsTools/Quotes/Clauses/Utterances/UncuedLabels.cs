using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Reads what someone or something is called with a verb of no list: “went after Holm as a ‘wrecker’”, “rated the claim as ‘false’”.</summary>
internal sealed class UncuedLabels(ClauseWords words, SourceFinder sources)
{
    private const int LongestObject = 8;
    private const int LongestModifier = 2;

    /// <summary>The attribution; null where the marks are no such label.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="fragment">The words in marks.</param>
    /// <param name="first">Their first token.</param>
    /// <param name="earlier">The attributions read before.</param>
    public ClauseAttribution? Read(NarratorSentence sentence, Quotation fragment, int first, IReadOnlyList<ClauseAttribution> earlier)
    {
        var marker = first - 1;
        while (marker > sentence.First && first - marker <= LongestModifier && words.Pos(marker) is PartOfSpeech.Adj or PartOfSpeech.Adv)
            marker--;
        if (marker > sentence.First && words.Is(marker, ClosedClass.Article))
            marker--;
        if (marker <= sentence.First || !words.Is(marker, ClosedClass.ComparisonMarker) || FindVerb(sentence, marker) is not (> 0 and var verb))
            return null;
        var entry = new CueVerb(words.Document.Lemma(verb), [], Stance.Neutral, QuoteMode.Speech, CueFrames.LabelAs, []);
        var cue = new ReportingCue(entry, verb, GroupFirst(sentence, verb), verb + 1, VerbForm.Past) { IsGerund = words.IsPresentParticiple(verb), Tense = words.Tag(verb) is "VBD" ? Tense.Past : Tense.Present };
        var source = sources.Find(sentence, cue, earlier);
        return source is { Found: true, IsInverted: false } && sources.Speaks(source)
            ? new ClauseAttribution(AttributionPatterns.LabelOfOtherVerb, source) { Cue = cue, Content = [fragment.Outer], Utterances = [fragment] } : null;
    }

    // The verb whose object stands before “as”; -1 without one.
    private int FindVerb(NarratorSentence sentence, int marker)
    {
        for (var i = marker - 2; i > sentence.First && i >= marker - LongestObject && !words.IsPunctuation(i + 1) && words.Pos(i + 1) is not PartOfSpeech.Cconj; i--)
            if (words.IsVerbForm(i))
                return IsActive(sentence, i) && words.IsNominal(marker - 1) ? i : -1;
        return -1;
    }

    private bool IsActive(NarratorSentence sentence, int verb)
    {
        if (words.IsFinite(verb) || !words.IsPastParticiple(verb))
            return !words.IsAuxiliary(verb);
        for (var i = verb - 1; i >= sentence.First && (words.IsAuxiliary(i) || words.Pos(i) is PartOfSpeech.Adv); i--)
            if (words.Is(i, ClosedClass.FormOfHave))
                return true;
        return false;
    }

    private int GroupFirst(NarratorSentence sentence, int verb)
    {
        while (verb > sentence.First && (words.IsAuxiliary(verb - 1) || words.Pos(verb - 1) is PartOfSpeech.Adv))
            verb--;
        return verb;
    }
}
