using NewsTools.Language;

namespace NewsTools.People;

/// <summary>What the verb behind a name tells of it: “Moscow denied”, “Kyiv was shelled”, “Seoul is ready to”, “Cairo has ten million people”.</summary>
internal sealed class SubjectClues(NameWords words, PlaceLexicon lexicon)
{
    private const int LongestGroup = 8; // words from the first auxiliary to the verb
    private const int LongestAside = 14;
    private const int Reach = 5; // words behind the verb that may tell

    /// <summary>Counts the clues of the verb behind a name; false where there is none.</summary>
    /// <param name="reading">Where they count.</param>
    /// <param name="end">Index after the name.</param>
    internal bool Read(MetonymReading reading, int end)
    {
        var at = SkipAside(end);
        var group = default(Group);
        var i = at;
        for (; i < at + LongestGroup && words.SameSentence(end - 1, i); i++)
            if (words.Is(i, ClosedClass.Modal) && words.PartOfSpeech(i) != PartOfSpeech.Propn)
                group.HasModal = true;
            else if (words.Is(i, ClosedClass.FormOfBe))
                group.HasBe = true;
            else if (words.Is(i, ClosedClass.FormOfHave))
                group.HasHave = true;
            else if (!(words.PartOfSpeech(i) is PartOfSpeech.Aux || words.PartOfSpeech(i) is PartOfSpeech.Adv && !words[i].IsCapital || words.Is(i, ClosedClass.Negation) || words.Is(i, ClosedClass.MedialAdverb)))
                break;
        if (!words.SameSentence(end - 1, i))
            return false;
        if (IsVerb(i, group))
            ReadVerb(reading, i, group);
        else if (group.HasBe)
            ReadPredicate(reading, i, isBare: false);
        else if (group.HasHave)
            ReadPossession(reading, i);
        else
            return words.Is(i, ClosedClass.InfinitiveMarker) && ReadInfinitive(reading, i, MetonymClue.ToDo);
        return true;
    }

    /// <summary>Counts an infinitive that a name is to do: “for Kyiv to seek”.</summary>
    /// <param name="reading">Where it counts.</param>
    /// <param name="marker">Its “to”.</param>
    /// <param name="clue">As what it counts.</param>
    internal bool ReadInfinitive(MetonymReading reading, int marker, MetonymClue clue)
    {
        if (!words.SameSentence(marker, marker + 1) || words.PartOfSpeech(marker + 1) is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
            return false;
        if ((ClassesOf(marker + 1) & (MetonymWord.Staging | MetonymWord.Acting)) == MetonymWord.Staging)
            reading.Add(MetonymClue.Stages, marker + 1);
        else
            reading.Add(clue);
        return true;
    }

    /// <summary>Whether a word tagged as a noun is a verb: “Beijing plans to”.</summary>
    internal bool IsVerbInDisguise(int word) =>
        words.PartOfSpeech(word) is PartOfSpeech.Noun && words.SameSentence(word, word + 1) && (ClassesOf(word) & MetonymWord.Acting) != 0
        && (words.Is(word + 1, ClosedClass.InfinitiveMarker) || words.Is(word + 1, ClosedClass.Complementizer) || words.PartOfSpeech(word + 1) is PartOfSpeech.Det or PartOfSpeech.Pron);

    internal MetonymWord ClassesOf(int word) => lexicon.ClassesOf(words.Document.Lemma(words[word].Token));

    private bool IsVerb(int word, Group group) =>
        words.PartOfSpeech(word) is PartOfSpeech.Verb && (group.Any || !words.Key(word).EndsWith("ing", StringComparison.Ordinal))
        || !group.Any && (words.Lexicon.IsSpeechVerb(words.Key(word)) && words[word].Shape == WordShape.Lower || IsVerbInDisguise(word));

    private void ReadVerb(MetonymReading reading, int verb, Group group)
    {
        var classes = ClassesOf(verb);
        if (group.HasBe && words.Document.PennTag(words[verb].Token) == "VBN")
        {
            if ((classes & (MetonymWord.Befalling | MetonymWord.Addressing)) == MetonymWord.Befalling)
                reading.Add(MetonymClue.Befalls, verb);
            else if ((classes & MetonymWord.Willing) != 0)
                reading.Add(MetonymClue.IsWilling, verb);
            else
                reading.Add((classes & (MetonymWord.Addressing | MetonymWord.Acting)) != 0 || IsAboutParties(verb + 1) ? MetonymClue.IsDealtWith : MetonymClue.IsDoneTo, verb);
            return;
        }
        if (group.HasModal)
            reading.Add(MetonymClue.Willed);
        if (words.Lexicon.IsSpeechVerb(words.Key(verb)) || (classes & (MetonymWord.Acting | MetonymWord.Weak)) == MetonymWord.Acting && (classes & MetonymWord.Staging) == 0)
            reading.Add(MetonymClue.Acts, verb);
        else if ((classes & MetonymWord.Staging) != 0)
            reading.Add(MetonymClue.Stages, verb);
        else
            ReadWeak(reading, verb, (classes & MetonymWord.Weak) != 0 ? MetonymClue.MayAct : MetonymClue.Does);
    }

    // “left out of talks”
    private bool IsAboutParties(int at)
    {
        for (var i = at; i < at + Reach && words.SameSentence(at, i) && words[i].Shape != WordShape.Mark; i++)
            if (words.PartOfSpeech(i) is PartOfSpeech.Noun && (ClassesOf(i) & (MetonymWord.Relation | MetonymWord.Measure | MetonymWord.Belonging)) != 0)
                return true;
        return false;
    }

    // “failed to agree”, “closed its embassy”, “remains wary”, “lost two schools”; alone such a verb says little.
    private void ReadWeak(MetonymReading reading, int verb, MetonymClue clue)
    {
        if (words.Is(verb + 1, ClosedClass.InfinitiveMarker) && words.SameSentence(verb, verb + 2) && (ClassesOf(verb + 2) & (MetonymWord.Acting | MetonymWord.Addressing | MetonymWord.Dealing)) != 0)
            reading.Add(MetonymClue.Acts, verb, 3);
        else if (IsAboutParties(verb + 1))
            reading.Add(MetonymClue.Acts, verb);
        else if (words.SameSentence(verb, verb + 1) && words.PartOfSpeech(verb + 1) is PartOfSpeech.Num)
            reading.Add(MetonymClue.HasMany);
        else if (!ReadPredicate(reading, verb + 1, isBare: true))
            reading.Add(clue, verb);
    }

    // “is unlikely to”, “is under pressure”; “is home to”
    private bool ReadPredicate(MetonymReading reading, int at, bool isBare)
    {
        for (var i = at; i < at + Reach && words.SameSentence(at, i) && words[i].Shape != WordShape.Mark; i++)
        {
            var classes = ClassesOf(i);
            var clue = (classes & MetonymWord.Willing) != 0 ? MetonymClue.IsWilling
                : (classes & MetonymWord.Part) != 0 || !isBare && (classes & MetonymWord.Site) != 0 ? MetonymClue.IsAPlace
                : words.PartOfSpeech(i) is PartOfSpeech.Noun && (classes & MetonymWord.Relation) != 0 ? MetonymClue.HasAWill
                : !isBare && words.Is(i, ClosedClass.InfinitiveMarker) && words.SameSentence(i, i + 1) && (ClassesOf(i + 1) & (MetonymWord.Acting | MetonymWord.Addressing)) != 0 ? MetonymClue.Acts
                : (MetonymClue?)null;
            if (clue is not { } told)
                continue;
            reading.Add(told, told == MetonymClue.Acts ? i + 1 : i);
            return true;
        }
        if (!isBare)
            reading.Add(MetonymClue.Is);
        return false;
    }

    // “has no plans”, “has twelve million people”
    private void ReadPossession(MetonymReading reading, int at)
    {
        for (var i = at; i < at + Reach && words.SameSentence(at, i) && words[i].Shape != WordShape.Mark; i++)
            if (words.PartOfSpeech(i) is PartOfSpeech.Num || (ClassesOf(i) & (MetonymWord.Site | MetonymWord.Part)) != 0)
            {
                reading.Add(MetonymClue.HasMany);
                return;
            }
            else if (words.PartOfSpeech(i) is PartOfSpeech.Noun && (ClassesOf(i) & (MetonymWord.Belonging | MetonymWord.Measure | MetonymWord.Relation)) != 0
                || words.Is(i, ClosedClass.InfinitiveMarker) && words.SameSentence(i, i + 1) && words.PartOfSpeech(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                reading.Add(MetonymClue.HasAWill, i);
                return;
            }
    }

    // “, which has troops there,” and “and its creditors” between a name and its verb.
    private int SkipAside(int end)
    {
        if (words.SameSentence(end - 1, end) && words.PartOfSpeech(end) is PartOfSpeech.Cconj)
        {
            var i = end + 1;
            while (i < end + LongestGroup && words.SameSentence(end, i) && words.PartOfSpeech(i) is PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn)
                i++;
            return i > end + 1 ? i : end;
        }
        if (words.Key(end) != "," || !words.SameSentence(end - 1, end))
            return end;
        for (var i = end + 1; i < end + LongestAside && words.SameSentence(end, i); i++)
            if (words.Key(i) == ",")
                return i + 1;
        return end;
    }

    private record struct Group(bool HasModal, bool HasBe, bool HasHave)
    {
        internal readonly bool Any => HasModal || HasBe || HasHave;
    }
}
