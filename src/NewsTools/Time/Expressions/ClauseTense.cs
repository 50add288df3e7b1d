using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>Tells by the tags whether what happens at a time lies behind or ahead: which Friday is meant.</summary>
internal sealed class ClauseTense(Document document, TimeWords words)
{
    // As far as a verb governs a time, and as far as its auxiliary stands before it.
    private const int Reach = 24, Group = 4;

    /// <summary>Which way all times point, where another has read that from the verb; null where the words tell.</summary>
    public int? Stated { get; set; }

    /// <summary>Which way the verb of a time points: -1 back, 1 ahead, 0 where no verb tells.</summary>
    /// <param name="first">The first token of the time.</param>
    /// <param name="end">Index after its last.</param>
    public int DirectionAt(int first, int end)
    {
        if (Stated is { } stated)
            return stated;
        var sentence = document.Sentences[document.SentenceOf(first)];
        // “Friday’s vote” and “On Friday the council …” belong to the verb behind, others rather to that before.
        var ofNoun = end < sentence.End && document.PennTag(end) is "POS";
        if (words.EndsBefore(first, TimeClass.Ahead) || IsAppointed(first, sentence.First))
            return 1;
        var subject = end < sentence.End && document.PennTag(end) is "MD" or "VBD" or "VBZ" or "VBP";
        if (!ofNoun && !subject && !Opens(first, sentence.First) && Before(first, Math.Max(sentence.First, first - Reach)) is var before and not 0)
            return before;
        var after = After(end, Math.Min(sentence.End, end + Reach));
        return after != 0 || ofNoun ? after : Before(first, Math.Max(sentence.First, first - Reach));
    }

    /// <summary>Whether the word before a time is a verb in the present (“comes two days after”).</summary>
    public bool IsPresentBefore(int first) => first > 0 && document.PennTag(first - 1) is "VBZ" or "VBP" && document.PartOfSpeech(first - 1) is PartOfSpeech.Verb;

    // Whether a time, with its preposition, begins a sentence or what follows a comma or a conjunction.
    private bool Opens(int first, int start)
    {
        var at = first - 1;
        if (at >= start && document.PartOfSpeech(at) is PartOfSpeech.Adp)
            at--;
        if (at >= start && document.PartOfSpeech(at) is PartOfSpeech.Adv)
            at--;
        return at < start || at < first - 1 && document.PartOfSpeech(at) is PartOfSpeech.Punct or PartOfSpeech.Cconj;
    }

    // “The final is on Saturday”, “kickoff is at 3 p.m. on Saturday”
    private bool IsAppointed(int first, int start)
    {
        var at = first - 1;
        if (at >= start && document.PartOfSpeech(at) is PartOfSpeech.Adp)
            at--;
        return at > start && document.PennTag(at) is "VBZ" or "VBP" && document.Is(at, ClosedClass.FormOfBe);
    }

    private int Before(int first, int limit)
    {
        for (var token = first - 1; token >= limit; token--)
            if (Of(token, limit, first) is var direction and not 0)
                return direction;
        return 0;
    }

    private int After(int end, int limit)
    {
        for (var token = end; token < limit; token++)
            switch (document.PennTag(token))
            {
                case "MD":
                    return OfModal(token, limit);
                case "VBD":
                    return -1;
                case "VBZ" or "VBP":
                    return OfPresent(token, limit);
            }
        return 0;
    }

    private int Of(int token, int limit, int end)
    {
        switch (document.PennTag(token))
        {
            case "VBD" or "VBN" or "JJ" when words.Is(token, TimeClass.Arranged):
                return 1;
            case "VBD":
                return -1;
            case "VBN":
                return OfParticiple(token, limit);
            case "MD":
                return OfModal(token, end);
            case "VB":
                return OfBase(token, limit, end);
            case "VBZ" or "VBP":
                return document.Is(token, ClosedClass.FormOfBe) ? 0 : document.Is(token, ClosedClass.ReportingVerb) || document.Is(token, ClosedClass.PresentOfHave) ? -1 : 1;
            case "VBG" when AuxiliaryBefore(token, limit) is var auxiliary and >= 0:
                return document.PennTag(auxiliary) is "VBZ" or "VBP" ? 1 : document.PennTag(auxiliary) is "VB" ? OfBase(auxiliary, limit, token) : -1;
            default:
                return 0;
        }
    }

    // “is to open”, “is opening” point ahead, “has opened” back, “is open” nowhere.
    private int OfPresent(int token, int limit)
    {
        if (document.Is(token, ClosedClass.PresentOfHave) || document.Is(token, ClosedClass.ReportingVerb))
            return -1;
        if (!document.Is(token, ClosedClass.FormOfBe))
            return 1;
        var next = token + 1;
        while (next < limit && document.PartOfSpeech(next) is PartOfSpeech.Adv or PartOfSpeech.Part && document.PennTag(next) is not "TO")
            next++;
        return next < limit && (document.PennTag(next) is "TO" or "VBG" || words.Is(next, TimeClass.Prospect)) ? 1 : 0;
    }

    // A participle is past, unless something is done now: “is heard on Friday”.
    private int OfParticiple(int token, int limit)
    {
        var auxiliary = AuxiliaryBefore(token, limit);
        if (auxiliary < 0)
            return -1;
        if (document.PennTag(auxiliary) is "VB")
            return OfBase(auxiliary, limit, token);
        return document.PennTag(auxiliary) is "VBZ" or "VBP" && document.Is(auxiliary, ClosedClass.FormOfBe) ? 1 : -1;
    }

    // “will meet”, “agreed to meet” ahead; “did not meet”, “came to meet” back; “a bid to meet” as the verb before it.
    private int OfBase(int token, int limit, int end)
    {
        for (var i = token - 1; i >= limit && token - i <= Group; i--)
            switch (document.PennTag(i))
            {
                case "MD":
                    return OfModal(i, end);
                case "TO":
                    return i > limit ? OfInfinitive(i - 1) : 0;
                case "VBD":
                    return -1;
            }
        return 0;
    }

    private int OfInfinitive(int governor) => words.Is(governor, TimeClass.Prospect) || document.Is(governor, ClosedClass.FormOfBe) ? 1 : document.PennTag(governor) is "VBD" ? -1 : document.PennTag(governor) is "VBZ" or "VBP" or "VB" or "JJ" ? 1 : 0;

    private int AuxiliaryBefore(int token, int limit)
    {
        for (var i = token - 1; i >= limit && token - i <= Group; i--)
        {
            if (document.PartOfSpeech(i) is PartOfSpeech.Aux && document.PennTag(i) is not "MD")
                return i;
            if (document.PartOfSpeech(i) is not (PartOfSpeech.Adv or PartOfSpeech.Part or PartOfSpeech.Verb))
                return -1;
        }
        return -1;
    }

    // “could have met” is past, “could not be reached” may be either.
    private int OfModal(int token, int limit)
    {
        for (var i = token + 1; i < limit && i <= token + 3; i++)
            if (document.Is(i, ClosedClass.FormOfHave))
                return -1;
        return document.Is(token, ClosedClass.BackshiftedModal) && document.Is(token, ClosedClass.NonvolitionalModal) ? 0 : 1;
    }
}
