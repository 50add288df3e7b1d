using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Reads who says an utterance that no listed cue reports: by a colon, a dash, a signature or a verb of no list.</summary>
internal sealed class UncuedUtterances(ClauseWords words, SourceFinder sources, AnnouncedSource announced)
{
    /// <summary>The attribution; null where nothing in the sentence tells.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="piece">The piece that the utterance is.</param>
    /// <param name="utterance">The utterance.</param>
    /// <param name="earlier">The attributions read before.</param>
    public ClauseAttribution? Read(NarratorSentence sentence, SentencePiece piece, Quotation utterance, IReadOnlyList<ClauseAttribution> earlier)
    {
        var found = ReadIntroduction(sentence, piece) ?? ReadVerb(sentence, piece.End, earlier) ?? ReadSignature(sentence, piece.End);
        return found is null ? null : found with { Content = [utterance.Outer], Utterances = [utterance] };
    }

    // “NAME: ‘…’”, or a clause whose subject speaks: “Marrow was blunt: ‘We are not at war.’”
    private ClauseAttribution? ReadIntroduction(NarratorSentence sentence, SentencePiece piece)
    {
        var mark = piece.First - 1;
        if (mark <= sentence.First || words[mark] is not ":" && !words.IsDash(mark) || sentence.IsUttered(mark))
            return null;
        var source = announced.Find(sentence, mark);
        if (!source.Found)
            source = !words.HasFinite(sentence.First, mark) && words.IsNominal(mark - 1)
            ? new SourceWords(words.PhraseStart(mark - 1, sentence.First), mark) : sources.FindSubject(sentence, mark);
        return source.Found ? new ClauseAttribution(AttributionPatterns.IntroducedByColon, source) { CueMark = words.Document.Tokens[mark].Span } : null;
    }

    // “…!” beamed Smith; “…,” she trilled.
    private ClauseAttribution? ReadVerb(NarratorSentence sentence, int behind, IReadOnlyList<ClauseAttribution> earlier)
    {
        if (behind + 1 >= sentence.End || !sentence.IsNarrated(behind) || FindVerb(sentence, behind) is not { } verb)
            return null;
        var entry = new CueVerb(words.Document.Lemma(verb), [], Stance.Neutral, QuoteMode.Speech, CueFrames.Direct, []);
        var cue = new ReportingCue(entry, verb, verb, verb + 1, VerbForm.Past) { Tense = words.Tag(verb) is "VBD" ? Tense.Past : Tense.Present };
        var source = sources.Find(sentence, cue, earlier);
        return source.Found ? new ClauseAttribution(AttributionPatterns.VerbBesideUtterance, source) { Cue = cue } : null;
    }

    private int? FindVerb(NarratorSentence sentence, int behind)
    {
        if (IsFullVerb(behind))
            return words.StartsNominal(behind + 1) && (words.Pos(behind + 1) is PartOfSpeech.Propn or PartOfSpeech.Pron || words.IsName(behind + 1)) ? behind : null;
        if (!words.StartsNominal(behind))
            return null;
        var verb = words.PhraseEnd(behind, sentence.End);
        if (verb >= sentence.End || words.Tag(verb) is not ("VBD" or "VBZ"))
            return null;
        var ends = verb + 1 >= sentence.End || words.IsPunctuation(verb + 1) || words.Pos(verb + 1) is PartOfSpeech.Adp or PartOfSpeech.Adv;
        return ends && verb > behind && !words.IsAuxiliary(verb) ? verb : null;
    }

    private bool IsFullVerb(int token) => words.Tag(token) is "VBD" or "VBZ" && !words.IsAuxiliary(token);

    // “…” — NAME
    private ClauseAttribution? ReadSignature(NarratorSentence sentence, int dash)
    {
        var first = dash + 1;
        if (first >= sentence.End || !words.IsDash(dash) || sentence.Pieces[^1].Utterance is not null || words.Pos(first) is not (PartOfSpeech.Propn or PartOfSpeech.Det) || words.HasFinite(first, sentence.End))
            return null;
        return new ClauseAttribution(AttributionPatterns.SignatureAfterDash, new SourceWords(first, words.PhraseEnd(first, sentence.End))) { CueMark = words.Document.Tokens[dash].Span };
    }
}
