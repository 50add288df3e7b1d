using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Finds who gave no answer, in the narrator's own sentences: refusals, denied verbs of answering, messages that nobody returned, and who could not be reached.</summary>
public sealed class NoResponseFinder : INoResponseFinder
{
    private static readonly NoResponseLexicon Lexicon = NoResponseLexicon.Shared;

    /// <inheritdoc/>
    public IReadOnlyList<NoResponse> Find(Document document, Cast cast, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(cast);
        List<Quotation>? quotations = null;
        Search? search = null;
        var found = new List<NoResponse>();
        for (int index = 0, token = 0; index < document.Article.Blocks.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = document.Article.Blocks[index];
            var trigger = false;
            for (; token < document.Tokens.Length && document.Tokens[token].Start < block.Span.End; token++)
                trigger |= document.Tokens[token].Start >= block.Span.Start && Lexicon.IsTrigger(document.Word(token));
            if (!trigger || !block.IsBody)
                continue;
            quotations ??= [.. QuotationScanner.Scan(document.Article, cancellation)];
            search ??= new Search(new ClauseWords(document, cast), cast);
            search.Read(block.Span, quotations.FindAll(q => q.Block == index), found, cancellation);
        }
        return found;
    }

    private sealed class Search(ClauseWords words, Cast cast)
    {
        private readonly UnitBuilder _units = new(words, CueLexicon.Shared);
        private readonly CueFinder _cues = new(words, CueLexicon.Shared);
        private readonly SourceFinder _sources = new(words);
        private readonly SpeakerResolver _speakers = new(words.Document, cast);
        private readonly CircumstanceFinder _circumstances = new(words, cast);

        public void Read(TextSpan block, List<Quotation> quotations, List<NoResponse> found, CancellationToken cancellation)
        {
            foreach (var unit in _units.Build(block, quotations, cancellation))
            {
                var end = -1; // a clause says it once
                foreach (var item in unit.Items)
                {
                    if (item.Utterance is not null || item.First < end || InFragment(unit, item.First) || Match(unit, item.First) is not { } match)
                        continue;
                    if (Make(unit, match, found) is { } made)
                    {
                        found.Add(made);
                        end = match.End;
                    }
                }
            }
        }

        /// <summary>The words of a cue: the verb that the party is the subject of, its group to the end, and the party where the grammar puts it elsewhere.</summary>
        private readonly record struct Hint(NoResponseKind Kind, CueHit Hit, string Lemma, int End, (int First, int End)? Party, bool Asks, double Confidence);

        private bool InFragment(Unit unit, int token) => unit.Fragments.Exists(f => f.Outer.Contains(words.Document.Tokens[token].Start));

        private Hint? Match(Unit unit, int token)
        {
            var word = words[token];
            if (CueLexicon.Shared.IsRefusal(word))
                return Refusal(unit, token);
            if (Lexicon.Is(word, NoResponseRoles.Unreached | NoResponseRoles.Available | NoResponseRoles.Unavailable) && Unreached(unit, token) is { } unreached)
                return unreached;
            if (Lexicon.Is(word, NoResponseRoles.Unanswered | NoResponseRoles.Denied) && Unanswered(unit, token) is { } unanswered)
                return unanswered;
            if (Lexicon.Is(word, NoResponseRoles.Attempt))
                return Attempt(unit, token);
            if (Lexicon.Is(word, NoResponseRoles.Nothing) && token > unit.First && words.IsFinite(token - 1) && Lexicon.Verb(words[token - 1]) is { Lemma: "say" }
                && (EndsClause(unit, token + 1) || words.IsAny(token + 1, ClosedClass.DativePreposition, ClosedClass.GenitivePreposition) && token + 2 < unit.End && words.Tag(token + 2) is not "VB"))
                return Of(unit, token - 1, token + 1, NoResponseKind.NoReply, "say", true, 0.7);
            if (Lexicon.Verb(word) is { } verb && Denied(unit, token, verb) is { } denied)
                return denied;
            return Lexicon.Is(word, NoResponseRoles.Comment | NoResponseRoles.Reply) ? NoComment(unit, token) : null;
        }

        // declined to comment, refused to say whether, failed to respond; declined an interview
        private Hint? Refusal(Unit unit, int token)
        {
            if (words.Pos(token) is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj))
                return null;
            var all = CueLexicon.Shared.RefusesAll(words[token]);
            var next = token + 1;
            if (next < unit.End && words.Is(next, ClosedClass.InfinitiveMarker))
            {
                next++;
                while (next < unit.End && words.Pos(next) is PartOfSpeech.Adv)
                    next++;
                if (next + 1 < unit.End && all && words.Is(next, ClosedClass.BaseOfBe) && words[next + 1].StartsWith("interview", StringComparison.OrdinalIgnoreCase))
                    return Of(unit, token, next + 2, NoResponseKind.Declined, "decline", true, 0.95);
                if (next >= unit.End || Lexicon.Verb(words[next]) is not { } verb || words.Tag(next) is not ("VB" or "VBP" or "NN") || !all && verb.Kind is not NoResponseKind.NoReply)
                    return null;
                if (Complement(unit, verb, next + 1) is not { } end)
                    return null;
                return Of(unit, token, end, all ? NoResponseKind.Declined : verb.Kind, words.Document.Lemma(token), true, verb.Lemma is "comment" ? 0.95 : verb.Frame is AnswerFrame.Free ? 0.8 : 0.9);
            }
            // “declined comment”, “declined an interview request”, “refused requests for comment”
            var objectEnd = all && next < unit.End && !words.IsPunctuation(next) ? words.PhraseEnd(next, unit.End) : next;
            for (var i = next; i < objectEnd; i++)
                if (words.IsAny(i, "comment", "interview", "interviews"))
                    return Of(unit, token, objectEnd, NoResponseKind.Declined, words.Document.Lemma(token), true, 0.9);
            return null;
        }

        // did not respond, has not commented, would not say
        private Hint? Denied(Unit unit, int token, AnswerVerb verb)
        {
            if (!verb.AfterDid && !verb.AfterWould || Denial(unit, token, verb.Lemma) is not { } hit)
                return null;
            var would = false;
            for (var i = hit.GroupFirst; i < token; i++)
            {
                if (words.Is(i, ClosedClass.NonvolitionalModal))
                {
                    if (verb.Lemma is not "comment")
                        return null;
                    would = true;
                }
                would |= words.Is(i, ClosedClass.VolitionalModal);
            }
            if (would ? !verb.AfterWould : !verb.AfterDid)
                return null;
            return Complement(unit, verb, token + 1) is { } end
                ? new Hint(verb.Kind, hit, verb.Lemma, end, null, verb.Frame is not AnswerFrame.Message || HasMessage(unit, token + 1), verb.Kind is NoResponseKind.NoReply ? 0.9 : 0.8) : null;
        }

        // did not respond, never responded, has yet to respond
        private CueHit? Denial(Unit unit, int token, string lemma)
        {
            if (token > unit.First && words.Is(token - 1, ClosedClass.NegativeAdverb) && words.IsFinite(token))
                return Hit(unit, token, lemma) ?? new CueHit(Verb(lemma), token, token - 1, token + 1, VerbForm.Past) { IsNegated = true, Tense = Tense.Past };
            if (token > unit.First + 2 && words.Is(token - 1, ClosedClass.InfinitiveMarker) && words.Is(token - 2, ClosedClass.ContinuativeAdverb) && words.IsAuxiliary(token - 3))
                return new CueHit(Verb(lemma), token, token - 3, token + 1, VerbForm.Base) { IsNegated = true, Tense = words.Is(token - 3, ClosedClass.PastOfHave) ? Tense.Past : Tense.PresentPerfect };
            return Hit(unit, token, lemma) is { IsNegated: true, IsInfinitive: false, IsPassive: false } hit ? hit : null;
        }

        // What the verb needs: its end in the text, with the message where it has one; null where it means something else.
        private int? Complement(Unit unit, AnswerVerb verb, int next)
        {
            if (verb.Frame is AnswerFrame.Free)
                return next;
            while (next < unit.End && words.Pos(next) is PartOfSpeech.Adv && !words.IsTime(next))
                next++;
            switch (verb.Frame)
            {
                case AnswerFrame.Press:
                    if (next + 1 >= unit.End || !words.IsAny(next, ClosedClass.DativePreposition, ClosedClass.ComitativePreposition, ClosedClass.TopicPreposition))
                        return EndsClause(unit, next) ? next : null;
                    var asker = words.PhraseEnd(next + 1, unit.End);
                    if (words.Is(next, ClosedClass.TopicPreposition) || HasRole(next + 1, asker, NoResponseRoles.Press))
                        return next;
                    foreach (var (_, entity, _) in cast.MentionsIn(words.Document.SpanOf(next + 1, Math.Max(asker, next + 2))))
                        if (entity is Organization { Kind: OrganizationKind.Outlet })
                            return next;
                    return null;
                case AnswerFrame.Object:
                    var end = next < unit.End ? words.PhraseEnd(next, unit.End) : next;
                    return HasRole(next, end, NoResponseRoles.Message) ? end : null;
                default:
                    if (EndsClause(unit, next))
                        return next;
                    if (words.Is(next, ClosedClass.DativePreposition))
                        return HasMessage(unit, next + 1) ? next : null;
                    return words.Is(next, ClosedClass.TemporalPreposition) || HasMessage(unit, next) ? next : null;
            }
        }

        // could not be reached, was not available, was unavailable for comment
        private Hint? Unreached(Unit unit, int token)
        {
            if (Hit(unit, token, words.Document.Lemma(token)) is not { } hit || hit.GroupFirst == token)
                return null;
            var plain = Lexicon.Is(words[token], NoResponseRoles.Unavailable);
            if (hit.IsNegated == plain || Lexicon.Is(words[token], NoResponseRoles.Unreached) && !words.Is(token - 1, ClosedClass.BaseOfBe) && !words.Is(token - 1, ClosedClass.PastParticipleOfBe) && !(words.Pos(token - 1) is PartOfSpeech.Adv))
                return null;
            var next = token + 1;
            var asks = next + 1 < unit.End && words.Is(next, ClosedClass.BenefactivePreposition) && HasRole(next + 1, Math.Min(unit.End, next + 5), NoResponseRoles.Message);
            return new Hint(NoResponseKind.Unreachable, hit with { IsPassive = false }, words.Document.Lemma(token), next, null, asks, asks ? 0.95 : 0.75);
        }

        // Calls to X were not returned; a message left for X went unanswered
        private Hint? Unanswered(Unit unit, int token)
        {
            var message = token - 1;
            for (; message >= unit.First && token - message < 25 && unit.Items[unit.IndexOf(message)].Utterance is null; message--)
                if (Lexicon.Is(words[message], NoResponseRoles.Message) && (words.Pos(message) is PartOfSpeech.Noun || message == unit.First) && !words.Is(message, "comment") && !(message > unit.First && words.Is(message - 1, ClosedClass.BenefactivePreposition)))
                    break;
            if (message < unit.First || token - message >= 25 || unit.Items[unit.IndexOf(message)].Utterance is not null)
                return null;
            var hit = Hit(unit, token, words.Document.Lemma(token));
            if (hit is null)
                return null;
            var first = hit.GroupFirst;
            if (Lexicon.Is(words[token], NoResponseRoles.Unanswered))
            {
                if (first == token)
                    first--; // went, remained
                if (first <= message || words.Pos(first) is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
                    return null;
            }
            else if (!hit.IsNegated || !hit.IsPassive)
                return null;
            // The first “to”, “for” or “with” that does not name the purpose.
            (int First, int End)? party = null;
            for (var i = message + 1; i + 1 < first && party is null; i++)
                if (words.Is(i, ClosedClass.ParticipantPreposition) && words.StartsNominal(i + 1) && words.PhraseEnd(i + 1, first) is var end && end > i + 1 && !HasRole(i + 1, end, NoResponseRoles.Message) && !words.IsTime(i + 1))
                    party = (i + 1, end);
            return party is null ? null : new Hint(NoResponseKind.NoReply, hit with { GroupFirst = first }, words.Document.Lemma(token), token + 1, party, true, 0.85);
        }

        // Attempts to reach X were unsuccessful
        private Hint? Attempt(Unit unit, int token)
        {
            if (token + 3 >= unit.End || !words.Is(token + 1, ClosedClass.InfinitiveMarker) || !Lexicon.Is(words[token + 2], NoResponseRoles.Reach))
                return null;
            var end = words.PhraseEnd(token + 3, unit.End);
            for (var i = end; i > token + 3 && i < unit.End && i < end + 8; i++)
                if (Lexicon.Is(words[i], NoResponseRoles.Failed) && Hit(unit, i, words.Document.Lemma(i)) is { } hit)
                    return new Hint(NoResponseKind.Unreachable, hit, words.Document.Lemma(i), i + 1, (token + 3, end), true, 0.85);
            return null;
        }

        // had no comment, offered no immediate response; there was no comment from X
        private Hint? NoComment(Unit unit, int token)
        {
            var no = token - 1;
            while (no > unit.First && words.Pos(no) is PartOfSpeech.Adj)
                no--;
            if (no <= unit.First || !words.Is(no, ClosedClass.NonassertiveDeterminer))
                return null;
            var verb = no - 1;
            var isComment = Lexicon.Is(words[token], NoResponseRoles.Comment);
            if (words.Is(no, ClosedClass.NegativeDeterminer) && (isComment && words.Is(verb, ClosedClass.UncontractedHave) || Lexicon.Is(words[verb], NoResponseRoles.Giver)))
                return Of(unit, verb, token + 1, isComment ? NoResponseKind.Declined : NoResponseKind.NoReply, words.Document.Lemma(verb), isComment, isComment ? 0.95 : 0.75);
            if (words.Is(no, ClosedClass.NegativeDeterminer) && words.IsAuxiliary(verb) && verb > unit.First && words.Is(verb - 1, ClosedClass.ExistentialSubject) && token + 2 < unit.End && words.Is(token + 1, ClosedClass.AblativePreposition)
                && words.PhraseEnd(token + 2, unit.End) is var end && end > token + 2 && Hit(unit, verb, "be") is { } hit)
                return new Hint(NoResponseKind.NoReply, hit with { GroupFirst = verb - 1 }, "be", token + 1, (token + 2, end), true, 0.85);
            return null;
        }

        // A message in the next few words: however it is tagged, “calls” and “emails” are.
        private bool HasMessage(Unit unit, int first)
        {
            var end = first;
            while (end < unit.End && end < first + 7 && !words.IsPunctuation(end) && unit.Items[unit.IndexOf(end)].Utterance is null)
                end++;
            return HasRole(first, end, NoResponseRoles.Message);
        }

        private bool HasRole(int first, int end, NoResponseRoles role)
        {
            for (var i = first; i < end && i < words.Count; i++)
                if (Lexicon.Is(words[i], role))
                    return true;
            return false;
        }

        // Nothing more, or only when, about what and on what ground.
        private bool EndsClause(Unit unit, int token) =>
            token >= unit.End || unit.Items[unit.IndexOf(token)].Utterance is not null || words.IsPunctuation(token) || words.IsTime(token) || words.Pos(token) is PartOfSpeech.Cconj
            || words.Is(token, ClosedClass.CircumstanceOpener);

        private Hint? Of(Unit unit, int token, int end, NoResponseKind kind, string lemma, bool asks, double confidence) =>
            Hit(unit, token, lemma) is { IsNegated: false } hit ? new Hint(kind, hit, lemma, end, null, asks, confidence) : null;

        private CueHit? Hit(Unit unit, int token, string lemma) =>
            _cues.Group(unit, Verb(lemma), token, token + 1, VerbForm.Past | VerbForm.Participle, words.Tag(token));

        private static CueVerb Verb(string lemma) => new(lemma, [], Stance.Neutral, QuoteMode.Speech, CueFrames.Direct, []);

        private NoResponse? Make(Unit unit, Hint match, List<NoResponse> found)
        {
            var draft = new Draft { Cue = match.Hit with { End = match.End, IsHypothetical = false }, Depth = 1 };
            if (match.Party is { } party)
                (draft.SourceFirst, draft.SourceEnd, draft.SourceHead) = (party.First, party.End, party.End - 1);
            else
            {
                var source = _sources.Find(unit, match.Hit, []);
                if (!source.Found || source.IsInverted && source.First > match.Hit.Token)
                    return null;
                (draft.SourceFirst, draft.SourceEnd, draft.SourceHead, draft.Antecedent) = (source.First, source.End, source.Head, source.Antecedent);
            }
            var (first, last) = draft.Antecedent ?? (draft.SourceFirst, draft.SourceEnd);
            var speaker = _speakers.Resolve(draft, []);
            if (speaker is null || !match.Asks && !CanAnswer(speaker, last))
                return null;
            var document = words.Document;
            var span = document.SpanOf(match.Hit.GroupFirst, Math.Max(match.End, ClauseEnd(unit, match.End)));
            draft.Content.Add(new TextSpan(span.End, span.End));
            var cue = document.SpanOf(match.Hit.GroupFirst, match.End);
            return new NoResponse
            {
                Article = document.Article,
                Id = $"n{found.Count + 1}",
                Kind = match.Kind,
                Source = QuoteBuilder.SourceOf(words, draft)!,
                Speaker = speaker,
                Cue = new Cue(cue, document.Article[cue], match.Lemma) { Stance = Stance.Neutral, Tense = match.Hit.Tense, IsNegated = match.Hit.IsNegated },
                Time = _circumstances.Find(draft).Time,
                Span = span,
                Paragraph = document.Article.ParagraphAt(cue.Start),
                Confidence = match.Confidence,
            };
        }

        // A person, a body or someone described who could be asked; not a price or an agreement that “could not be reached”.
        private bool CanAnswer(Speaker speaker, int sourceEnd) =>
            speaker.Entity is not null || speaker.How is SpeakerResolution.Pronoun && !speaker.Name.Equals("it", StringComparison.OrdinalIgnoreCase)
            || speaker.Kind is SpeakerKind.Person || CueLexicon.Shared.SourceNoun(words[sourceEnd - 1]) is SourceNounKind.Spokesperson or SourceNounKind.Person or SourceNounKind.Group
            || Lexicon.Is(words[sourceEnd - 1], NoResponseRoles.Party) || PeopleLexicon.Shared.Offices.TryGet(words.Document.Lemma(sourceEnd - 1), out _);

        private int ClauseEnd(Unit unit, int token)
        {
            while (token < unit.End && unit.Items[unit.IndexOf(token)].Utterance is null && !words.IsStop(token) && !words.IsComma(token) && !words.IsDash(token) && words[token] is not (":" or ")")
                && !(words.Pos(token) is PartOfSpeech.Cconj && token + 1 < unit.End && words.IsFinite(token + 1)))
                token++;
            return token;
        }
    }
}
