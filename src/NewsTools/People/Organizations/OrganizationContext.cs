using NewsTools.Language;

namespace NewsTools.People;

/// <summary>What the words beside a name tell: that it is cited, acts, is a place, or is a part of a longer name.</summary>
internal sealed class OrganizationContext(NameWords words, NameTable names, OrganizationTable found)
{
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    internal bool HasArticle(int first) => words.Is(first - 1, ClosedClass.DefiniteArticle) && words.SameSentence(first, first - 1);

    /// <summary>Whether all words of a range but the smallest have a capital.</summary>
    internal bool AllCapital(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words[i].Shape == WordShape.Lower && !words.Is(i, ClosedClass.NameLink))
                return false;
        return true;
    }

    /// <summary>Whether a longer name goes on: “Washington Heights”, “Guardian Life”.</summary>
    internal bool GoesOn(int end) =>
        words.SameSentence(end - 1, end) && (words[end].Hyphenated || words[end].Shape == WordShape.Capital && !found.IsUsed(end) && words.PartOfSpeech(end) == PartOfSpeech.Propn
            && _lexicon.Titles.Match(words, end, out _) == 0 && _lexicon.Offices.Match(words, end, out _) == 0 && (!names.IsTaken(end) || names.IsInsideOther(end)) && !IsHeadlineCase(end));

    internal bool IsByline(int at) => words.BlockOf(words[at].Sentence).Kind == BlockKind.Byline;

    /// <summary>Whether a word stands in a headline, where every word may have a capital.</summary>
    internal bool IsHeadlineCase(int at) => words.BlockOf(words[at].Sentence).Kind is BlockKind.Headline or BlockKind.Subhead;

    /// <summary>Whether the recogniser found a name of something that is neither person nor place.</summary>
    internal bool IsEntity(int first, int end) => names.IsOther(first, end, EntityKind.Organization) || names.IsOther(first, end, EntityKind.Miscellaneous);

    /// <summary>Whether the words beside a name treat it as someone who reports or is told: “told X”, “according to X”, “X reported”.</summary>
    internal bool IsCited(int first, int end)
    {
        var before = BeforeArticle(first);
        if (words.SameSentence(first, before) && (words.Is(before, ClosedClass.TellVerb)
            || words.Is(before, ClosedClass.DativePreposition) && words.Is(before - 1, ClosedClass.DativeGovernor)
            || words.Is(before, ClosedClass.ComitativePreposition) && words.Is(before - 1, ClosedClass.ComitativeGovernor)
            || words.Is(before, ClosedClass.AgentPreposition) && words.Is(before - 1, ClosedClass.AgentGovernor)))
            return true;
        if (!words.SameSentence(first, end))
            return false;
        return words.SameSentence(first, before) && words.Is(before, ClosedClass.CitationPreposition) && words.Is(end, ClosedClass.PeriodicalNoun)
            || _lexicon.IsSpeechVerb(words.Key(end)) && !_lexicon.IsSpeechNoun(words.Key(end));
    }

    /// <summary>Whether a name is one of a platform here: “on X”, but not “to X 5”.</summary>
    internal bool IsOnPlatform(int first, int end)
    {
        var before = BeforeArticle(first);
        return words.SameSentence(first, before) && words.Is(before, ClosedClass.PlatformPreposition) && !(words.SameSentence(first, end) && words[end].Shape == WordShape.Number);
    }

    private int BeforeArticle(int first) => words.Is(first - 1, ClosedClass.DefiniteArticle) ? first - 2 : first - 1;
}
