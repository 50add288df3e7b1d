using System.Buffers;
using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>Questions about the words of a document that the rules of this stage ask.</summary>
internal sealed class ClauseWords
{
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ.");

    private readonly PhraseLexicon _phrases;
    private readonly bool[] _names;
    private readonly bool[] _people;
    private readonly string?[]? _mended; // tags of words that the tagger takes for others

    /// <summary>Views a document; the names of the cast outrank the tagger.</summary>
    public ClauseWords(Document document, Cast cast)
    {
        Document = document;
        Cues = document.Lexicon<CueLexicon>();
        _phrases = document.Lexicon<PhraseLexicon>();
        _names = new bool[document.Tokens.Length];
        _people = new bool[document.Tokens.Length];
        foreach (var (span, entity, mention) in cast.Mentions)
        {
            if (mention.Kind is not (MentionKind.Name or MentionKind.Alias))
                continue;
            for (var i = document.TokenAt(span.Start); i < _names.Length && document.Tokens[i].Start < span.End; i++)
            {
                _names[i] = char.IsUpper(document.Word(i)[0]);
                _people[i] = _names[i] && entity is Person;
            }
        }
        _mended = new MistaggedCues(document, Cues, _names).Find();
    }

    /// <summary>Whether a token is part of a name.</summary>
    public bool IsName(int token) => _names[token];

    /// <summary>Whether a token is part of a person's name.</summary>
    public bool IsPerson(int token) => _people[token];

    /// <summary>Whether a token is made of capitals and points alone, as letters behind a name are: “KCB”, “F.R.C.S.”.</summary>
    public bool IsLetters(int token) => this[token].Length > 1 && !this[token].ContainsAnyExcept(Capitals);

    public Document Document { get; }

    /// <summary>The words that report, in its language.</summary>
    public CueLexicon Cues { get; }

    public int Count => Document.Tokens.Length;

    public ReadOnlySpan<char> this[int token] => Document.Word(token);

    public PartOfSpeech Pos(int token) => _names[token] ? PartOfSpeech.Propn : _mended?[token] is { } tag ? tag is "NN" or "NNS" ? PartOfSpeech.Noun : PartOfSpeech.Verb : Document.PartOfSpeech(token);

    public string Tag(int token) => _names[token] ? "NNP" : _mended?[token] ?? Document.PennTag(token);

    public bool Is(int token, string word) => this[token].Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Is(token, word))
                return true;
        return false;
    }

    /// <summary>Where a token begins in the text.</summary>
    public int StartOf(int token) => Document.Tokens[token].Start;

    public bool IsVerbForm(int token) => Tag(token).StartsWith("VB", StringComparison.Ordinal);

    public bool IsPersonalPronoun(int token) => Tag(token) is "PRP";

    public bool IsPossessivePronoun(int token) => Tag(token) is "PRP$";

    public bool IsPossessiveEnding(int token) => Tag(token) is "POS";

    public bool IsPastParticiple(int token) => Tag(token) is "VBN";

    public bool IsPresentParticiple(int token) => Tag(token) is "VBG";

    public bool IsComma(int token) => this[token] is ",";

    public bool IsDash(int token) => this[token] is "—" or "–" or "--" or "―" || this[token] is "-" && !IsHyphen(token);

    /// <summary>Whether a token is joined to one beside it by a hyphen: “in” of “son-in-law”.</summary>
    public bool IsHyphenated(int token) => token > 0 && IsHyphen(token - 1) || token + 1 < Count && IsHyphen(token + 1);

    // “award-winning”
    private bool IsHyphen(int token) =>
        this[token] is "-" && token > 0 && token + 1 < Count && Document.Tokens[token - 1].End == Document.Tokens[token].Start && Document.Tokens[token].End == Document.Tokens[token + 1].Start;

    public bool OpensBracket(int token) => this[token] is "(" or "[";

    public bool ClosesBracket(int token) => this[token] is ")" or "]";

    /// <summary>The last token before the bracket that closes with a token; that token itself where it closes none.</summary>
    public int BeforeBracket(int last, int floor)
    {
        if (last < floor || !ClosesBracket(last))
            return last;
        var opened = last - 1;
        while (opened > floor && !OpensBracket(opened))
            opened--;
        return opened > floor ? BeforeBracket(opened - 1, floor) : last;
    }

    /// <summary>The token behind the bracket that opens with a token; that token itself where it opens none.</summary>
    public int AfterBracket(int first, int ceiling)
    {
        if (first >= ceiling || !OpensBracket(first))
            return first;
        var closed = first + 1;
        while (closed < ceiling && !ClosesBracket(closed))
            closed++;
        return closed < ceiling ? closed + 1 : first;
    }

    public bool IsStop(int token) => this[token] is "." or "?" or "!" or "…" or "..." or ";";

    public bool IsPunctuation(int token) => Pos(token) is PartOfSpeech.Punct;

    public bool IsMark(int token) => this[token] is "“" or "”" or "\"" or "‘" or "’" or "'" or "«" or "»" or "``" or "''" or "„" or "‹" or "›";

    public bool IsTime(int token) => !_names[token] && _phrases.IsTime(this[token]);

    public bool IsOccasion(int token) => _phrases.IsOccasion(this[token]);

    /// <summary>Whether a token is a word of a closed class.</summary>
    public bool Is(int token, ClosedClass named) => Document.Is(token, named);

    /// <summary>Whether a token is a word of any of some closed classes.</summary>
    public bool IsAny(int token, params ReadOnlySpan<ClosedClass> named)
    {
        foreach (var one in named)
            if (Document.Is(token, one))
                return true;
        return false;
    }

    public bool IsSubjectPronoun(int token) => Is(token, ClosedClass.SubjectPronoun);

    public bool IsRelative(int token) => Is(token, ClosedClass.FullSubjectRelative) && Pos(token) is PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Sconj;

    public bool IsNominal(int token) => Pos(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num;

    public bool IsAuxiliary(int token) => Pos(token) is PartOfSpeech.Aux || Is(token, ClosedClass.Auxiliary) && Tag(token) is not "POS";

    public bool IsNegation(int token) => Is(token, ClosedClass.Negation);

    /// <summary>A verb that can be the head of a main clause (not a bare infinitive, not a participle).</summary>
    public bool IsFinite(int token) => Tag(token) is "VBD" or "VBZ" or "VBP" or "MD"
        || IsPastParticiple(token) && token > 0 && Is(token - 1, ClosedClass.FirstOrThirdPersonSubject); // a past tense that the tagger missed

    public bool HasFinite(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (IsFinite(i))
                return true;
        return false;
    }

    /// <summary>Whether a stretch has a finite verb, or a participle behind a noun that may be a past tense the tagger missed.</summary>
    public bool MayHaveFinite(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (IsFinite(i))
                return true;
            var before = i - 1;
            while (before > first && Pos(before) is PartOfSpeech.Adv)
                before--;
            if (IsPastParticiple(i) && before >= first && IsNominal(before))
                return true;
        }
        return false;
    }

    /// <summary>Whether a stretch has a finite verb that no conjunction and no relative pronoun in it takes for a subordinate clause.</summary>
    public bool HasMainClause(int first, int end)
    {
        var subordinate = 0;
        for (var i = first; i < end; i++)
            if (Tag(i) is "WDT" or "WP" or "WRB" or "WP$" || Is(i, ClosedClass.SubordinatingConjunction) && Pos(i) is PartOfSpeech.Sconj)
                subordinate++;
            else if (IsFinite(i) && --subordinate < 0)
                return true;
        return false;
    }

    /// <summary>Whether what begins with a token is what a noun of words is said to be: “her reply was”, “his message to the owners was simply”.</summary>
    public bool IsPredicate(ReportingCue cue, int first)
    {
        if (cue.Noun is not { IsWords: true })
            return false;
        var verb = first - 1;
        if (verb > cue.Token && (IsComma(verb) || this[verb] is ":"))
            verb--;
        while (verb > cue.Token && Pos(verb) is PartOfSpeech.Adv)
            verb--;
        if (verb <= cue.Token || !Is(verb, ClosedClass.FormOfBe))
            return false;
        if (verb > cue.End && Pos(cue.End) is not PartOfSpeech.Adp && Tag(cue.End) is not "TO")
            return false;
        for (var i = cue.End; i < verb; i++)
            if (IsFinite(i) || IsPunctuation(i))
                return false;
        return true;
    }

    /// <summary>The parse of the sentence that holds a token.</summary>
    public DependencyTree Tree(int token) => Document.Parse(Document.SentenceOf(token));

    /// <summary>The verb that a participle behind a comma leans on: not that of a “that”-clause inside.</summary>
    public int MainVerb(int participle)
    {
        var tree = Tree(participle);
        var verb = tree.Head(participle);
        while (verb >= 0 && tree.Relation(verb) is DependencyRelation.Acl or DependencyRelation.Ccomp or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.Nmod
            && tree.Head(verb) < verb)
            verb = tree.Head(verb);
        return verb >= 0 && verb < participle ? verb : participle;
    }

    /// <summary>The subject of a verb by the parse, or that of the verb which it leans on; -1 where there is none.</summary>
    public int SubjectByParse(int verb)
    {
        var tree = Tree(verb);
        for (var steps = 0; steps < 4 && verb >= 0; steps++)
        {
            var subject = tree.Child(verb, DependencyRelation.Nsubj);
            if (subject < 0)
                subject = tree.Child(verb, DependencyRelation.NsubjPass);
            if (subject >= 0)
                return subject;
            switch (tree.Relation(verb))
            {
                case DependencyRelation.Conj or DependencyRelation.Advcl or DependencyRelation.Xcomp or DependencyRelation.Parataxis:
                    verb = tree.Head(verb);
                    break;
                case DependencyRelation.Acl:
                    return tree.Head(verb);
                default:
                    return -1;
            }
        }
        return -1;
    }

    /// <summary>The end of a subject with the name that renames it between commas: “the union’s president, Ada Holm, left”; its own end where there is none.</summary>
    public int EndWithName(int subject, int end, int ceiling)
    {
        if (end + 1 >= ceiling || !IsComma(end) || Tree(subject).Child(subject, DependencyRelation.Appos) is not (>= 0 and var name) || name <= end)
            return end;
        var behind = CoreEnd(end + 1, ceiling);
        return IsName(end + 1) && behind > name && behind < ceiling && IsComma(behind) ? behind : end;
    }

    /// <summary>Whether a token can begin a noun phrase.</summary>
    public bool StartsNominal(int token) =>
        Pos(token) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn
            or PartOfSpeech.Num or PartOfSpeech.Pron;

    /// <summary>The first token of the noun phrase that ends with a token, prepositional phrases after its head included.</summary>
    /// <param name="last">The last token.</param>
    /// <param name="floor">No token before this one is taken.</param>
    public int PhraseStart(int last, int floor)
    {
        var start = CoreStart(last, floor);
        while (start - 2 >= floor)
        {
            var before = start - 1;
            if (Pos(before) is PartOfSpeech.Adp && Is(before, ClosedClass.AdnominalPreposition)
                && (Pos(before - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn || Tag(before - 1) is "CD" || Is(before - 1, ClosedClass.PartitiveQuantifier))
                && !(IsTime(before - 1) && Pos(before - 1) is not PartOfSpeech.Noun))
                start = CoreStart(before - 1, floor);
            else if (Pos(before) is PartOfSpeech.Adp && Is(before, ClosedClass.AdnominalPreposition) && before - 2 >= floor && (Pos(before - 1) is PartOfSpeech.Adj || Tree(before - 1).Relation(before - 1) == DependencyRelation.Amod)
                && (Pos(before - 2) is PartOfSpeech.Noun && !IsTime(before - 2) || before - 3 >= floor && Pos(before - 2) is PartOfSpeech.Adj && Pos(before - 3) is PartOfSpeech.Det)) // “an official familiar …”
                start = CoreStart(before - 2, floor); // “a person close to the mayor”
            else if (Pos(before) is PartOfSpeech.Cconj && Is(before, ClosedClass.CoordinatingConjunction) && (Pos(before - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn || Is(before - 1, ClosedClass.SingularPersonalSubject)) && Pos(start) is not PartOfSpeech.Pron)
                start = CoreStart(before - 1, floor);
            else
                break;
        }
        return start;
    }

    /// <summary>The first token of the noun phrase that ends with a token, without the phrases that it stands in.</summary>
    public int CoreStart(int last, int floor)
    {
        var start = last;
        if (Pos(last) is PartOfSpeech.Pron && IsPersonalPronoun(last))
            return last;
        while (start > floor)
        {
            var before = start - 1;
            var pos = Pos(before);
            if (IsPossessiveEnding(before) || Is(start, ClosedClass.PossessiveEnding) && pos is PartOfSpeech.Propn)
                start = before;
            else if (pos is PartOfSpeech.Det && !IsRelative(before))
            {
                start = before;
                if (start > floor && (Tag(start - 1) is "PDT" || Is(start - 1, ClosedClass.Predeterminer)))
                    start--;
                break;
            }
            else if (IsPossessivePronoun(before))
            {
                start = before;
                break;
            }
            else if (pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Sym)
            {
                if (IsTime(before) && (pos is PartOfSpeech.Propn && Pos(start) is PartOfSpeech.Propn or PartOfSpeech.Det || IsName(start)))
                    break;
                start = before;
            }
            else if (before > floor && JoinsNoun(before))
                start = before;
            else
                break;
        }
        return start;
    }

    // Whether a token that is no noun stands inside a noun phrase: a participle or adverb behind the determiner, a hyphen, the point of an initial that stands apart.
    private bool JoinsNoun(int token)
    {
        if (Pos(token) is PartOfSpeech.Adp && IsHyphenated(token))
            return true;
        if (Tag(token) is "VBN" or "VBG" or "RB" && Pos(token - 1) is PartOfSpeech.Det)
            return true;
        if (this[token] is "-" or "–" or "&" or "/" && (this[token] is "&" || Document.Tokens[token].End == StartOf(token + 1)))
            return true;
        return this[token] is "." && this[token - 1].Length <= 3 && char.IsUpper(this[token - 1][0]) && Document.SentenceOf(token) == Document.SentenceOf(token + 1);
    }

    /// <summary>The token after the noun phrase that begins with a token, with “of”, “for” and the like but no occasions and times.</summary>
    public int PhraseEnd(int first, int ceiling)
    {
        var end = CoreEnd(first, ceiling);
        while (end + 1 < ceiling && end > first)
        {
            if (Pos(end) is PartOfSpeech.Adp && Is(end, ClosedClass.CommonAdnominalPreposition))
            {
                var next = CoreEnd(end + 1, ceiling);
                if (IsName(end - 1) && (Pos(end + 1) is PartOfSpeech.Det || IsPossessivePronoun(end + 1)) && !HasProper(end + 2, next))
                    break; // “said Marsh of the venture”
                if (next == end + 1 || !Is(end, ClosedClass.NounComplementPreposition) && (IsTime(next - 1) || IsOccasion(next - 1) || IsTime(end + 1) || Tag(end + 1) is "PRP" or "CD"))
                    break;
                end = next;
            }
            else if ((Is(end, ClosedClass.AdditiveConjunction) || this[end] is "&") && Pos(end) is PartOfSpeech.Cconj or PartOfSpeech.Sym && StartsNominal(end + 1) && Tag(end + 1) is not "PRP")
            {
                var next = CoreEnd(end + 1, ceiling);
                if (next == end + 1 || next < ceiling && IsFinite(next))
                    break;
                end = next;
            }
            else
                break;
        }
        return end;
    }

    /// <summary>The token after the noun phrase that begins with a token, without what its head takes behind it.</summary>
    // Many branches, because it is a noun phrase's grammar in one pass: what may stand at each place, from the determiner to the head.
    public int CoreEnd(int first, int ceiling)
    {
        var end = first;
        if (end < ceiling && Tag(end) is "PRP" or "WP")
            return end + 1;
        var seen = false;
        for (; end < ceiling; end++)
        {
            var pos = Pos(end);
            if (pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num)
            {
                if (seen && IsTime(end) && pos is PartOfSpeech.Propn)
                    break;
                seen = true;
            }
            else if (pos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Sym || IsPossessivePronoun(end))
            {
                if (seen && Tag(end - 1) is not "POS" && (pos is PartOfSpeech.Det || IsPossessivePronoun(end)))
                    break;
            }
            else if (seen && pos is PartOfSpeech.Adp && IsHyphenated(end) || IsPossessiveEnding(end) || this[end] is "-" or "&" or "/" || IsMark(end) && end + 1 < ceiling && seen && Pos(end + 1) is PartOfSpeech.Propn)
            {
            }
            else if ((Tag(end) is "VBN" or "VBG" or "JJ" or "RBS" or "RBR" || Is(end, ClosedClass.AppointmentModifier)) && !seen && end > first)
            {
            }
            else
                break;
        }
        while (end > first + 1 && this[end - 1] is "-" or "&" or "/")
            end--;
        return end;
    }

    private bool HasProper(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Pos(i) is PartOfSpeech.Propn)
                return true;
        return false;
    }

    /// <summary>The text range of content: of some tokens, to the end of the marks that the last of them stands in.</summary>
    public TextSpan ContentSpan(NarratorSentence sentence, int first, int end)
    {
        var span = Document.SpanOf(first, end);
        foreach (var fragment in sentence.Fragments)
            if (fragment.Outer.Start < span.End && fragment.Outer.End > span.End && fragment.Outer.Start >= span.Start)
                span = new TextSpan(span.Start, fragment.Outer.End);
        return span;
    }
}
