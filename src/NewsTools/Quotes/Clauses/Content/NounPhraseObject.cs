using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>A noun phrase as what is said: denied the allegations, accused him of theft, recalled leaving, described it as a farce.</summary>
internal sealed class NounPhraseObject(ClauseWords words, ClauseBounds bounds)
{
    private const int FarthestPreposition = 10;

    private const CueFrames Labels = CueFrames.Label | CueFrames.LabelAs;

    // The object of a cue by the parse: its head, its end with what belongs to it, and whether it says what something is called.
    private readonly record struct ParsedObject(int Head, int End, bool IsLabelled);

    public ReportedClause Find(in CueSite site)
    {
        var (cue, start, limit) = (site.Cue, site.Start, site.Limit);
        if (!cue.Verb.Takes(CueFrames.Object | Labels) || cue.Verb.Takes(CueFrames.Weak) && !IsAboutSomeone(site) || cue.IsPassive || cue.IsNegated)
            return ReportedClause.None;
        if (!words.StartsNominal(start) && !words.IsPresentParticiple(start) || words.IsTime(start) || words.IsAny(start, ClosedClass.Complementizer, ClosedClass.UnspecificQuantity))
            return ReportedClause.None;
        if (EndOfCalled(site) is > 0 and var called)
            return new ReportedClause(start, called, AttributionPatterns.NounPhrase);
        var tree = words.Tree(cue.Token);
        if (IsModifier(site, tree) || ReadObject(site, tree) is not { } found)
            return ReportedClause.None;
        if (found.Head < 0)
            return FindAroundPreposition(site);
        if (words.IsPersonalPronoun(found.Head) && found.End == found.Head + 1 || words.Is(found.Head, ClosedClass.ReflexiveForm))
            return ReportedClause.None;
        if (cue.Verb.Stance is Stance.Denying && words.IsName(found.Head))
            return ReportedClause.None; // “denied Holm twice”: nothing that can be said
        var end = Math.Min(Math.Min(found.End, limit), bounds.EndByWords(site, start));
        var isLabelled = found.IsLabelled;
        for (var i = start + 1; i < end; i++)
        {
            isLabelled |= cue.Verb.Takes(CueFrames.LabelAs) && words.Is(i, ClosedClass.ComparisonMarker);
            if (IsBreak(site, i, end) || bounds.OpensClause(site, i, end) || IsDay(site, i))
                end = i;
        }
        end = bounds.EndBeforeVerb(site.Sentence, start, bounds.Trim(start, end));
        return end > start && (isLabelled || cue.Verb.Takes(CueFrames.Object)) ? new ReportedClause(start, end, AttributionPatterns.NounPhrase) : ReportedClause.None;
    }

    // “rejected what he called ‘a farce’”: the end of the marks, whatever the parse; -1 for another object.
    private int EndOfCalled(in CueSite site)
    {
        var start = site.Start;
        if (!site.Cue.Verb.Takes(CueFrames.Object) || !words.Is(start, ClosedClass.DefiniteFreeRelative) || start + 3 >= site.Limit || !words.IsPersonalPronoun(start + 1) || NarratorClause.CueAt(site.Sentence, start + 2) is not { IsVerb: true } label || !label.Verb.Takes(CueFrames.Label))
            return -1;
        var fragment = site.Sentence.Fragments.Find(fragment => fragment.Outer.Start == words.StartOf(label.End));
        return fragment is null ? -1 : words.Document.TokenAt(fragment.Outer.End - 1) + 1;
    }

    // “slammed Holm”, “he blasted the plan”: a verb that often means something else reports of a person, or by one.
    private bool IsAboutSomeone(in CueSite site) =>
        site.Cue.Verb.Takes(CueFrames.Object) && site.Source.Found && !site.Cue.IsGerund && site.Start < site.Limit
        && (words.IsPerson(site.Start) || words.IsName(site.Source.First) || words.Is(site.Source.First, ClosedClass.SingularPersonalSubject));

    // A modifier of a noun reports nothing: “a refusal to condemn it”, “a firm called Holm”.
    private bool IsModifier(in CueSite site, DependencyTree tree)
    {
        var cue = site.Cue;
        return tree.Relation(cue.Token) is DependencyRelation.Acl && !(cue.IsGerund && words.IsComma(cue.GroupFirst - 1))
            || cue.IsInfinitive && cue.GroupFirst > site.Sentence.First && words.Pos(cue.GroupFirst - 1) is PartOfSpeech.Noun && !(tree.Relation(cue.Token) is DependencyRelation.Advcl && words.CoreStart(cue.GroupFirst - 1, site.Sentence.First) is var noun && noun > site.Sentence.First && words.Pos(noun - 1) is PartOfSpeech.Adp);
    }

    // Null where the cue has another object than the words behind it, or one too many.
    private ParsedObject? ReadObject(in CueSite site, DependencyTree tree)
    {
        var (cue, start) = (site.Cue, site.Start);
        var found = new ParsedObject(-1, start, false);
        foreach (var child in tree.Children(cue.Token))
        {
            if (child < start || child >= site.Limit)
                continue;
            var (first, after) = tree.Subtree(child);
            var relation = tree.Relation(child);
            if (found.Head < 0)
            {
                if (relation is not (DependencyRelation.Obj or DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Iobj) || first > start)
                    return null;
                found = new ParsedObject(child, after, relation is DependencyRelation.Xcomp or DependencyRelation.Ccomp && child > start + 1);
            }
            else if (first == found.End && relation is DependencyRelation.Obj or DependencyRelation.Xcomp or DependencyRelation.Ccomp)
            {
                if (!cue.Verb.Takes(Labels))
                    return null; // “denied him a place”
                found = found with { End = after, IsLabelled = true };
            }
            else if (first == found.End && relation is DependencyRelation.Obl or DependencyRelation.Advcl && IsComplement(cue, first))
                found = found with { End = after };
        }
        return found;
    }

    private bool IsComplement(ReportingCue cue, int preposition) =>
        words.Is(preposition, ClosedClass.VerbComplementPreposition) || cue.Verb.Takes(CueFrames.ObjectOn) && words.Is(preposition, ClosedClass.SurfacePreposition);

    // “accused X of Y” where the parse has no object
    private ReportedClause FindAroundPreposition(in CueSite site)
    {
        if (site.Cue.Verb.Prepositions is not { Length: > 0 } prepositions)
            return ReportedClause.None;
        for (var i = site.Start; i < site.Limit && i < site.Start + FarthestPreposition && !words.IsPunctuation(i) && !words.IsFinite(i); i++)
            if (words.IsAny(i, prepositions))
                return bounds.Read(site, site.Start, AttributionPatterns.NounPhrase);
        return ReportedClause.None;
    }

    // “called it a ‘farce’ Monday on the radio”: when it was said.
    private bool IsDay(in CueSite site, int token) =>
        words.IsTime(token) && words.Tag(token) is "NNP" && token > site.Start + 1 && words.Pos(token - 1) is not (PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Cconj) && !words.IsComma(token - 1)
        && !(token + 1 < site.Limit && (words.IsPossessiveEnding(token + 1) || words.IsNominal(token + 1)));

    // A dash, or a comma before what adds to the phrase or goes on without it.
    private bool IsBreak(in CueSite site, int token, int end)
    {
        if (bounds.IsInsideFragment(site.Sentence, token))
            return false;
        return bounds.IsLongDash(token) || words.IsComma(token) && token + 1 < end && (words.IsPresentParticiple(token + 1) && !words.Is(token + 1, ClosedClass.InclusiveParticiple)
            || words.IsAny(token + 1, ClosedClass.WhSubjectRelative, ClosedClass.LocativeRelative, ClosedClass.ContrastiveConjunction, ClosedClass.IndefiniteArticle));
    }
}
