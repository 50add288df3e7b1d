using NewsTools.Language;

namespace NewsTools.People;

/// <summary>“Desmond and Ruth Brennan”, “Mr. and Mrs. Brennan”: the one of two with one surname that no name was found for.</summary>
internal sealed class JointNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    internal void Find()
    {
        foreach (var person in names.People.ToArray())
        {
            var at = person.First - 2;
            if (at >= 0 && !person.Name.IsBare && words.Is(at + 1, ClosedClass.AdditiveConjunction) && words.SameSentence(at, person.First) && !names.IsTaken(at) && IsGivenName(at))
                extent.Take(at, at + 1);
            else
                FindSpouse(person);
        }
    }

    // “Mr. and Mrs. Brennan”: the title alone is the other's name. Of a full name behind the titles, as in “Mr. and Mrs. Jonas Hale”, the owner is he who stands first.
    private void FindSpouse(NameMention person)
    {
        var second = TitleBefore(person.First, out var near);
        var first = TitleBefore(second - 1, out var far);
        if (second < 1 || first < 0 || near.Office is not null || !words.Is(second - 1, ClosedClass.AdditiveConjunction) && words.Key(second - 1) != "&" || names.IsTaken(first, person.First))
            return;
        var nearer = Reading(second, person.First, near);
        var farther = Reading(first, second - 1, far);
        var (own, alone) = person.Name.IsBare ? (nearer, farther) : (farther, nearer);
        if (!person.Name.IsBare)
            person.Titles.Add(own);
        var spouse = new NameMention { First = alone.First, End = alone.End, Name = PersonName.Bare(person.Name), IsTitleAlone = true, Partner = person };
        spouse.Titles.Add(alone);
        person.Partner = spouse;
        names.Take(alone.First, alone.End);
        names.AddPerson(spouse);
    }

    private TitleReading Reading(int first, int end, TitleWord title) =>
        new(first, end, title.Gender, first, end, title.Office, false) { OfficeHead = title.Office is { } office ? words.Lexicon.HeadOf(office) : null };

    // The first word of the title with a capital that ends before a word; -1 without one.
    private int TitleBefore(int end, out TitleWord title)
    {
        title = default!;
        if (end < 1 || !words.SameSentence(end - 1, end) || words.Lexicon.Titles.Match(words, end - 1, out title) is not (> 0 and var length))
            return -1;
        return words[end - length].IsCapital ? end - length : -1;
    }

    private bool IsGivenName(int word) =>
        words[word].Shape == WordShape.Capital && !words[word].Hyphenated && evidence.IsGivenName(word) && (words.PartOfSpeech(word) == PartOfSpeech.Propn ? !evidence.IsNotName(word) : words.StartsSentence(word) && !evidence.IsTitle(word))
        && !(word > 0 && words.SameSentence(word - 1, word) && words[word - 1].IsCapital && !words.StartsSentence(word - 1));
}
