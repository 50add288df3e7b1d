using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Tells whom source words mean, from the cast where it knows them, from the conversation where it does not.</summary>
internal sealed class SpeakerResolver(ClauseWords words, Cast cast, Dictionary<int, TurnLabel> turns)
{
    private const int LongestDeterminer = 4; // UTF-16 units, “the ”
    private const int LongestPair = 3; // words, “the two men”

    private readonly Document _document = words.Document;
    private readonly AnonymousSources _anonymous = new(words);
    private readonly DocumentMakers _makers = new(words, cast);
    private readonly TurnRoles _roles = words.Document.Lexicon<TurnRoles>();
    private readonly Dictionary<Attribution, Speaker?> _known = [];
    private readonly Turns _turns = new(words.Document);

    /// <summary>Whom the words of an attribution mean; null where nothing tells.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="outerSpeaker">Who says what it stands inside.</param>
    public Speaker? Resolve(Attribution attribution, Speaker? outerSpeaker)
    {
        if (_known.TryGetValue(attribution, out var speaker))
            return speaker;
        speaker = Find(attribution, outerSpeaker);
        _known[attribution] = speaker;
        if (speaker is not null && outerSpeaker is null)
            _turns.Add(attribution, attribution.Source.Found ? _document.SpanOf(attribution.Source.First, attribution.Source.End) : null, speaker);
        return speaker;
    }

    private Speaker? Find(Attribution attribution, Speaker? outerSpeaker)
    {
        if (attribution.Label is { } label)
            return ResolveLabel(label.Text, label.Span);
        if (attribution.Source.Found)
            return Resolve(attribution.Source, new Place(Math.Min(attribution.Start, words.StartOf(attribution.Source.First)), outerSpeaker));
        if (attribution.Topic is var (first, end) && ResolvePhrase(first, end, new Place(words.StartOf(first), null)) is { Entity: Person } topic)
            return topic with { How = SpeakerResolution.Floating };
        return attribution.Continues is { } earlier && Resolve(earlier, null) is { } same ? same with { How = SpeakerResolution.Floating } : null;
    }

    /// <summary>Whom source words mean.</summary>
    /// <param name="source">The words.</param>
    /// <param name="outerSpeaker">Who says what they stand inside.</param>
    public Speaker? Resolve(SourceWords source, Speaker? outerSpeaker) => Resolve(source, new Place(words.StartOf(source.First), outerSpeaker));

    private Speaker? Resolve(SourceWords source, Place place) =>
        source.Members is { } members ? ResolveJoint(members, place)
        : source.Antecedent is { } antecedent ? ResolvePhrase(antecedent.First, antecedent.End, place) : ResolvePhrase(source.First, source.End, place);

    // Where source words, or what they say, begin, and who says what they stand inside.
    private readonly record struct Place(int Start, Speaker? Outer);

    private PronounSpeakers Pronouns => field ??= new PronounSpeakers(words, cast, _turns, (first, end) => ResolvePhrase(first, end, new Place(words.StartOf(first), null)));

    // Several that speak together; one where the text names only one of them twice.
    private Speaker? ResolveJoint(TokenRange[] members, Place place)
    {
        var speakers = members.Select(member => ResolvePhrase(member.First, member.End, place)).OfType<Speaker>().ToArray();
        var entities = speakers.SelectMany(speaker => speaker.Entities).Distinct().ToArray();
        if (speakers.Length < 2 || speakers.All(speaker => speaker.Entity is not null) && entities.Length < 2)
            return speakers.LastOrDefault();
        var before = members[^1].First - 1;
        var joint = words.Pos(before) is PartOfSpeech.Cconj ? $" {words[before]} " : ", ";
        var name = string.Join(", ", speakers[..^1].Select(speaker => speaker.Name)) + joint + speakers[^1].Name;
        return new Speaker { Name = name, Kind = SpeakerKind.Group, How = SpeakerResolution.Description, Members = entities };
    }

    private Speaker? ResolveLabel(string text, TextSpan? span)
    {
        if (span is { } place)
            foreach (var (_, entity, mention) in cast.MentionsIn(place))
                return MakeSpeaker(entity, SpeakerResolution.Label, mention);
        var role = _roles.RoleOf(text);
        if (role is TurnRole.Asker)
            return _document.Article.Authors is [var author, ..]
                ? new Speaker { Name = author, Kind = SpeakerKind.Person, Entity = cast.People.FirstOrDefault(p => p.Name == author), How = SpeakerResolution.Label } : null;
        if (role is TurnRole.Answerer)
            return Interviewee.Value is { } answers ? MakeSpeaker(answers, SpeakerResolution.Label) : null;
        var name = text.Trim(' ', '@', ':', '*', '—', '-');
        foreach (var person in cast.People)
            if (person.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || person.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)
                || name.EndsWith(' ' + person.Name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(person.Name, StringComparison.OrdinalIgnoreCase))
                return MakeSpeaker(person, SpeakerResolution.Label);
        foreach (var organization in cast.Organizations)
            if (organization.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || organization.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase))
                return MakeSpeaker(organization, SpeakerResolution.Label);
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        foreach (var person in cast.People)
            if (person.Name.EndsWith(' ' + name, StringComparison.OrdinalIgnoreCase) || person.Name.EndsWith(' ' + surname, StringComparison.OrdinalIgnoreCase))
                return MakeSpeaker(person, SpeakerResolution.Label);
        return name.Length == 0 ? null : new Speaker { Name = name, Kind = SpeakerKind.Person, How = SpeakerResolution.Label };
    }

    // Looked for once, also where there is none: an interview may have very many answers.
    private Lazy<Person?> Interviewee => field ??= new Lazy<Person?>(FindInterviewee);

    // The one that the introduction speaks of most.
    private Person? FindInterviewee()
    {
        var intro = new TextSpan(0, turns.Count > 0 ? _document.Article.Blocks[turns.Keys.Min()].Span.Start : _document.Text.Length);
        return cast.People.Where(p => !_document.Article.Authors.Contains(p.Name, StringComparer.OrdinalIgnoreCase))
            .OrderByDescending(p => p.Mentions.Count(m => intro.Contains(m.Span))).ThenBy(p => p.Mentions.Count > 0 ? p.Mentions[0].Span.Start : int.MaxValue).FirstOrDefault();
    }

    /// <summary>The speaker that an entity is. One that is named by a place keeps the words that name it here: “Moscow”, though the Kremlin is the same.</summary>
    internal static Speaker MakeSpeaker(Entity entity, SpeakerResolution how, Mention? mention = null) =>
        new() { Name = mention is { Kind: MentionKind.Name } && entity is Organization { StandsFor: not null } ? FormOf(entity, mention.Text) : entity.Name, Kind = entity is Person ? SpeakerKind.Person : SpeakerKind.Organization, Entity = entity, How = how };

    // The fullest form of a name: “The Kremlin”.
    private static string FormOf(Entity entity, string text) => entity.Aliases.Prepend(entity.Name).Where(form => form.EndsWith(text, StringComparison.Ordinal)).MaxBy(form => form.Length) ?? text;

    private Speaker? ResolvePhrase(int first, int end, Place place)
    {
        while (end > first + 1 && (words.IsPunctuation(end - 1) || words.IsPossessiveEnding(end - 1)))
            end--;
        var core = EndOfCore(first, end);
        if (first + 1 == core && (words.Tag(first) is "PRP" or "PRP$" or "WP" || words.IsSubjectPronoun(first)))
            return Pronouns.Resolve(first, place.Start, place.Outer);

        if (_anonymous.Before(first) is { } another)
            return new Speaker { Name = _document.Article[_document.SpanOf(another.First, another.End)], Kind = SpeakerKind.Unnamed, How = SpeakerResolution.Description };
        if (ResolveTitled(first, end) is { } titled)
            return titled;
        var last = core - 1;
        while (last > first && words.IsLetters(last) && !words.IsPerson(last)) // “Ada Holm KCB”
            last--;
        if (words.IsPerson(last))
            core = last + 1;
        last = core - 1;
        var span = _document.SpanOf(first, core);
        var (entity, mention, people) = FindNamed(span, _document.Tokens[last].End);
        if (IsJoined(first, core) && (people > 1 || entity is null || !BeginsWith(mention, span)))
            return new Speaker { Name = _document.Article[span], Kind = SpeakerKind.Group, How = SpeakerResolution.Description, Members = MembersOf(first, core) };
        if (mention is { Kind: MentionKind.Description } && ResolveApposition(first, end, core, last) is { } named)
            return named;
        if (entity is not null)
            return MakeSpeaker(entity, HowNamed(mention!), mention) with { OnBehalfOf = entity is Person ? FindPrincipal(first, end, last, entity) : null };
        return ResolveApposition(first, end, core, last) ?? Describe(first, end, core, last, place);
    }

    // The core of a phrase: up to the first comma, relative pronoun or preposition.
    private int EndOfCore(int first, int end)
    {
        var core = first;
        while (core < end && !words.IsComma(core) && !words.IsDash(core) && !words.OpensBracket(core)
            && !(core > first && (words.Is(core, ClosedClass.SubjectOrPossessiveRelative) || words.Pos(core) is PartOfSpeech.Adp && !words.IsHyphenated(core))))
            core++;
        return core == first ? end : core;
    }

    // Up to the first comma, dash, bracket or relative pronoun.
    private int EndOfName(int first, int end)
    {
        var stop = first + 1;
        while (stop < end && !words.IsComma(stop) && !(words.IsDash(stop) && words[stop] is not "-") && !words.OpensBracket(stop) && !words.Is(stop, ClosedClass.SubjectOrPossessiveRelative))
            stop++;
        return stop;
    }

    private bool IsJoined(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (words.Pos(i) is PartOfSpeech.Cconj && (words.Is(i, ClosedClass.AdditiveConjunction) || words[i] is "&"))
                return true;
        return false;
    }

    // “Minister for Women and Equalities Ada Holm”: the name is the head where all that stands before it is its title.
    private Speaker? ResolveTitled(int first, int end)
    {
        var stop = EndOfName(first, end);
        while (stop > first + 1 && words.IsLetters(stop - 1) && !words.IsPerson(stop - 1))
            stop--;
        if (!words.IsPerson(stop - 1))
            return null;
        foreach (var (place, found, how) in cast.MentionsIn(_document.SpanOf(first, stop)))
            if (found is Person person && how.Kind is MentionKind.Name or MentionKind.Alias && place.End >= _document.Tokens[stop - 1].End && person.Titles.Any(title => IsAllBefore(title.Text, first, place.Start)))
                return MakeSpeaker(person, HowNamed(how)) with { OnBehalfOf = FindPrincipal(first, end, stop - 1, person) };
        return null;
    }

    // Whether a title stands just before a place, and no other noun phrase between it and the first token.
    private bool IsAllBefore(string title, int first, int place)
    {
        var start = place - 1 - title.Length;
        if (start < 0 || !_document.Text.AsSpan(start, title.Length).SequenceEqual(title))
            return false;
        for (var i = first; words.StartOf(i) < start; i++)
            if (words.Pos(i) is PartOfSpeech.Adp or PartOfSpeech.Cconj)
                return false;
        return true;
    }

    // Who is named in a phrase as one of several that “and” joins: “Ada Holm and Bo Rand”, but not “Holm’s lawyer and Bo Rand”.
    private Entity[] MembersOf(int first, int end)
    {
        var members = new List<Entity>();
        foreach (var (place, found, _) in cast.MentionsIn(_document.SpanOf(first, end)))
        {
            var at = _document.TokenAt(place.Start);
            var next = at;
            while (next < end && words.StartOf(next) < place.End)
                next++;
            var isLast = next >= end || words.Pos(next) is PartOfSpeech.Cconj || words.IsComma(next) || found is Person && words.IsPerson(next); // “Mr. and Mrs. Bo Rand”
            var isWhole = found is Person || at == first || words.Pos(at - 1) is PartOfSpeech.Cconj or PartOfSpeech.Det || words.IsComma(at - 1);
            if (isLast && isWhole && !words.IsPossessivePronoun(at) && !members.Contains(found))
                members.Add(found);
        }
        return [.. members];
    }

    // Who is named by the head of a phrase, and how many people the phrase names.
    private (Entity? Entity, Mention? Mention, int People) FindNamed(TextSpan span, int headEnd)
    {
        Entity? entity = null;
        Mention? mention = null;
        var people = new List<Entity>();
        foreach (var (place, found, how) in cast.MentionsIn(span))
        {
            if (found is Person && !people.Contains(found) && how.Kind is not MentionKind.Description)
                people.Add(found);
            if (place.End >= headEnd && place.Start < headEnd && (entity is null || place.Length > mention!.Span.Length || found is Person && entity is not Person))
                (entity, mention) = (found, how);
        }
        return (entity, mention, people.Count);
    }

    private static SpeakerResolution HowNamed(Mention mention) => mention.Kind switch
    {
        MentionKind.Name => SpeakerResolution.Name,
        MentionKind.Alias => SpeakerResolution.Surname,
        MentionKind.Pronoun => SpeakerResolution.Pronoun,
        _ => SpeakerResolution.Description,
    };

    // The name in the apposition: “the harbor master, Ellen Voss, said”.
    private Speaker? ResolveApposition(int first, int end, int core, int last)
    {
        for (var comma = core; comma + 1 < end; comma++)
        {
            if (!words.IsComma(comma) || words.Is(comma + 1, ClosedClass.SubjectOrPossessiveRelative))
                continue;
            var stop = comma + 1;
            while (stop < end && !words.IsComma(stop))
                stop++;
            foreach (var (place, found, how) in cast.MentionsIn(_document.SpanOf(comma + 1, stop)))
                if (how.Kind is MentionKind.Name or MentionKind.Alias && (found is Person || place.Start == words.StartOf(comma + 1) && place.End >= _document.Tokens[stop - 1].End))
                    return MakeSpeaker(found, SpeakerResolution.Name, how) with { OnBehalfOf = FindPrincipal(first, end, last, found) };
            return null;
        }
        return null;
    }

    private static bool BeginsWith(Mention? mention, TextSpan span) => mention is not null && mention.Span.Start <= span.Start + LongestDeterminer;

    private Speaker Describe(int first, int end, int core, int last, Place place)
    {
        // Relative clauses and appositions describe further; the name does without.
        var name = _document.Article[_document.SpanOf(first, EndOfName(first, end))];
        var kind = SpeakerKind.Unnamed;
        var head = HeadOf(first, last);
        var noun = words.Cues.SourceNoun(words[head]);
        if (noun is SourceNounKind.Document && _makers.MakerOf(first, head, end) is { } maker)
            return MakeSpeaker(maker, SpeakerResolution.Description) with { Kind = SpeakerKind.Document };
        var plural = words.Tag(last) is "NNS" or "NNPS";
        if (IsPair(first, core) && Pronouns.PairBefore(place.Start) is { } pair)
            return new Speaker { Name = name, Kind = SpeakerKind.Group, How = SpeakerResolution.Description, Members = pair };
        if (noun is SourceNounKind.Document)
            kind = SpeakerKind.Document;
        else if (noun is SourceNounKind.Group || plural || words.IsAny(last, ClosedClass.PluralSubjectPronoun, ClosedClass.IrregularPlural))
            kind = SpeakerKind.Group;
        else if (words.Pos(last) is PartOfSpeech.Propn && words.Pos(first) is PartOfSpeech.Propn)
            kind = SpeakerKind.Person;
        return new Speaker
        {
            Name = name,
            Kind = kind,
            How = kind is SpeakerKind.Person ? SpeakerResolution.Name : SpeakerResolution.Description,
            Candidates = Pronouns.CandidatesAt(first),
            OnBehalfOf = noun is SourceNounKind.Spokesperson || plural ? FindPrincipal(first, end, last, null) ?? (first + 2 == end ? FindBody(last) : null) : null,
        };
    }

    // “Both”, “neither side”, “the couple”, “the two”, “the two men”
    private bool IsPair(int first, int end) =>
        words.Is(first, ClosedClass.PairPronoun) ? end - first <= LongestPair - 1
        : words.Is(first, ClosedClass.DefiniteArticle) && first + 1 < end && end - first <= LongestPair && words.Is(first + 1, ClosedClass.PairNoun);

    // The noun before a participle: “a lawsuit filed”.
    private int HeadOf(int first, int last)
    {
        var head = last;
        while (head > first + 1 && (words.IsPastParticiple(head) || words.IsPresentParticiple(head) || words.Pos(head) is PartOfSpeech.Adv))
            head--;
        return words.Pos(head) is PartOfSpeech.Noun ? head : last;
    }

    // A spokesman for X, X’s lawyer, Kremlin spokesman NAME.
    private Entity? FindPrincipal(int first, int end, int last, Entity? self)
    {
        var speaks = -1;
        for (var i = first; i < end && speaks < 0; i++)
            if (words.Cues.SourceNoun(words[i]) is SourceNounKind.Spokesperson)
                speaks = i;
        if (speaks < 0)
            return null;
        Entity? before = null;
        foreach (var (place, entity, mention) in cast.MentionsIn(_document.SpanOf(first, end)))
        {
            if (entity == self || mention.Kind is MentionKind.Description && place.Contains(_document.Tokens[speaks].Start))
                continue;
            if (place.Start > _document.Tokens[speaks].Start)
                return before ?? (speaks + 1 < end && words.Pos(speaks + 1) is PartOfSpeech.Adp ? entity : null);
            before = entity;
        }
        return before;
    }

    // “A spokesman said”: the body of which the text has just spoken.
    private Organization? FindBody(int noun)
    {
        if (!words.Is(noun, ClosedClass.SpokespersonNoun))
            return null;
        var sentence = _document.SentenceOf(noun);
        var from = _document.Sentences[Math.Max(0, sentence - 1)];
        var bodies = cast.MentionsIn(new TextSpan(words.StartOf(from.First), words.StartOf(noun))).Where(found => found.Entity is Organization { Kind: not OrganizationKind.Outlet }).Select(found => found.Entity).Distinct().ToArray();
        return bodies is [Organization only] ? only : null;
    }

    /// <summary>Whom the words mean that name to whom something is said.</summary>
    public Addressee? ResolveAddressee(TokenRange? addressee)
    {
        if (addressee is not var (first, end) || end <= first)
            return null;
        var span = _document.SpanOf(first, end);
        var core = first;
        while (core < end && !(words.Pos(core) is PartOfSpeech.Adp && core > first) && !words.IsComma(core))
            core++;
        if (core == first)
            core = end;
        var headEnd = _document.Tokens[core - 1].End;
        Entity? entity = null;
        foreach (var (place, found, _) in cast.MentionsIn(_document.SpanOf(first, core)))
            if (place.End >= headEnd)
                entity = found;
        var kind = entity switch
        {
            Person => AddresseeKind.Person,
            Organization { Kind: OrganizationKind.Outlet } => AddresseeKind.Outlet,
            Organization => AddresseeKind.Organization,
            _ => words.IsPersonalPronoun(core - 1) && !words.Is(core - 1, ClosedClass.PluralObjectPronoun) ? AddresseeKind.Person : AddresseeKind.Group,
        };
        return new Addressee(span, _document.Article[span], kind) { Entity = entity };
    }
}
