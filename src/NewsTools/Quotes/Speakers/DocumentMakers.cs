using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Tells who made a document that speaks: whom its own words name (“a count of members by Arts Watch”), who puts it out (“Orth released a statement saying”), who made it where it first came up (“said in a report … The report said”), or who wrote (“Orth wrote to them. The letter said”).</summary>
internal sealed class DocumentMakers(ClauseWords words, Cast cast)
{
    private const int LongestAuthor = 5; // tokens from “by” to a name
    private const int LongestModifiers = 5; // tokens from a possessive, a verb or “in” to the noun
    private const int LongestWriting = 8; // tokens from a verb to “in writing”
    private const int Reach = 14; // sentences

    private readonly Document _document = words.Document;

    /// <summary>The maker of what a phrase means; null where nothing tells.</summary>
    /// <param name="first">The first token of the phrase.</param>
    /// <param name="noun">The noun that it turns on.</param>
    /// <param name="end">After its last token.</param>
    internal Entity? MakerOf(int first, int noun, int end) =>
        Named(first, noun, WithAuthor(end)) ?? Sender(first, noun) ?? (words.Is(first, ClosedClass.DefiniteArticle) ? Earlier(first, noun) ?? Writer(first, noun) : null);

    // “a count of members | by X”, “figures | compiled by X”
    private int WithAuthor(int end)
    {
        var by = end < words.Count && words.Is(end, ClosedClass.MakingParticiple) ? end + 1 : end;
        if (by >= words.Count || !words.Is(by, ClosedClass.AgentPreposition))
            return end;
        var sentenceEnd = _document.Sentences[_document.SentenceOf(end)].End;
        var author = by + 1;
        while (author < sentenceEnd && !words.IsPunctuation(author))
            author++;
        return author;
    }

    // “a report by X”, “X’s statement”, “its statement”.
    private Entity? Named(int first, int noun, int end)
    {
        foreach (var (place, entity, mention) in cast.MentionsIn(_document.SpanOf(first, end)))
        {
            var from = _document.TokenAt(place.Start);
            var to = _document.TokenAt(place.End);
            if (to <= noun ? IsOwner(to) || mention.Kind is MentionKind.Pronoun && words.IsPossessivePronoun(from) : from > noun && (IsAuthor(from, noun) || from - noun <= 2 && words.Is(noun + 1, ClosedClass.OriginPreposition)))
                return entity;
        }
        return words.Is(first, ClosedClass.PossessiveDeterminer) && words.IsPossessivePronoun(first) ? OwnerBefore(first) : null;
    }

    // “by X”, “by the brokerage X”
    private bool IsAuthor(int name, int noun)
    {
        for (var i = name - 1; i > noun && i >= name - LongestAuthor; i--)
            if (words.Is(i, ClosedClass.AgentPreposition))
                return !words.IsPastParticiple(i - 1) || words.Is(i - 1, ClosedClass.MakingParticiple); // not “seen by”
            else if (words.IsComma(i) ? i != name - 1 : words.IsVerbForm(i) || words.Pos(i) is PartOfSpeech.Adp)
                return false;
        return false;
    }

    // “its report”: the body named last in the same sentence.
    private Entity? OwnerBefore(int token)
    {
        if (!words.Is(token, ClosedClass.NeuterPossessive))
            return null;
        var sentence = _document.Sentences[_document.SentenceOf(token)];
        Entity? last = null;
        foreach (var (place, entity, _) in cast.MentionsIn(new TextSpan(words.StartOf(sentence.First), words.StartOf(token))))
            if (entity is Organization && place.End <= words.StartOf(token))
                last = entity;
        return last;
    }

    // “X put out a statement”, “In a letter, X”, “X said in a report”: who does what makes the sentence.
    private Entity? Sender(int first, int noun)
    {
        var sentence = _document.Sentences[_document.SentenceOf(noun)];
        if (first == sentence.First || !IsSent(first, sentence.First) && !words.Is(first - 1, ClosedClass.ContainmentPreposition))
            return null;
        foreach (var (place, entity, _) in cast.MentionsIn(_document.SpanOf(sentence)))
        {
            var verb = _document.TokenAt(place.End);
            while (verb < sentence.End && (words.Pos(verb) is PartOfSpeech.Adv or PartOfSpeech.Aux))
                verb++;
            if (verb < sentence.End && words.IsFinite(verb) && words.Pos(verb) is PartOfSpeech.Verb && (verb < first || _document.TokenAt(place.Start) > noun))
                return entity;
        }
        return null;
    }

    // Whether the verb before a phrase makes what it means: “released a”, “put out a”.
    private bool IsSent(int first, int start)
    {
        for (var i = first - 1; i >= start && i >= first - 2; i--)
            if (words.Is(i, ClosedClass.SendingVerb))
                return true;
        return false;
    }

    // Where the document first came up: the nearest phrase with the same noun whose maker is known.
    private Entity? Earlier(int first, int noun)
    {
        var from = _document.Sentences[Math.Max(0, _document.SentenceOf(noun) - Reach)].First;
        for (var i = first - 1; i >= from; i--)
        {
            if (!IsSame(i, noun) || words.Pos(i) is not (PartOfSpeech.Noun or PartOfSpeech.Propn))
                continue;
            var start = i;
            while (start > from && i - start < LongestModifiers && !words.Is(start, ClosedClass.Determiner) && !IsOwner(start - 1))
                start--;
            if (words.Is(start, ClosedClass.DefiniteArticle))
                continue;
            if (IsOwner(start - 1))
                start = Math.Max(from, start - 2);
            var end = i + 1;
            var sentenceEnd = _document.Sentences[_document.SentenceOf(i)].End;
            while (end < sentenceEnd && !words.IsStop(end))
                end++;
            return Named(start, i, end) ?? Sender(start, i);
        }
        return null;
    }

    // “Orth wrote to the council. The letter said”, “Orth told us in writing”: the one who wrote last.
    private Entity? Writer(int first, int noun)
    {
        if (!words.Is(noun, ClosedClass.CorrespondenceNoun))
            return null;
        var last = _document.SentenceOf(noun);
        for (var at = last; at >= Math.Max(0, last - Reach); at--)
        {
            var sentence = _document.Sentences[at];
            Entity? only = null;
            foreach (var (place, entity, _) in cast.MentionsIn(new TextSpan(words.StartOf(sentence.First), Math.Min(words.StartOf(first), _document.SpanOf(sentence).End))))
                if (Writes(_document.TokenAt(place.End), sentence.End) && only != entity)
                {
                    if (only is not null)
                        return null;
                    only = entity;
                }
            if (only is not null)
                return only;
        }
        return null;
    }

    // Whether a verb is one of writing, or of telling “in writing”.
    private bool Writes(int verb, int end)
    {
        while (verb < end && (words.Pos(verb) is PartOfSpeech.Adv or PartOfSpeech.Aux))
            verb++;
        if (verb >= end || words.Pos(verb) is not PartOfSpeech.Verb)
            return false;
        for (var i = verb; i < end && i - verb < LongestWriting && !words.IsStop(i); i++)
            if (words.Is(i, ClosedClass.CorrespondenceVerb) && (i == verb || words.Is(i - 1, ClosedClass.ContainmentPreposition)))
                return true;
        return false;
    }

    private bool IsOwner(int token) => token >= 0 && token < words.Count && words.IsPossessiveEnding(token);

    // “the suit” of a lawsuit
    private bool IsSame(int token, int noun)
    {
        ReadOnlySpan<char> earlier = words[token], later = words[noun];
        return earlier.EndsWith(later, StringComparison.OrdinalIgnoreCase) && words.Cues.SourceNoun(earlier) is SourceNounKind.Document;
    }
}
