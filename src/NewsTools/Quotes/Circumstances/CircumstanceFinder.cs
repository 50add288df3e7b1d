using NewsTools.Language;
using NewsTools.People;
using NewsTools.Time;

namespace NewsTools.Quotes;

/// <summary>
/// Finds where, on what occasion, through what and when something was said: in the narrator's words behind the cue, between source and cue, and at the start of
/// the clause. It goes from phrase to phrase by the tags and asks for no parse.
/// </summary>
internal sealed class CircumstanceFinder(ClauseWords words, Cast cast)
{
    // Phrases about something else that may stand between the cue and its circumstances.
    private const int MaximumSkipped = 2;

    private const int LongestOpening = 30;

    private readonly CircumstanceLexicon _lexicon = words.Document.Lexicon<CircumstanceLexicon>();
    private readonly TimeProbe _calendar = new(words.Document, words.IsName);

    /// <summary>The circumstances of an attribution.</summary>
    /// <param name="cue">Its cue.</param>
    /// <param name="source">The words that name who says it.</param>
    /// <param name="addressee">The words that name to whom, as far as they were read.</param>
    /// <param name="content">What is said.</param>
    public Circumstances Find(ReportingCue cue, SourceWords source, TokenRange? addressee, List<TextSpan> content)
    {
        if (!cue.IsVerb)
            return new Circumstances(null, null, addressee);
        var sentence = words.Document.Sentences[words.Document.SentenceOf(cue.Token)];
        var found = new Findings { Ahead = cue.Tense is Tense.Future };
        var start = cue.End;
        if (addressee is { } named)
        {
            addressee = named = ReadAddressee(named, ref found);
            if (named.First >= cue.End)
                start = named.End;
        }
        var inSentence = source.First >= sentence.First && source.End <= sentence.End;
        if (inSentence && source.First >= cue.End)
            start = Math.Max(start, source.End);
        ReadPhrases(start, EndOfFree(content, start, sentence.End), ref found, opens: false);
        if (inSentence && source.End <= cue.GroupFirst)
        {
            var end = source.Antecedent is null ? ReadSource(source, ref found) : source.End;
            ReadPhrases(end, EndOfFree(content, end, cue.GroupFirst), ref found, opens: false);
        }
        if (source.Antecedent is null && (inSentence || !source.Found))
            ReadOpening(sentence.First, inSentence ? Math.Min(source.First, cue.GroupFirst) : cue.GroupFirst, content, ref found);
        return new Circumstances(MakeVenue(found), MakeTime(found), addressee ?? found.Addressee);
    }

    // The words before source and cue: “In a statement on Friday, Holm said …”
    private void ReadOpening(int floor, int end, List<TextSpan> content, ref Findings found)
    {
        var first = end;
        while (first > floor && end - first < LongestOpening && !IsSaid(content, first - 1) && !words.IsMark(first - 1) && !words.IsStop(first - 1))
            first--;
        while (first < end && (words.IsPunctuation(first) || words.Pos(first) is PartOfSpeech.Cconj))
            first++;
        if (first < end && !words.HasFinite(first, end))
            ReadPhrases(first, end, ref found, opens: true);
    }

    private struct Findings
    {
        public bool Ahead;
        public (int First, int End, VenueKind Kind, int Head, int Rank)? Venue;
        public TimeProbe.Found? Time;
        public TokenRange? Addressee;

        // An event says more than a medium, that more than what came before or after, and all more than a place; of two alike the first counts.
        public void Offer(int first, int end, VenueKind kind, int head, bool apart = false)
        {
            var rank = 2 * (int)kind + (apart ? 3 : 0);
            if (Venue is not { } known || rank < known.Rank)
                Venue = (first, end, kind, head, rank);
        }
    }

    // “told a news conference” is the occasion; “told reporters at the port” names the place behind the addressees.
    private TokenRange ReadAddressee(TokenRange addressee, ref Findings found)
    {
        var noun = EndOfNoun(addressee.First, addressee.End);
        if (noun > addressee.First && FindOccasion(addressee.First, noun) is { } occasion)
        {
            found.Offer(addressee.First, addressee.End, occasion.Kind, noun - 1);
            return addressee;
        }
        for (var i = addressee.First + 1; i < addressee.End; i++)
            if (_calendar.Begins(i, addressee.End) || words.Pos(i) is PartOfSpeech.Adp && ReadPhrase(i, addressee.End, ref found) > i)
                return addressee with { End = i };
        return addressee;
    }

    // “Holm, in a statement, said”: what stands between commas is no part of the source, which ends before it.
    private int ReadSource(SourceWords source, ref Findings found)
    {
        for (var i = source.First + 1; i + 1 < source.End; i++)
            if (words.IsComma(i) && words.Pos(i + 1) is PartOfSpeech.Adp)
            {
                var before = found;
                ReadPhrases(i + 1, source.End, ref found, opens: false);
                return found.Venue != before.Venue || found.Time != before.Time ? i : source.End;
            }
        return source.End;
    }

    // Where words of the narrator end that follow one another without content or marks.
    private int EndOfFree(List<TextSpan> content, int first, int limit)
    {
        var end = first;
        while (end < limit && !words.IsMark(end) && !IsSaid(content, end))
            end++;
        return end;
    }

    private bool IsSaid(List<TextSpan> content, int token)
    {
        var at = words.StartOf(token);
        foreach (var span in content)
            if (span.Contains(at))
                return true;
        return false;
    }

    private void ReadPhrases(int first, int limit, ref Findings found, bool opens)
    {
        var skipped = 0;
        for (var i = first; i < limit;)
        {
            if (words.IsComma(i))
                i = SkipState(i + 1, limit);
            else if (_calendar.Read(i, limit, found.Ahead) is { } time)
                i = TakeTime(time, i, limit, ref found);
            else if (words.Is(i, ClosedClass.DativePreposition) && i > first && _lexicon.IsDoneAt(words[i - 1]) && EndOfNoun(i + 1, limit) is var heard && heard > i + 1)
            {
                found.Addressee ??= new TokenRange(i + 1, heard); // “Speaking to reporters”
                i = heard;
            }
            else if (words.Pos(i) is PartOfSpeech.Adv || (opens || i > first) && _lexicon.IsDoneAt(words[i]))
                i++;
            else if (words.Pos(i) is PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Verb || words.Tag(i) is "TO")
            {
                var end = ReadPhrase(i, limit, ref found);
                if (end > i)
                    i = end;
                else if (words.Pos(i) is PartOfSpeech.Adp && ++skipped <= MaximumSkipped && EndOfNoun(i + 1, limit) is var other && other > i + 1)
                    i = other;
                else
                    return;
            }
            else
                return;
        }
    }

    // A time, and the occasion that it tells the day of: “told Tuesday’s meeting”. The token after both.
    private int TakeTime(TimeProbe.Found time, int first, int limit, ref Findings found)
    {
        found.Time ??= time;
        var noun = time.End < limit && words.IsPossessiveEnding(time.End) ? EndOfNoun(first, limit) : first;
        if (noun > time.End && FindOccasion(first, noun) is { } occasion)
            found.Offer(first, noun, occasion.Kind, noun - 1);
        return Math.Max(time.End, noun);
    }

    // “in Halford, New Velmar, on Monday”: past the name that tells which Halford.
    private int SkipState(int token, int limit)
    {
        var end = token;
        while (end < limit && words.Tag(end) is "NNP" or "NNPS" && !_calendar.Begins(end, limit))
            end++;
        return end > token && end < limit && (words.IsComma(end) || words.Pos(end) is PartOfSpeech.Adp || _calendar.Begins(end, limit)) ? end : token;
    }

    // A preposition and its noun phrase, with what belongs to it: “in an interview with the Herald published Friday”. The token itself where it is none.
    private int ReadPhrase(int preposition, int limit, ref Findings found)
    {
        var allowed = _lexicon.VenuesAfter(words[preposition]);
        if (allowed.IsEmpty || preposition + 1 >= limit)
            return preposition;
        var first = preposition + 1;
        var end = EndOfNoun(first, limit);
        if (end == first)
            return preposition;
        var occasion = FindOccasion(first, end);
        var kind = occasion?.Kind ?? FindPlaceKind(preposition, first, end, allowed);
        if (kind is not { } venue || !allowed.Contains(venue))
            return preposition;
        // “before the vote was taken” is a clause.
        if (venue is VenueKind.Event && !allowed.Contains(VenueKind.Medium) && end < limit && words.IsFinite(end))
            return preposition;
        if (venue is VenueKind.Event && allowed.Contains(VenueKind.Medium) && _calendar.Read(first, end, found.Ahead) is { } day)
            found.Time ??= day; // “at Tuesday’s hearing”
        var head = end - 1;
        end = ReadComplements(end, limit, occasion, allowed.Contains(VenueKind.Medium), ref found);
        found.Offer(preposition, end, venue, head, apart: !allowed.Contains(VenueKind.Medium) && !words.Is(preposition, ClosedClass.DurationPreposition));
        return end;
    }

    private int ReadComplements(int end, int limit, CircumstanceLexicon.Occasion? occasion, bool during, ref Findings found)
    {
        while (end + 1 < limit)
        {
            if (occasion is not null && EndOfParticiple(end, limit) is var done && done > end)
            {
                var day = done < limit ? _calendar.Read(done, limit, found.Ahead) : null;
                if (day is null && done > end + 1)
                    break; // “a post that was shared widely”
                found.Time ??= day;
                end = day?.End ?? done;
                continue;
            }
            if (words.Pos(end) is not PartOfSpeech.Adp && words.Tag(end) is not "TO" || _calendar.Read(end, limit, found.Ahead) is not null)
                break;
            var next = EndOfNoun(end + 1, limit);
            if (next == end + 1)
                break;
            if (during && occasion is not null && IsBeforeAddressee(occasion, end))
            {
                while (next + 1 < limit && words.Is(next, ClosedClass.AdditiveConjunction) && EndOfNoun(next + 1, limit) is var also && also > next + 1)
                    next = also;
                found.Addressee ??= new TokenRange(end + 1, next);
            }
            else if (!BelongsToNoun(end, next, occasion))
                break;
            end = next;
        }
        return end;
    }

    // Whether a preposition and its noun are part of the noun phrase before them.
    private bool BelongsToNoun(int preposition, int end, CircumstanceLexicon.Occasion? occasion)
    {
        if (words.Is(preposition, ClosedClass.GenitivePreposition) || occasion is not null && words.Is(preposition, ClosedClass.PartnerPreposition))
            return true;
        return words.Is(preposition, ClosedClass.CoreLocativePreposition)
            && (FindOccasion(preposition + 1, end) is not null || FindPlaceKind(preposition, preposition + 1, end, _lexicon.VenuesAfter(words[preposition])) is not null);
    }

    // After “published”, “that aired”, “which was recorded”; the place itself where none stands there.
    private int EndOfParticiple(int token, int limit)
    {
        var at = token;
        if (at + 1 < limit && words.IsAny(at, ClosedClass.Complementizer, ClosedClass.NonpersonalRelative))
            at++;
        if (at > token && at + 1 < limit && words.Is(at, ClosedClass.PastOfBe))
            at++;
        return at < limit && _lexicon.IsDoneWith(words[at]) ? at + 1 : token;
    }

    private bool IsBeforeAddressee(CircumstanceLexicon.Occasion occasion, int token)
    {
        foreach (var preposition in occasion.Addressees)
            if (words.Is(token, preposition))
                return true;
        return false;
    }

    private CircumstanceLexicon.Occasion? FindOccasion(int first, int end)
    {
        var head = HeadOf(first, end);
        var tokens = words.Document.Tokens;
        if (head > first && _lexicon.OccasionOf(words.Document.Text.AsSpan(tokens[head - 1].Start, tokens[head].End - tokens[head - 1].Start)) is { } phrase)
            return phrase;
        return _lexicon.OccasionOf(words[head]);
    }

    private int HeadOf(int first, int end)
    {
        while (end > first + 1 && words.IsPossessiveEnding(end - 1))
            end--;
        return end - 1;
    }

    // A name is a place, or behind “on” what carries the words, unless it is a person's; a common noun only where the list has it.
    private VenueKind? FindPlaceKind(int preposition, int first, int end, ReadOnlySpan<VenueKind> allowed)
    {
        if (!allowed.Contains(VenueKind.Place))
            return null;
        var head = HeadOf(first, end);
        var tokens = words.Document.Tokens;
        var place = _lexicon.IsPlace(words[head]) || head > first && _lexicon.IsPlace(words.Document.Text.AsSpan(tokens[head - 1].Start, tokens[head].End - tokens[head - 1].Start));
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
    private int EndOfNoun(int first, int limit)
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
            else if (pos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Sym || words.IsPossessivePronoun(end))
            {
                if (last > first && pos is PartOfSpeech.Det)
                    break;
            }
            else if (last > first && words.Tag(end) is "VB" or "VBP" && _lexicon.OccasionOf(words[end]) is not null)
                last = end + 1; // “a June report”: a noun that was taken for a verb
            else if (!(words.IsPossessiveEnding(end) || words[end] is "-" or "&" or "/" || words.Tag(end) is "VBN" or "VBG" && last == first))
                break;
        }
        return last;
    }

    private Venue? MakeVenue(Findings found)
    {
        if (found.Venue is not { } venue)
            return null;
        var span = words.Document.SpanOf(venue.First, venue.End);
        Entity? entity = null;
        foreach (var (place, named, _) in cast.MentionsIn(words.Document.Tokens[venue.Head].Span))
            if (named is Organization && place.End >= words.Document.Tokens[venue.Head].End)
                entity = named;
        return new Venue(span, words.Document.Article[span], venue.Kind) { Entity = entity };
    }

    private UtteranceTime? MakeTime(Findings found)
    {
        if (found.Time is not { } time)
            return null;
        var span = words.Document.SpanOf(time.First, time.End);
        return new UtteranceTime(span, words.Document.Article[span], time.Value);
    }
}
