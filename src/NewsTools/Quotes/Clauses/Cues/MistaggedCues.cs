using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>
/// Finds forms of reporting verbs that the tagger takes for nouns where only a verb can stand (“…,” notes Holm; The board denies that …; …, Holm concludes),
/// and nouns that it takes for such verbs (on the radio show that …).
/// </summary>
internal sealed class MistaggedCues(Document document, CueLexicon cues, bool[] names)
{
    private const int LongestSubject = 8;
    private const int FarthestComplementizer = 3;

    private const CueFrames Speech = CueFrames.Direct | CueFrames.That | CueFrames.ThatOnly;

    private string?[]? _tags;

    /// <summary>The tags that those words should have; null where there is no such word.</summary>
    public string?[]? Find()
    {
        for (var token = 0; token < document.Tokens.Length; token++)
        {
            if (names[token] || !char.IsLower(document.Word(token)[0]))
                continue;
            if (Tag(token) is "JJ" && IsApposed(token) && IsHead(token))
                Retag(token, "NN"); // “the bank’s chief executive, Ada Holm”
            var candidates = cues.Verbs(document.Word(token));
            if (candidates.IsEmpty)
                continue;
            if (IsVerb(token))
            {
                if (Tag(token) is "VBZ" or "VBD" && IsHead(token - 1))
                    Retag(token - 1, "NN"); // “the dairy admits”
                if (Tag(token) is "VBZ" && token > 0 && Tag(token - 1) is "POS" && cues.Noun(document.Word(token)) is not null)
                    Retag(token, "NNS"); // “the mill’s claims that …”
                else if (Tag(token) is "VBP" && candidates[^1].Verb.Takes(CueFrames.Weak) && IsNoun(token))
                    Retag(token, "NN");
                continue;
            }
            foreach (var (verb, forms) in candidates)
                if (verb.Takes(Speech) && TagOf(forms) is { } tag && EndOf(verb, token) is > 0 and var end)
                {
                    if (IsBesideUtterance(token, end) || IsBeforeUtterance(token, end, forms) || IsBeforeClause(verb, token, end, forms) || IsClosing(token, end, forms))
                    {
                        Retag(token, tag);
                        if (IsHead(token - 1))
                            Retag(token - 1, "NN");
                    }
                    break;
                }
        }
        return _tags;
    }

    private void Retag(int token, string tag) => (_tags ??= new string?[document.Tokens.Length])[token] = tag;

    // “on the radio show”: one noun takes no plural verb.
    private bool IsNoun(int token)
    {
        var first = token - 1;
        if (first < 2 || Tag(first) is not ("NN" or "JJ") || cues.SourceNoun(document.Word(first)) is not null)
            return false;
        while (first > 1 && Tag(first - 1) is "NN" or "JJ")
            first--;
        return document.Is(first - 1, ClosedClass.Article) && Pos(first - 2) is PartOfSpeech.Adp;
    }

    private static string? TagOf(VerbForm forms) =>
        (forms & VerbForm.Third) != 0 ? "VBZ" : (forms & VerbForm.Past) != 0 ? "VBD" : (forms & VerbForm.Base) != 0 ? "VBP" : forms == VerbForm.Gerund ? "VBG" : null;

    // After the verb and its particle; negative where that is missing.
    private int EndOf(CueVerb verb, int token)
    {
        for (var i = 0; i < verb.Particle.Length; i++)
            if (token + i + 1 >= document.Tokens.Length || !document.Word(token + i + 1).Equals(verb.Particle[i], StringComparison.OrdinalIgnoreCase))
                return -1;
        return token + 1 + verb.Particle.Length;
    }

    // “…,” notes Holm; “…,” the clerk notes
    private bool IsBesideUtterance(int token, int end)
    {
        if (document.Word(token).EndsWith("ing"))
            return false;
        if (ClosesUtterance(token - 1))
            return end < document.Tokens.Length && (names[end] || Pos(end) is PartOfSpeech.Propn or PartOfSpeech.Det || Tag(end) is "PRP");
        return EndsClause(end) && ClosesUtterance(SubjectStart(token) - 1);
    }

    // A mark behind the stop of what it closes, or before the comma that sets it off.
    private bool ClosesUtterance(int token)
    {
        if (token < 1)
            return false;
        if (document.Word(token) is ",")
            return IsMark(token - 1);
        return IsMark(token) && (document.Word(token - 1) is "," or "?" or "!" or "—" or "…" || IsMark(token - 1));
    }

    // “Holm, the mayor, recalled, ‘…’”, “…, tweeting, ‘…’”
    private bool IsBeforeUtterance(int token, int end, VerbForm forms) =>
        token > 0 && end + 1 < document.Tokens.Length && document.Word(end) is "," or ":" && OpensUtterance(end + 1) && cues.Noun(document.Word(token)) is null
        && (forms == VerbForm.Gerund ? document.Word(token - 1) is "," : (forms & VerbForm.Base) == 0 && (document.Word(token - 1) is "," || EndsSubject(token - 1)));

    private bool OpensUtterance(int token) => document.Word(token) is "“" or "\"" or "‘" or "«" or "``" or "'" && token + 1 < document.Tokens.Length && document.SentenceOf(token) == document.SentenceOf(token - 1);

    // The board denies that …; Police note that …
    private bool IsBeforeClause(CueVerb verb, int token, int end, VerbForm forms)
    {
        if (verb.Takes(CueFrames.Weak) && !verb.Takes(CueFrames.ThatOnly))
            return false; // “emails that …”
        if (forms == VerbForm.Gerund) // “while also warning that …”
            return token > 0 && end < document.Tokens.Length && document.Is(end, ClosedClass.Complementizer) && (Pos(token - 1) is PartOfSpeech.Adv or PartOfSpeech.Sconj || document.Word(token - 1) is ",");
        var that = end;
        while (that < document.Tokens.Length && that < end + FarthestComplementizer && Pos(that) is PartOfSpeech.Adv)
            that++;
        if (that + 2 >= document.Tokens.Length || !document.Is(that, ClosedClass.Complementizer) || !StartsNominal(that + 1) && !(IsVerb(that + 1) && Tag(that + 2) is "VBD" or "VBZ" or "MD"))
            return false;
        var sentence = document.Sentences[document.SentenceOf(token)];
        var first = SubjectStart(token);
        if (that + 2 >= sentence.End || first < sentence.First || first == token || !EndsSubject(token - 1) || !Agrees(token - 1, forms) || HasFinite(ClauseStart(first, sentence.First), token))
            return false;
        return CountVerbs(that + 1, sentence.End) == 1 || cues.Noun(document.Word(token)) is null && forms == VerbForm.Third;
    }

    // “CLAUSE, Holm notes.”
    private bool IsClosing(int token, int end, VerbForm forms)
    {
        var first = SubjectStart(token);
        if (first == token || first < 1 || document.Word(first - 1) is not "," || !EndsClause(end) || !Agrees(token - 1, forms))
            return false;
        var isNamed = names[token - 1] || Pos(token - 1) is PartOfSpeech.Propn || Tag(token - 1) is "PRP";
        return isNamed && first - document.Sentences[document.SentenceOf(token)].First > FarthestComplementizer;
    }

    // Where the noun phrase begins that ends before a verb; the verb itself where none does.
    private int SubjectStart(int verb)
    {
        var first = verb;
        while (first > 0 && verb - first < LongestSubject && (names[first - 1] || Pos(first - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.Pron
            || Tag(first - 1) is "POS" || IsLink(first - 1)))
            first--;
        return first;
    }

    // Before a comma and a name, which may have a title.
    private bool IsApposed(int token) =>
        token + 3 < document.Tokens.Length && document.Word(token + 1) is "," && (names[token + 2] || names[token + 3] && Pos(token + 2) is PartOfSpeech.Propn);

    // A noun taken for an adjective: behind a determiner and before the verb.
    private bool IsHead(int token)
    {
        if (token < 1 || names[token] || Tag(token) is not ("JJ" or "JJS" or "JJR"))
            return false;
        var first = token;
        while (first > 1 && Tag(first - 1) is "JJ" or "NN")
            first--;
        return document.Is(first - 1, ClosedClass.Article) || Tag(first - 1) is "POS" or "PRP$";
    }

    private bool EndsSubject(int token) => IsHead(token) || names[token] || Pos(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num || Tag(token) is "PRP";

    // “of”, “for” inside a subject
    private bool IsLink(int token) => document.Is(token, ClosedClass.NounComplementPreposition) && token > 0 && Pos(token - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn;

    // A comma, a mark or a conjunction opens a clause of its own.
    private int ClauseStart(int token, int floor)
    {
        while (token > floor && document.Word(token - 1) is not ("," or ";" or ":") && Pos(token - 1) is not PartOfSpeech.Cconj)
            token--;
        return token;
    }

    private bool Agrees(int subject, VerbForm forms) => (forms & (VerbForm.Third | VerbForm.Past)) != 0
        || Tag(subject) is "NNS" or "NNPS" || document.Is(subject, ClosedClass.PluralSubjectPronoun) || cues.SourceNoun(document.Word(subject)) is SourceNounKind.Group;

    private bool EndsClause(int token) => token >= document.Tokens.Length || document.Word(token) is "." or "," or "?" or "!" or ";" || document.SentenceOf(token - 1) != document.SentenceOf(token);

    private bool HasFinite(int first, int end) => CountVerbs(first, end) > 0;

    // Verb groups that are no clause of their own inside: a relative pronoun or a conjunction takes one.
    private int CountVerbs(int first, int end)
    {
        int count = 0, opened = 0;
        for (var i = first; i < end; i++)
        {
            if (document.Word(i) is "," or ";")
                break;
            if (Tag(i) is "WDT" or "WP" or "WRB" || Pos(i) is PartOfSpeech.Sconj)
                opened++;
            else if (Tag(i) is "VBD" or "VBZ" or "VBP" or "MD" && opened-- <= 0)
                count++;
        }
        return count;
    }

    private bool StartsNominal(int token) =>
        names[token] || Pos(token) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Pron;

    private bool IsVerb(int token) => Tag(token).StartsWith("VB", StringComparison.Ordinal);

    private bool IsMark(int token) => document.Word(token) is "”" or "\"" or "’" or "'" or "»" or "''";

    private string Tag(int token) => document.PennTag(token);

    private PartOfSpeech Pos(int token) => document.PartOfSpeech(token);
}
