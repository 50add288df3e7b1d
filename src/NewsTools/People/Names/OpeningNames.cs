using NewsTools.Language;

namespace NewsTools.People;

/// <summary>“Will Holm said”, “Hope Holm, a nurse, said”: a given name at the head of a sentence or behind a mark that is also another word, where what follows makes it the subject.</summary>
internal sealed class OpeningNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    internal void Find()
    {
        List<(int First, int End)> found = [];
        for (var i = 0; i + 2 < words.Count; i++)
            if (MayOpen(i) && EndOf(i) is { } end && IsSubject(i, end))
                found.Add((i, end));
        extent.TakeOver(found);
    }

    private bool MayOpen(int word) =>
        words[word].Shape == WordShape.Capital && !names.IsTaken(word) && !evidence.NextHyphenated(word) && evidence.IsGivenName(word) && !evidence.IsTitle(word)
        && (words.StartsSentence(word) || words[word - 1].Shape == WordShape.Mark) && words.PartOfSpeech(word) is not (PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Part or PartOfSpeech.Adv or PartOfSpeech.Adj)
        && (words.PartOfSpeech(word) != PartOfSpeech.Propn || evidence.IsOrdinaryWord(word) || words.Is(word, ClosedClass.CalendarName));

    // Behind the surname, whose tag is worth little behind a word taken for a verb: one word, an initial before it or a hyphen in it aside.
    private int? EndOf(int given)
    {
        var last = given + 1;
        if (evidence.IsInitials(last))
            last++;
        if (!words.SameSentence(given, last) || words[last].Shape != WordShape.Capital || words[last].Hyphenated || evidence.IsOtherWord(last) || words.Is(last, ClosedClass.FunctionWord) || words.Is(last, ClosedClass.CalendarName) || evidence.IsOutlet(last) || evidence.IsGivenName(last) && names.IsPerson(last + 1))
            return null;
        var end = last + 1;
        while (end < words.Count && words[end].Hyphenated)
            end++;
        // “Grant Holm Motors”: another's name goes on
        return words.SameSentence(given, end) && !(words[end].IsCapital && words[end].End > words[end].Start + 1) && !(names.OtherAt(last) is not null && names.IsInsideOther(last)) ? end : null;
    }

    // Whether a finite verb follows, or an aside, a companion or a possession in a sentence that does not ask.
    private bool IsSubject(int given, int at)
    {
        // “See Holm’s plan” tells somebody to do something; a modal verb cannot.
        if (words[at].IsPossessive)
            return words.Document.PennTag(words[given].Token) is "MD" && !Asks(at);
        if (words.Key(at) is "," or "(" || (words.Is(at, ClosedClass.AdditiveConjunction) || words.Is(at, ClosedClass.GenitivePreposition)) && words.SameSentence(at, at + 1) && words[at + 1].IsCapital)
            return !Asks(at);
        while (words.SameSentence(at, at + 1) && words.PartOfSpeech(at) == PartOfSpeech.Adv)
            at++;
        return words.Document.PennTag(words[at].Token) is "VBD" or "VBZ" or "VBN" or "MD" && !Asks(at);
    }

    private bool Asks(int word)
    {
        while (words.SameSentence(word, word + 1))
            word++;
        while (word > 0 && words[word].Shape == WordShape.Mark && words.Key(word) is not ("?" or "." or "!") && words.SameSentence(word, word - 1))
            word--;
        return words.Key(word) == "?";
    }
}
