using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>Finds the reporting verbs, nouns and phrases of a sentence.</summary>
internal sealed class CueFinder(ClauseWords words)
{
    /// <summary>The most cues of a sentence. Each is held against the others and the whole sentence; no writer reports so often in one.</summary>
    private const int MostCues = 40;

    private const int LongestPossessor = 10;

    private readonly VerbGroupReader _groups = new(words);

    public List<ReportingCue> Find(NarratorSentence sentence)
    {
        var cues = new List<ReportingCue>();
        for (var index = 0; index < sentence.Pieces.Count && cues.Count < MostCues; index++)
        {
            var piece = sentence.Pieces[index];
            if (piece.Utterance is not null || sentence.IsInFragment(words.StartOf(piece.First)))
                continue;
            if (FindPreposition(sentence, piece.First) is { } preposition)
            {
                cues.Add(preposition);
                while (index + 1 < sentence.Pieces.Count && sentence.Pieces[index + 1].First < preposition.End)
                    index++;
            }
            else if (FindVerb(sentence, piece.First) is { } verb)
                cues.Add(verb);
            else if (FindNoun(piece.First) is { } noun)
                cues.Add(noun);
        }
        return cues;
    }

    private ReportingCue? FindPreposition(NarratorSentence sentence, int token)
    {
        foreach (var phrase in words.Cues.Prepositions(words[token]))
        {
            if (Array.IndexOf(phrase.Particle, CueLexicon.Possessor) is > 0 and var gap)
            {
                if (FindPossessed(sentence, phrase, token, gap) is { } possessed)
                    return possessed;
                continue;
            }
            var end = token + phrase.Particle.Length;
            if (end < sentence.End && Matches(phrase.Particle, token))
                return new ReportingCue(phrase, token, token, end, VerbForm.Base) { IsPreposition = true };
        }
        return null;
    }

    // “in Holm’s own words”: the source stands inside the phrase.
    private ReportingCue? FindPossessed(NarratorSentence sentence, CueVerb phrase, int token, int gap)
    {
        var first = token + gap;
        if (!Matches(phrase.Particle[..gap], token) || first + 1 >= sentence.End)
            return null;
        var end = first + 1;
        if (!words.IsPossessivePronoun(first))
            for (; end < sentence.End && !words.IsPossessiveEnding(end); end++)
                if (end - first > LongestPossessor || words.IsPunctuation(end) || words.IsFinite(end))
                    return null;
        var behind = words.IsPossessivePronoun(first) ? end : end + 1;
        var rest = phrase.Particle[(gap + 1)..];
        if (behind + rest.Length > sentence.End || !Matches(rest, behind) || !words.StartsNominal(first))
            return null;
        var noun = behind + rest.Length - 1;
        return new ReportingCue(phrase, noun, token, noun + 1, VerbForm.Base) { IsPreposition = true, Possessor = new TokenRange(first, end) };
    }

    private ReportingCue? FindNoun(int token)
    {
        if (words.Pos(token) is not PartOfSpeech.Noun || words.Cues.Noun(words[token]) is not { } noun)
            return null;
        var verb = new CueVerb(noun.Lemma, [], noun.Stance, noun.Mode, CueFrames.ThatOnly, []);
        return new ReportingCue(verb, token, token, token + 1, VerbForm.Base) { Noun = noun };
    }

    private ReportingCue? FindVerb(NarratorSentence sentence, int token)
    {
        var candidates = words.Cues.Verbs(words[token]);
        if (candidates.IsEmpty || token > sentence.First && words[token - 1] is "-" && words.Document.Tokens[token - 1].End == words.StartOf(token))
            return null; // “so-called”, “court-ordered”
        if (IsAttribute(sentence, token) || !words.IsVerbForm(token) && !ReportsUntagged(sentence, token))
            return null;
        foreach (var (verb, forms) in candidates)
            if (token + verb.Particle.Length < sentence.End && Matches(verb.Particle, token + 1))
                return _groups.Read(sentence, verb, token, token + 1 + verb.Particle.Length, forms);
        return null;
    }

    private bool Matches(string[] phrase, int token)
    {
        for (var k = 0; k < phrase.Length; k++)
            if (!words.Is(token + k, phrase[k]))
                return false;
        return true;
    }

    // Whether a form that is tagged as no verb reports all the same.
    private bool ReportsUntagged(NarratorSentence sentence, int token)
    {
        var next = token + 1;
        var places = words.Cues.Untagged(words[token]);
        if (places.HasFlag(UntaggedCuePlaces.Anywhere) && !words.IsName(token))
            return true;
        if (words.IsComma(token - 1 < sentence.First ? token : token - 1) && next < sentence.End && words.Is(next, ClosedClass.Complementizer) && words[token].EndsWith("ing"))
            return true;
        return places.HasFlag(UntaggedCuePlaces.BeforePronoun) && next < sentence.End && words.IsPersonalPronoun(next)
            || places.HasFlag(UntaggedCuePlaces.BehindUtterance) && sentence.Pieces[0].Utterance is not null && next + 1 >= sentence.End;
    }

    // “the proposed history”, “an estimated 20,000”, “its widely cited paper”: a participle inside a noun phrase reports nothing.
    private bool IsAttribute(NarratorSentence sentence, int token)
    {
        var before = token - 1;
        while (before > sentence.First && words.Pos(before) is PartOfSpeech.Adv)
            before--;
        return before >= sentence.First
            && (words.Is(before, ClosedClass.Article) || words.IsPossessivePronoun(before) && !words.Is(before, ClosedClass.FeminineObject));
    }
}
