using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Tells whom source words mean, from the cast where it knows them, from the conversation where it does not.</summary>
internal sealed class SpeakerResolver(Document document, Cast cast)
{
    private readonly ClauseWords _words = new(document, cast);
    private readonly List<(int Offset, Person Person)> _spoken = []; // persons in the order they speak

    private readonly List<(int Offset, Speaker Speaker)> _heard = []; // organisations and documents in the order they speak

    private Dictionary<Draft, Speaker?>? _known;

    public Speaker? Resolve(Draft draft, Dictionary<Draft, Speaker?> known)
    {
        if (known.TryGetValue(draft, out var speaker))
            return speaker;
        _known = known;
        known[draft] = null; // a circle of continuations ends here
        speaker = Find(draft, known);
        known[draft] = speaker;
        if (speaker?.Entity is Person person && draft.Depth <= 1)
            _spoken.Add((draft.Start, person));
        else if (speaker is { Kind: SpeakerKind.Organization or SpeakerKind.Document, How: not SpeakerResolution.Pronoun } && draft.Depth <= 1)
            _heard.Add((draft.Start, speaker));
        return speaker;
    }

    private Speaker? Find(Draft draft, Dictionary<Draft, Speaker?> known)
    {
        if (draft.LabelText is not null || draft.Label is not null)
            return ByLabel(draft.Label is { } label ? document.Article[label] : draft.LabelText!, draft.Label);
        if (!draft.HasSource)
            return draft.Continues is { } earlier && Resolve(earlier, known) is { } same ? same with { How = SpeakerResolution.Floating } : null;
        if (draft.Antecedent is { } antecedent)
            return ByPhrase(antecedent.First, antecedent.End, -1, draft) is { } found ? found with { How = found.How } : null;
        return ByPhrase(draft.SourceFirst, draft.SourceEnd, draft.SourceHead, draft);
    }

    private Speaker? ByLabel(string text, TextSpan? span)
    {
        if (span is { } place)
            foreach (var (_, entity, _) in cast.MentionsIn(place))
                return Named(entity, SpeakerResolution.Label);
        if (text is "Q" or "Question")
            return document.Article.Authors is [var author, ..]
                ? new Speaker { Name = author, Kind = SpeakerKind.Person, Entity = cast.People.FirstOrDefault(p => p.Name == author), How = SpeakerResolution.Label } : null;
        if (text is "A" or "Answer")
            return Interviewee.Value is { } answers ? Named(answers, SpeakerResolution.Label) : null;
        var name = text.Trim(' ', '@', ':', '*', '—', '-');
        foreach (var person in cast.People)
            if (person.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || person.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)
                || name.EndsWith(' ' + person.Name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(person.Name, StringComparison.OrdinalIgnoreCase))
                return Named(person, SpeakerResolution.Label);
        foreach (var organization in cast.Organizations)
            if (organization.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || organization.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase))
                return Named(organization, SpeakerResolution.Label);
        var surname = name[(name.LastIndexOf(' ') + 1)..];
        foreach (var person in cast.People)
            if (person.Name.EndsWith(' ' + name, StringComparison.OrdinalIgnoreCase) || person.Name.EndsWith(' ' + surname, StringComparison.OrdinalIgnoreCase))
                return Named(person, SpeakerResolution.Label);
        return name.Length == 0 ? null : new Speaker { Name = name, Kind = SpeakerKind.Person, How = SpeakerResolution.Label };
    }

    // Looked for once, also where there is none: an interview may have very many answers.
    private Lazy<Person?> Interviewee => field ??= new Lazy<Person?>(FindInterviewee);

    // The one that the introduction speaks of most.
    private Person? FindInterviewee()
    {
        var turns = TurnLabels.Find(document.Article);
        var intro = new TextSpan(0, turns.Count > 0 ? document.Article.Blocks[turns.Keys.Min()].Span.Start : document.Text.Length);
        return cast.People.Where(p => !document.Article.Authors.Contains(p.Name, StringComparer.OrdinalIgnoreCase))
            .OrderByDescending(p => p.Mentions.Count(m => intro.Contains(m.Span))).ThenBy(p => p.Mentions.Count > 0 ? p.Mentions[0].Span.Start : int.MaxValue).FirstOrDefault();
    }

    private static Speaker Named(Entity entity, SpeakerResolution how) =>
        new() { Name = entity.Name, Kind = entity is Person ? SpeakerKind.Person : SpeakerKind.Organization, Entity = entity, How = how };

    private Speaker? ByPhrase(int first, int end, int head, Draft draft)
    {
        while (end > first + 1 && (_words.IsPunctuation(end - 1) || _words.Tag(end - 1) is "POS"))
            end--;
        // The core: up to the first comma, relative pronoun or preposition.
        var core = first;
        while (core < end && !_words.IsComma(core) && !_words.IsDash(core) && !(_words.Is(core, ClosedClass.SubjectOrPossessiveRelative) && core > first)
            && !(_words.Pos(core) is PartOfSpeech.Adp && core > first) && _words[core] is not "(")
            core++;
        if (core == first)
            core = end;
        var joined = false;
        for (var i = first; i < core; i++)
            joined |= (_words.Is(i, ClosedClass.CopulativeCoordinator) || _words[i] is "&") && _words.Pos(i) is PartOfSpeech.Cconj;
        var span = document.SpanOf(first, core);
        var last = core - 1;
        var headEnd = document.Tokens[last].End;

        if (first + 1 == core && _words.Tag(first) is "PRP" or "PRP$" or "WP" || first + 1 == core && _words.IsSubjectPronoun(first))
            return ByPronoun(first, draft);

        Entity? entity = null;
        Mention? mention = null;
        var people = new List<Entity>();
        foreach (var (place, found, how) in cast.MentionsIn(span))
        {
            if (found is Person && !people.Contains(found) && how.Kind is not MentionKind.Description)
                people.Add(found);
            if (place.End >= headEnd && place.Start < headEnd)
            {
                if (entity is null || place.Length > mention!.Span.Length || found is Person && entity is not Person)
                    (entity, mention) = (found, how);
            }
        }
        if (joined && (people.Count > 1 || entity is null || !Covers(mention, span)))
            return new Speaker { Name = document.Article[span], Kind = SpeakerKind.Group, How = SpeakerResolution.Description };
        if (entity is not null)
        {
            var resolution = mention!.Kind switch
            {
                MentionKind.Name => SpeakerResolution.Name,
                MentionKind.Alias => SpeakerResolution.Surname,
                MentionKind.Pronoun => SpeakerResolution.Pronoun,
                _ => SpeakerResolution.Description,
            };
            return Named(entity, resolution) with { OnBehalfOf = entity is Person ? OnBehalfOf(first, end, last, entity) : null };
        }
        // The name in the apposition: “the harbor master, Ellen Voss, said”.
        for (var comma = core; comma + 1 < end; comma++)
        {
            if (!_words.IsComma(comma) || _words.Is(comma + 1, ClosedClass.SubjectOrPossessiveRelative))
                continue;
            var stop = comma + 1;
            while (stop < end && !_words.IsComma(stop))
                stop++;
            foreach (var (place, found, how) in cast.MentionsIn(document.SpanOf(comma + 1, stop)))
                if (how.Kind is MentionKind.Name or MentionKind.Alias && (found is Person || place.Start == document.Tokens[comma + 1].Start && place.End >= document.Tokens[stop - 1].End))
                    return Named(found, SpeakerResolution.Name) with { OnBehalfOf = OnBehalfOf(first, end, last, found) };
            break;
        }
        return Described(first, end, core, last);
    }

    private static bool Covers(Mention? mention, TextSpan span) => mention is not null && mention.Span.Start <= span.Start + 4;

    private Speaker Described(int first, int end, int core, int last)
    {
        // Relative clauses and appositions describe further; the name does without.
        var stop = first + 1;
        while (stop < end && !_words.IsComma(stop) && !(_words.IsDash(stop) && _words[stop] is not "-") && _words[stop] is not "(" && !_words.Is(stop, ClosedClass.SubjectOrPossessiveRelative))
            stop++;
        var name = document.Article[document.SpanOf(first, stop)];
        var kind = SpeakerKind.Unnamed;
        var noun = CueLexicon.Shared.SourceNoun(_words[last]);
        if (noun is SourceNounKind.Document && Issuer(first, end, core) is { } issuer)
            return Named(issuer, SpeakerResolution.Description) with { Kind = SpeakerKind.Document };
        var plural = _words.Tag(last) is "NNS" or "NNPS";
        if (noun is SourceNounKind.Document)
            kind = SpeakerKind.Document;
        else if (noun is SourceNounKind.Group || plural || _words.IsAny(last, ClosedClass.PluralSubjectPronoun, ClosedClass.IrregularPlural))
            kind = SpeakerKind.Group;
        else if (_words.Pos(last) is PartOfSpeech.Propn && _words.Pos(first) is PartOfSpeech.Propn)
            kind = SpeakerKind.Person;
        return new Speaker
        {
            Name = name,
            Kind = kind,
            How = kind is SpeakerKind.Person ? SpeakerResolution.Name : SpeakerResolution.Description,
            OnBehalfOf = noun is SourceNounKind.Spokesperson || plural ? OnBehalfOf(first, end, last, null) : null,
        };
    }

    // Whose a document is: “a report by X”, “X’s statement”.
    private Entity? Issuer(int first, int end, int core)
    {
        foreach (var (place, entity, mention) in cast.MentionsIn(document.SpanOf(first, end)))
        {
            if (mention.Kind is not (MentionKind.Name or MentionKind.Alias))
                continue;
            var from = document.TokenAt(place.Start);
            var to = document.TokenAt(place.End);
            if (from < core ? to < core && _words.Tag(to) is "POS" : core < end && from - core <= 2 && _words.Is(core, ClosedClass.OriginPreposition))
                return entity;
        }
        return null;
    }

    // A spokesman for X, X’s lawyer, Kremlin spokesman NAME.
    private Entity? OnBehalfOf(int first, int end, int last, Entity? self)
    {
        var speaks = -1;
        for (var i = first; i < end && speaks < 0; i++)
            if (CueLexicon.Shared.SourceNoun(_words[i]) is SourceNounKind.Spokesperson)
                speaks = i;
        if (speaks < 0)
            return null;
        Entity? before = null;
        foreach (var (place, entity, mention) in cast.MentionsIn(document.SpanOf(first, end)))
        {
            if (entity == self || mention.Kind is MentionKind.Description && place.Contains(document.Tokens[speaks].Start))
                continue;
            if (place.Start > document.Tokens[speaks].Start)
                return before ?? (speaks + 1 < end && _words.Pos(speaks + 1) is PartOfSpeech.Adp ? entity : null);
            before = entity;
        }
        return before;
    }

    private Speaker? ByPronoun(int token, Draft draft)
    {
        var offset = document.Tokens[token].Start;
        foreach (var (_, entity, mention) in cast.MentionsIn(document.Tokens[token].Span))
            if (mention.Kind is MentionKind.Pronoun)
                return Named(entity, SpeakerResolution.Pronoun);
        var word = _words[token];
        if (_words.Is(token, ClosedClass.FirstPersonSingular) && draft.Parent is not null && _known?.GetValueOrDefault(draft.Parent) is { } self)
            return self with { How = SpeakerResolution.Pronoun };
        if (_words.IsAny(token, ClosedClass.MasculinePronoun, ClosedClass.FemininePronoun))
        {
            var unwanted = _words.Is(token, ClosedClass.MasculinePronoun) ? Gender.Female : Gender.Male;
            Person? person = null;
            for (var i = _spoken.Count - 1; i >= Math.Max(0, _spoken.Count - 20) && person is null; i--)
                if (_spoken[i].Offset < offset && offset - _spoken[i].Offset < 1500 && _spoken[i].Person.Gender != unwanted)
                    person = _spoken[i].Person;
            if (person is null)
                foreach (var (place, entity, mention) in cast.MentionsIn(new TextSpan(Math.Max(0, offset - 600), offset)))
                    if (entity is Person candidate && candidate.Gender != unwanted && mention.Kind is not MentionKind.Description)
                        person = candidate;
            if (person is not null)
                return Named(person, SpeakerResolution.Pronoun);
        }
        if (_words.Is(token, ClosedClass.NeuterPronoun) && It(offset) is { } it)
            return it with { How = SpeakerResolution.Pronoun };
        var kind = _words.Is(token, ClosedClass.PluralSubjectPronoun) ? SpeakerKind.Group : SpeakerKind.Unnamed;
        return new Speaker { Name = word.ToString(), Kind = kind, How = SpeakerResolution.Pronoun };
    }

    // “it said”: the organisation or document that spoke last, else the organisation named last, both near by.
    private Speaker? It(int offset)
    {
        for (var i = _heard.Count - 1; i >= 0; i--)
            if (_heard[i].Offset < offset)
            {
                if (offset - _heard[i].Offset < 800)
                    return _heard[i].Speaker;
                break;
            }
        Organization? last = null;
        foreach (var (_, entity, mention) in cast.MentionsIn(new TextSpan(Math.Max(0, offset - 300), offset)))
            if (entity is Organization { Kind: not OrganizationKind.Outlet } organization && mention.Kind is not MentionKind.Description)
                last = organization;
        return last is null ? null : Named(last, SpeakerResolution.Pronoun);
    }

    public Addressee? Addressee(Draft draft)
    {
        if (draft.Addressee is not { } addressee || addressee.End <= addressee.First)
            return null;
        var (first, end) = addressee;
        var span = document.SpanOf(first, end);
        var core = first;
        while (core < end && !(_words.Pos(core) is PartOfSpeech.Adp && core > first) && !_words.IsComma(core))
            core++;
        if (core == first)
            core = end;
        var headEnd = document.Tokens[core - 1].End;
        Entity? entity = null;
        foreach (var (place, found, _) in cast.MentionsIn(document.SpanOf(first, core)))
            if (place.End >= headEnd)
                entity = found;
        var kind = entity switch
        {
            Person => AddresseeKind.Person,
            Organization { Kind: OrganizationKind.Outlet } => AddresseeKind.Outlet,
            Organization => AddresseeKind.Organization,
            _ => _words.Tag(core - 1) is "PRP" && !_words.Is(core - 1, ClosedClass.PluralObjectPronoun) ? AddresseeKind.Person : AddresseeKind.Group,
        };
        return new Addressee(span, document.Article[span], kind) { Entity = entity };
    }
}
