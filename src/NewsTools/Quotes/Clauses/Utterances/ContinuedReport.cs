using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>
/// Tells whether a sentence without a cue goes on with the report of the one before: “The inspector said the lift had been checked. Nothing had been found.”
/// It keeps the tense that only reported words have there, and speaks of nobody whom the narrator could be telling about.
/// </summary>
internal sealed class ContinuedReport(ClauseWords words)
{
    private const int LongestSentence = 25, LongestGroup = 4;

    private enum Shift
    {
        None,
        Perfect, // had been found
        Future, // would open
    }

    /// <summary>Whether a clause is one whose report a sentence may go on with: the last of its sentence, in a past report, and set back in time itself.</summary>
    public bool MayGoOn(NarratorSentence sentence, ClauseAttribution report) =>
        report is { Cue: { IsVerb: true, IsGerund: false, IsInfinitive: false, IsNegated: false, IsHypothetical: false, Tense: Tense.Past, Verb.Mode: not QuoteMode.Thought } cue, Source.Found: true, Utterances.Count: 0, Content: [var content] }
        && sentence.Fragments.Count == 0 && (content.Start > words.StartOf(cue.Token) ? EndsWith(sentence, content) : EndsWith(sentence, words.Document.SpanOf(cue.Token, cue.End)))
        && ShiftOf(words.Document.TokenAt(content.Start), words.Document.TokenAt(content.End)) is not Shift.None;

    /// <summary>Whether a sentence goes on with what a clause before it reports, where nothing in it is reported itself: “had been found” is no report.</summary>
    public bool GoesOn(ClauseAttribution report, NarratorSentence sentence)
    {
        if (sentence.HasUtterance || sentence.Fragments.Count > 0 || sentence.Cues.Exists(cue => !cue.IsPassive) || sentence.End - sentence.First > LongestSentence || words[sentence.End - 1] is not ".")
            return false;
        var (first, end) = (sentence.First, sentence.End - 1);
        if (!words.StartsNominal(first) && !words.Is(first, ClosedClass.ExistentialSubject) || words.IsPersonalPronoun(first) && !words.Is(first, ClosedClass.NeuterPronoun) || words.IsTime(first) || words.Tag(first) is "DT" && !words.Is(first, ClosedClass.Article) && words.Pos(first) is PartOfSpeech.Pron)
            return false;
        for (var i = first; i < end; i++)
            if (words.IsPerson(i) || words[i] is ":" or ";" || words.IsTime(i))
                return false;
        var content = report.Content[0];
        return ShiftOf(first, end) is not Shift.None and var shift && shift == ShiftOf(words.Document.TokenAt(content.Start), words.Document.TokenAt(content.End));
    }

    private bool EndsWith(NarratorSentence sentence, TextSpan span) => words.Document.TokenAt(span.End) >= sentence.End - 1;

    // What the first verb of a clause is set back by; nothing where another finite verb stands in it.
    private Shift ShiftOf(int first, int end)
    {
        var shift = Shift.None;
        for (var i = first; i < end; i++)
        {
            if (!words.IsFinite(i))
                continue;
            if (shift is not Shift.None)
                return shift;
            var verb = i + 1;
            while (verb < end && verb <= i + LongestGroup && (words.Pos(verb) is PartOfSpeech.Adv || words.IsNegation(verb)))
                verb++;
            if (verb >= end)
                return Shift.None;
            shift = words.Is(i, ClosedClass.PastOfHave) && words.IsPastParticiple(verb) ? Shift.Perfect : words.Is(i, ClosedClass.FutureOfPast) && words.Tag(verb) is "VB" ? Shift.Future : Shift.None;
            if (shift is Shift.None)
                return shift;
        }
        return shift;
    }
}
