using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>
/// Tells whom a pronoun means that speaks: whom the cast gives it to, unless somebody without a name spoke last; “it” and “they” by who spoke and what was spoken of.
/// Where nothing decides, nobody is named.
/// </summary>
/// <param name="words">The words of the article.</param>
/// <param name="cast">Who is named in it.</param>
/// <param name="turns">Who has spoken so far.</param>
/// <param name="describe">Whom other words mean.</param>
internal sealed class PronounSpeakers(ClauseWords words, Cast cast, Turns turns, Func<int, int, Speaker?> describe)
{
    private const double LeastLikelihood = 0.05;
    private const int MostCandidates = 4;
    private const int FarthestPair = 3; // paragraphs before “the two”

    private readonly Document _document = words.Document;
    private readonly PeopleLexicon _lexicon = words.Document.Lexicon<PeopleLexicon>();

    /// <summary>Whom a pronoun means.</summary>
    /// <param name="token">The pronoun.</param>
    /// <param name="start">Where what it says begins, or the pronoun where that is before.</param>
    /// <param name="outerSpeaker">Who says what it stands inside.</param>
    public Speaker Resolve(int token, int start, Speaker? outerSpeaker)
    {
        var speaker = Find(token, start, outerSpeaker);
        return speaker is null
            ? new Speaker { Name = words[token].ToString(), Kind = words.Is(token, ClosedClass.PluralSubjectPronoun) ? SpeakerKind.Group : SpeakerKind.Unnamed, How = SpeakerResolution.Pronoun }
            : speaker with { How = SpeakerResolution.Pronoun };
    }

    private Speaker? Find(int token, int start, Speaker? outerSpeaker)
    {
        if (words.Is(token, ClosedClass.FirstPersonSingular))
            return outerSpeaker;
        if (words.Is(token, ClosedClass.NeuterPronoun))
            return FindNeuter(token, start);
        if (words.Is(token, ClosedClass.PluralSubjectPronoun))
            return FindGroup(start) ?? FindSpokenOf(token, outerSpeaker);
        if (outerSpeaker is null && FindUnnamed(token, start) is { } unnamed)
            return unnamed;
        foreach (var (_, entity, mention) in cast.MentionsIn(_document.Tokens[token].Span))
            if (mention.Kind is MentionKind.Pronoun)
                return SpeakerResolver.MakeSpeaker(entity, SpeakerResolution.Pronoun);
        var name = words[token].ToString();
        return CandidatesAt(token) is { Length: > 0 } candidates ? new Speaker { Name = name, Kind = SpeakerKind.Unnamed, Candidates = candidates } : null;
    }

    /// <summary>Who may be meant by a pronoun or description for which nothing decides; none where one is meant, or nobody known.</summary>
    /// <param name="token">Its first token.</param>
    public SpeakerCandidate[] CandidatesAt(int token) => cast.Open.TryGetValue(words.StartOf(token), out var open) ? Candidates(open) : [];

    // The likeliest first; those that hardly anything speaks for are left out.
    private static SpeakerCandidate[] Candidates(IEnumerable<(Entity Entity, double Likelihood)> open) =>
    [
        .. open.Select(one => new SpeakerCandidate(one.Entity.Name, one.Entity, Math.Round(one.Likelihood, AttributionPatterns.Digits)))
            .Where(candidate => candidate.Likelihood >= LeastLikelihood).OrderByDescending(candidate => candidate.Likelihood),
    ];

    // “A former deckhand said …. “It was dark,” he said.”: who has no name and spoke last, unless somebody was named since.
    private Speaker? FindUnnamed(int token, int start)
    {
        if (turns.LastBefore(start) is not { Speaker: { Kind: SpeakerKind.Unnamed, Entity: null, Candidates: [] } speaker } last || !MayBe(speaker, GenderOf(token)))
            return null;
        foreach (var (_, entity, mention) in cast.MentionsIn(new TextSpan(last.IsSourceFirst ? last.End : last.Start, start)))
            if (entity is Person person && mention.Kind is not MentionKind.Pronoun && MayBe(person, GenderOf(token)))
                return null;
        return speaker;
    }

    private Gender GenderOf(int token) =>
        words.Is(token, ClosedClass.MasculineAnyPronoun) ? Gender.Male : words.Is(token, ClosedClass.FeminineAnyPronoun) ? Gender.Female : Gender.Unstated;

    private static bool MayBe(Person person, Gender gender) => person.Gender is Gender.Unstated || person.Gender == gender;

    // Whether a description may mean a man, a woman who is not named: “a resident”, “the resident” after that, but not “a report” nor “the mayor”, who may be named.
    private bool MayBe(Speaker speaker, Gender gender)
    {
        if (!turns.IsIntroduced(speaker.Name) || gender is Gender.Unstated)
            return false;
        foreach (var word in speaker.Name.Split(' '))
            if (_lexicon.Offices.TryGet(word, out var described) && described.Gender is Gender.Male or Gender.Female)
                return described.Gender == gender;
        return words.Cues.SourceNoun(speaker.Name.AsSpan(speaker.Name.LastIndexOf(' ') + 1)) is not (SourceNounKind.Document or SourceNounKind.Group);
    }

    // “It” is the body or document that the sentence before is about, else the one that spoke last.
    private Speaker? FindNeuter(int token, int start)
    {
        var last = turns.LastBefore(start);
        var isNext = true;
        foreach (var sentence in SentencesBefore(start, last?.End ?? turns.ParagraphBefore(start)))
        {
            if (MainSubject.Of(words, sentence.First) is var (head, (first, end)) && words.Pos(head) is PartOfSpeech.Noun or PartOfSpeech.Propn && describe(first, EndOfCore(head, end)) is { } subject
                && (subject.Kind is SpeakerKind.Organization or SpeakerKind.Document || isNext && subject is { Kind: SpeakerKind.Unnamed or SpeakerKind.Group, Entity: null, Members: [] }))
                return subject;
            isNext = false;
        }
        foreach (var turn in turns.Before(start))
            switch (turn.Speaker)
            {
                case { Kind: SpeakerKind.Organization or SpeakerKind.Document }:
                    return turn.Speaker;
                case { OnBehalfOf: Organization principal }:
                    return SpeakerResolver.MakeSpeaker(principal, SpeakerResolution.Pronoun);
                case { Kind: SpeakerKind.Unnamed } when turn == last:
                    return turn.Speaker;
            }
        return FindOnlyBody(token, start);
    }

    // Relative clauses and appositions name others.
    private int EndOfCore(int head, int end)
    {
        for (var i = head; i < end; i++)
            if (words.IsComma(i))
                return i;
        return end;
    }

    // The one body named in the paragraph or the one before; of several, each may be meant.
    private Speaker? FindOnlyBody(int token, int start)
    {
        for (var paragraphs = 0; paragraphs <= 1; paragraphs++)
        {
            var bodies = new List<Entity>();
            foreach (var (_, entity, mention) in cast.MentionsIn(new TextSpan(turns.ParagraphBefore(start, paragraphs), start)))
                if (entity is Organization { Kind: not OrganizationKind.Outlet } && mention.Kind is not MentionKind.Description && !bodies.Contains(entity))
                    bodies.Add(entity);
            if (bodies.Count > 0)
                return bodies is [var only] ? SpeakerResolver.MakeSpeaker(only, SpeakerResolution.Pronoun) : OneOf(bodies, token, SpeakerKind.Unnamed);
        }
        return null;
    }

    // “They” are those of whom the sentence before speaks, by name, else the group that spoke last.
    private Speaker? FindGroup(int start)
    {
        var last = turns.LastBefore(start);
        foreach (var sentence in SentencesBefore(start, last?.End ?? turns.ParagraphBefore(start)).Take(1))
            if (MainSubject.Of(words, sentence.First) is var (_, (first, end)) && describe(first, end) is { Kind: SpeakerKind.Group, Members.Count: > 1 } subject)
                return subject;
        return last is { Speaker: { Kind: SpeakerKind.Group } group } ? group : null;
    }

    // “Holm said she had called the bank. “They said no,” she said.”: “they”, in another's words, are the only body of which the sentence or the one before speaks, where no group is there; of several, each may be.
    private Speaker? FindSpokenOf(int token, Speaker? outer)
    {
        var at = _document.SentenceOf(token);
        var from = _document.Sentences[Math.Max(0, at - 1)].First;
        for (var i = from; i < token; i++)
            if (words.Tag(i) is "NNS" or "NNPS" && (words.Cues.SourceNoun(words[i]) is SourceNounKind.Group || _lexicon.Offices.TryGet(words.Document.Lemma(i), out _)))
                return null;
        var bodies = new List<Entity>();
        foreach (var (_, entity, _) in cast.MentionsIn(new TextSpan(words.StartOf(from), words.StartOf(token))))
            if (entity is Organization { Kind: not OrganizationKind.Outlet } && !bodies.Contains(entity) && outer?.Entity != entity)
                bodies.Add(entity);
        return bodies is [var only] ? outer is null ? null : SpeakerResolver.MakeSpeaker(only, SpeakerResolution.Pronoun) : OneOf(bodies, token, SpeakerKind.Group);
    }

    // Each may be meant, the oftener it is named the likelier; null where there are none or too many.
    private Speaker? OneOf(List<Entity> entities, int token, SpeakerKind kind)
    {
        if (entities.Count is 0 or > MostCandidates)
            return null;
        double all = entities.Sum(entity => entity.Mentions.Count);
        return new Speaker { Name = words[token].ToString(), Kind = kind, Candidates = Candidates(entities.Select(entity => (entity, entity.Mentions.Count / all))) };
    }

    /// <summary>Who “the two”, “both” and “the couple” are: the two that spoke together last, else the only two people mentioned near by; null where that is not clear.</summary>
    /// <param name="start">Where the words, or what they say, begin.</param>
    public Entity[]? PairBefore(int start)
    {
        foreach (var turn in turns.Before(start))
            if (turn.Speaker.Members.Count == 2)
                return [.. turn.Speaker.Members];
        for (var paragraphs = 0; paragraphs <= FarthestPair; paragraphs++)
        {
            var people = new List<Entity>();
            foreach (var (_, entity, _) in cast.MentionsIn(new TextSpan(turns.ParagraphBefore(start, paragraphs), start)))
                if (entity is Person && !people.Contains(entity))
                    people.Add(entity);
            if (people.Count >= 2)
                return people.Count == 2 ? people.ToArray() : null;
        }
        return null;
    }

    // The sentences of the same paragraph that begin at or behind a place and end before another, the last first.
    private IEnumerable<Sentence> SentencesBefore(int offset, int from)
    {
        var token = _document.TokenAt(offset);
        if (token >= words.Count)
            yield break;
        var at = _document.SentenceOf(token);
        var block = _document.Sentences[at].Block;
        for (at--; at >= 0 && _document.Sentences[at].Block == block && words.StartOf(_document.Sentences[at].First) >= from; at--)
            yield return _document.Sentences[at];
    }
}
