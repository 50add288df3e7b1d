using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>
/// Finds where, on what occasion, through what and when something was said: in the narrator's words behind the cue, between source and cue, and at the start of
/// the clause. It goes from phrase to phrase by the tags and asks for no parse.
/// </summary>
internal sealed class CircumstanceFinder(ClauseWords words, Cast cast)
{
    // Phrases about something else that may stand between the cue and its circumstances.
    private const int MaximumSkipped = 2;

    private static readonly CircumstanceLexicon Lexicon = CircumstanceLexicon.Shared;

    private readonly CalendarReader _calendar = new(words);

    /// <summary>The circumstances of an attribution whose content is known. The addressee of the draft may become shorter, or be found here.</summary>
    public (Venue? Venue, UtteranceTime? Time) Find(Draft draft)
    {
        if (draft.Cue is not { IsPreposition: false, Noun: null } cue)
            return default;
        var sentence = words.Document.Sentences[words.Document.SentenceOf(cue.Token)];
        var walk = new Walk { Ahead = cue.Tense is Tense.Future };
        var start = cue.End;
        if (draft.Addressee is { } addressee)
        {
            addressee = FromAddressee(draft, addressee, ref walk);
            if (addressee.First >= cue.End)
                start = addressee.End;
        }
        var inSentence = draft.SourceFirst >= sentence.First && draft.SourceEnd <= sentence.End;
        if (inSentence && draft.SourceFirst >= cue.End)
            start = Math.Max(start, draft.SourceEnd);
        Scan(start, Free(draft, start, sentence.End), ref walk, opens: false);
        if (inSentence && draft.SourceEnd <= cue.GroupFirst && draft.Antecedent is null)
            FromSource(draft, ref walk);
        if (inSentence && draft.SourceEnd <= cue.GroupFirst)
            Scan(draft.SourceEnd, Free(draft, draft.SourceEnd, cue.GroupFirst), ref walk, opens: false);
        if (draft.Antecedent is null && (inSentence || !draft.HasSource))
        {
            var end = inSentence ? Math.Min(draft.SourceFirst, cue.GroupFirst) : cue.GroupFirst;
            var first = end;
            while (first > sentence.First && end - first < 30 && !Taken(draft, first - 1) && !words.IsMark(first - 1) && !words.IsStop(first - 1))
                first--;
            while (first < end && (words.IsPunctuation(first) || words.Pos(first) is PartOfSpeech.Cconj))
                first++;
            if (first < end && !words.HasFinite(first, end))
                Scan(first, end, ref walk, opens: true);
        }
        draft.Addressee ??= walk.Addressee;
        return (Venue(walk), Time(walk));
    }

    private struct Walk
    {
        public bool Ahead;
        public (int First, int End, VenueKind Kind, int Head, int Rank)? Venue;
        public CalendarReader.Found? Time;
        public (int First, int End)? Addressee;

        // An event says more than a medium, that more than what came before or after, and all more than a place; of two alike the first counts.
        public void Take(int first, int end, VenueKind kind, int head, bool apart = false)
        {
            var rank = 2 * (int)kind + (apart ? 3 : 0);
            if (Venue is not { } known || rank < known.Rank)
                Venue = (first, end, kind, head, rank);
        }
    }

    // “told a news conference” is the occasion; “told reporters at the port” names the place behind the addressees.
    private (int First, int End) FromAddressee(Draft draft, (int First, int End) addressee, ref Walk walk)
    {
        var noun = NounEnd(addressee.First, addressee.End);
        if (noun > addressee.First && Occasion(addressee.First, noun) is { } occasion)
        {
            walk.Take(addressee.First, addressee.End, occasion.Kind, noun - 1);
            return addressee;
        }
        for (var i = addressee.First + 1; i < addressee.End; i++)
            if (_calendar.Begins(i, addressee.End) || words.Pos(i) is PartOfSpeech.Adp && Phrase(i, addressee.End, ref walk) > i)
            {
                draft.Addressee = (addressee.First, i);
                return (addressee.First, i);
            }
        return addressee;
    }

    // “Holm, in a statement, said”: what stands between commas is no part of the source.
    private void FromSource(Draft draft, ref Walk walk)
    {
        for (var i = draft.SourceFirst + 1; i + 1 < draft.SourceEnd; i++)
            if (words.IsComma(i) && words.Pos(i + 1) is PartOfSpeech.Adp)
            {
                var before = walk;
                Scan(i + 1, draft.SourceEnd, ref walk, opens: false);
                if (walk.Venue != before.Venue || walk.Time != before.Time)
                    (draft.SourceEnd, draft.SourceHead) = (i, -1);
                return;
            }
    }

    private int Free(Draft draft, int first, int limit)
    {
        var end = first;
        while (end < limit && !words.IsMark(end) && !Taken(draft, end))
            end++;
        return end;
    }

    private bool Taken(Draft draft, int token)
    {
        var at = words.Document.Tokens[token].Start;
        foreach (var span in draft.Content)
            if (span.Contains(at))
                return true;
        return false;
    }

    private void Scan(int first, int limit, ref Walk walk, bool opens)
    {
        var skipped = 0;
        for (var i = first; i < limit;)
        {
            if (words.IsComma(i))
                i = AfterState(i + 1, limit);
            else if (_calendar.Read(i, limit, walk.Ahead) is { } time)
            {
                walk.Time ??= time;
                var noun = time.End < limit && words.Tag(time.End) is "POS" ? NounEnd(i, limit) : i;
                if (noun > time.End && Occasion(i, noun) is { } occasion)
                    walk.Take(i, noun, occasion.Kind, noun - 1); // “told Tuesday’s meeting”
                i = Math.Max(time.End, noun);
            }
            else if (words.Is(i, ClosedClass.DativePreposition) && i > first && Lexicon.IsDoneAt(words[i - 1]) && NounEnd(i + 1, limit) is var heard && heard > i + 1)
            {
                walk.Addressee ??= (i + 1, heard); // “Speaking to reporters”
                i = heard;
            }
            else if (words.Pos(i) is PartOfSpeech.Adv || (opens || i > first) && Lexicon.IsDoneAt(words[i]))
                i++;
            else if (words.Pos(i) is PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Verb || words.Tag(i) is "TO")
            {
                var end = Phrase(i, limit, ref walk);
                if (end > i)
                    i = end;
                else if (words.Pos(i) is PartOfSpeech.Adp && ++skipped <= MaximumSkipped && NounEnd(i + 1, limit) is var other && other > i + 1)
                    i = other;
                else
                    return;
            }
            else
                return;
        }
    }

    // “in Halford, New Velmar, on Monday”: past the name that tells which Halford.
    private int AfterState(int token, int limit)
    {
        var end = token;
        while (end < limit && words.Tag(end) is "NNP" or "NNPS" && !_calendar.Begins(end, limit))
            end++;
        return end > token && end < limit && (words.IsComma(end) || words.Pos(end) is PartOfSpeech.Adp || _calendar.Begins(end, limit)) ? end : token;
    }

    // A preposition and its noun phrase, with what belongs to it: “in an interview with the Herald published Friday”. The token itself where it is none.
    private int Phrase(int preposition, int limit, ref Walk walk)
    {
        var allowed = Lexicon.After(words[preposition]);
        if (allowed.IsEmpty || preposition + 1 >= limit)
            return preposition;
        var first = preposition + 1;
        var end = NounEnd(first, limit);
        if (end == first)
            return preposition;
        var occasion = Occasion(first, end);
        var kind = occasion?.Kind ?? PlaceKind(preposition, first, end, allowed);
        if (kind is not { } found || !allowed.Contains(found))
            return preposition;
        // “before the vote was taken” is a clause.
        if (found is VenueKind.Event && !allowed.Contains(VenueKind.Medium) && end < limit && words.IsFinite(end))
            return preposition;
        if (found is VenueKind.Event && allowed.Contains(VenueKind.Medium) && _calendar.Read(first, end, walk.Ahead) is { } day)
            walk.Time ??= day; // “at Tuesday’s hearing”
        var head = end - 1;
        end = Extend(end, limit, occasion, allowed.Contains(VenueKind.Medium), ref walk);
        walk.Take(preposition, end, found, head, apart: !allowed.Contains(VenueKind.Medium) && !words.Is(preposition, ClosedClass.DurationPreposition));
        return end;
    }

    private int Extend(int end, int limit, CircumstanceLexicon.Occasion? occasion, bool during, ref Walk walk)
    {
        while (end + 1 < limit)
        {
            if (occasion is not null && Participle(end, limit) is var done && done > end)
            {
                var day = done < limit ? _calendar.Read(done, limit, walk.Ahead) : null;
                if (day is null && done > end + 1)
                    break; // “a post that was shared widely”
                walk.Time ??= day;
                end = day?.End ?? done;
                continue;
            }
            if (words.Pos(end) is not PartOfSpeech.Adp && words.Tag(end) is not "TO" || _calendar.Read(end, limit, walk.Ahead) is not null)
                break;
            var next = NounEnd(end + 1, limit);
            if (next == end + 1)
                break;
            if (during && occasion is not null && IsBeforeAddressee(occasion, end))
            {
                while (next + 1 < limit && words.Is(next, ClosedClass.CopulativeCoordinator) && NounEnd(next + 1, limit) is var also && also > next + 1)
                    next = also;
                walk.Addressee ??= (end + 1, next);
            }
            else if (!words.Is(end, ClosedClass.GenitivePreposition) && !(occasion is not null && words.Is(end, ClosedClass.PartnerPreposition)) && !(words.Is(end, ClosedClass.LocativePreposition) && (Occasion(end + 1, next) is not null || PlaceKind(end, end + 1, next, Lexicon.After(words[end])) is not null)))
                break;
            end = next;
        }
        return end;
    }

    // After “published”, “that aired”, “which was recorded”; the place itself where none stands there.
    private int Participle(int token, int limit)
    {
        var at = token;
        if (at + 1 < limit && words.IsAny(at, ClosedClass.Complementizer, ClosedClass.NonpersonalRelative))
            at++;
        if (at > token && at + 1 < limit && words.Is(at, ClosedClass.PastOfBe))
            at++;
        return at < limit && Lexicon.IsDoneWith(words[at]) ? at + 1 : token;
    }

    private bool IsBeforeAddressee(CircumstanceLexicon.Occasion occasion, int token)
    {
        foreach (var preposition in occasion.Addressees)
            if (words.Is(token, preposition))
                return true;
        return false;
    }

    private CircumstanceLexicon.Occasion? Occasion(int first, int end)
    {
        var head = Head(first, end);
        var tokens = words.Document.Tokens;
        if (head > first && Lexicon.OccasionOf(words.Document.Text.AsSpan(tokens[head - 1].Start, tokens[head].End - tokens[head - 1].Start)) is { } phrase)
            return phrase;
        return Lexicon.OccasionOf(words[head]);
    }

    private int Head(int first, int end)
    {
        while (end > first + 1 && words.Tag(end - 1) is "POS")
            end--;
        return end - 1;
    }

    // A name is a place, or behind “on” what carries the words, unless it is a person's; a common noun only where the list has it.
    private VenueKind? PlaceKind(int preposition, int first, int end, ReadOnlySpan<VenueKind> allowed)
    {
        if (!allowed.Contains(VenueKind.Place))
            return null;
        var head = Head(first, end);
        var tokens = words.Document.Tokens;
        var place = Lexicon.IsPlace(words[head]) || head > first && Lexicon.IsPlace(words.Document.Text.AsSpan(tokens[head - 1].Start, tokens[head].End - tokens[head - 1].Start));
        if (words.Pos(head) is not PartOfSpeech.Propn)
            return place && head > first ? VenueKind.Place : null;
        foreach (var (span, entity, _) in cast.MentionsIn(tokens[head].Span))
        {
            if (entity is Person && span.End >= tokens[head].End)
                return null;
            if (entity is Organization { Kind: OrganizationKind.Outlet })
                return VenueKind.Medium;
        }
        // “said on Good Morning Halford”, but “On Skerry, the mayor said”.
        return place || !words.Is(preposition, ClosedClass.SurfacePreposition) || char.IsUpper(words[preposition][0]) ? VenueKind.Place : VenueKind.Medium;
    }

    // After the noun phrase, without the time behind it.
    private int NounEnd(int first, int limit)
    {
        var end = first;
        var last = first;
        for (; end < limit; end++)
        {
            var pos = words.Pos(end);
            if (last > first && _calendar.Begins(end, limit))
                break;
            if (pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num)
                last = end + 1;
            else if (pos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Sym || words.Tag(end) is "PRP$")
            {
                if (last > first && pos is PartOfSpeech.Det)
                    break;
            }
            else if (last > first && words.Tag(end) is "VB" or "VBP" && Lexicon.OccasionOf(words[end]) is not null)
                last = end + 1; // “a June report”: a noun that was taken for a verb
            else if (!(words.Tag(end) is "POS" || words[end] is "-" or "&" or "/" || words.Tag(end) is "VBN" or "VBG" && last == first))
                break;
        }
        return last;
    }

    private Venue? Venue(Walk walk)
    {
        if (walk.Venue is not { } found)
            return null;
        var span = words.Document.SpanOf(found.First, found.End);
        Entity? entity = null;
        foreach (var (place, named, _) in cast.MentionsIn(words.Document.Tokens[found.Head].Span))
            if (named is Organization && place.End >= words.Document.Tokens[found.Head].End)
                entity = named;
        return new Venue(span, words.Document.Article[span], found.Kind) { Entity = entity };
    }

    private UtteranceTime? Time(Walk walk)
    {
        if (walk.Time is not { } found)
            return null;
        var span = words.Document.SpanOf(found.First, found.End);
        return new UtteranceTime(span, words.Document.Article[span], found.Value);
    }
}
