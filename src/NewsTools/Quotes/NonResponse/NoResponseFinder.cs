using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Finds who gave no answer, in the narrator's own sentences: refusals, denied verbs of answering, messages that nobody returned, and who could not be reached.</summary>
public sealed class NoResponseFinder : INoResponseFinder
{
    /// <inheritdoc/>
    public IReadOnlyList<NoResponse> Find(AttributionContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var document = context.Document;
        var lexicon = document.Lexicon<NoResponseLexicon>();
        Search? search = null;
        var found = new List<NoResponse>();
        for (int index = 0, token = 0; index < document.Article.Blocks.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = document.Article.Blocks[index];
            var trigger = false;
            for (; token < document.Tokens.Length && document.Tokens[token].Start < block.Span.End; token++)
                trigger |= document.Tokens[token].Start >= block.Span.Start && lexicon.IsTrigger(document.Word(token));
            if (!trigger || !block.IsBody)
                continue;
            search ??= new Search(context, lexicon);
            foreach (var sentence in context.Sentences.SentencesOf(index, cancellation))
                search.Read(sentence, found);
        }
        return found;
    }

    private sealed class Search(AttributionContext context, NoResponseLexicon lexicon)
    {
        private readonly ClauseWords _words = context.Words;
        private readonly NoResponseReader _reader = new(context.Words, context.Cast);
        private readonly SourceFinder _sources = new(context.Words);
        private readonly SpeakerResolver _speakers = new(context.Words, context.Cast, context.TurnLabels);
        private readonly CircumstanceFinder _circumstances = new(context.Words, context.Cast);

        public void Read(NarratorSentence sentence, List<NoResponse> found)
        {
            var end = -1; // a clause says it once
            foreach (var piece in sentence.Pieces)
            {
                if (piece.Utterance is not null || piece.First < end || sentence.IsInFragment(_words.StartOf(piece.First)) || _reader.Read(sentence, piece.First) is not { } clause)
                    continue;
                if (Make(sentence, clause, found.Count + 1) is { } made)
                {
                    found.Add(made);
                    end = clause.End;
                }
            }
        }

        private NoResponse? Make(NarratorSentence sentence, NoResponseClause clause, int number)
        {
            var source = clause.Party is { } party ? new SourceWords(party.First, party.End) : _sources.Find(sentence, clause.Cue, []);
            if (!source.Found || source.IsInverted && source.First > clause.Cue.Token)
                return null;
            var speaker = _speakers.Resolve(source, null);
            if (speaker is null || !clause.IsAsked && !CanAnswer(speaker, source))
                return null;
            var document = context.Document;
            var cue = document.SpanOf(clause.Cue.GroupFirst, clause.End);
            return new NoResponse(document.Article)
            {
                Id = $"n{number}",
                Kind = clause.Kind,
                Source = source.ToPhrase(_words)!,
                Speaker = speaker,
                Cue = new Cue(cue, document.Article[cue], clause.Lemma) { Stance = Stance.Neutral, Tense = clause.Cue.Tense, IsNegated = clause.Cue.IsNegated },
                Time = _circumstances.Find(clause.Cue with { End = clause.End }, source, null, []).Time,
                Span = document.SpanOf(clause.Cue.GroupFirst, Math.Max(clause.End, EndOfClause(sentence, clause.End))),
                Paragraph = document.Article.ParagraphAt(cue.Start),
                Confidence = clause.Confidence,
            };
        }

        // A person, a body or someone described who could be asked; not a price or an agreement that “could not be reached”.
        private bool CanAnswer(Speaker speaker, SourceWords source)
        {
            if (speaker.Entity is not null || speaker.Kind is SpeakerKind.Person)
                return true;
            var (first, end) = source.Antecedent ?? new TokenRange(source.First, source.End);
            if (speaker.How is SpeakerResolution.Pronoun && !_words.Is(first, ClosedClass.NeuterPronoun))
                return true;
            var last = _words[end - 1];
            return _words.Cues.SourceNoun(last) is SourceNounKind.Spokesperson or SourceNounKind.Person or SourceNounKind.Group
                || lexicon.Is(last, NoResponseRoles.Party) || context.Document.Lexicon<PeopleLexicon>().Offices.TryGet(context.Document.Lemma(end - 1), out _);
        }

        private int EndOfClause(NarratorSentence sentence, int token)
        {
            while (token < sentence.End && !sentence.IsUttered(token) && !_words.IsStop(token) && !_words.IsComma(token) && !_words.IsDash(token) && _words[token] is not (":" or ")")
                && !(_words.Pos(token) is PartOfSpeech.Cconj && token + 1 < sentence.End && _words.IsFinite(token + 1)))
                token++;
            return token;
        }
    }
}
