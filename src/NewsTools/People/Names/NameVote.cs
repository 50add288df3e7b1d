using NewsTools.Language;

namespace NewsTools.People;

/// <summary>
/// A single word is one kind of name all through an article, unless a longer name says otherwise: the kind that it was given most often, a person where in doubt.
/// </summary>
internal sealed class NameVote(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    private const int SpeakerWeight = 3;
    private readonly Dictionary<string, (int People, int Others)> _votes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal); // of full names

    internal void Find()
    {
        Count();
        if (_votes.Count == 0)
            return;
        TakeOthers();
        DropPeople();
        TakeUnclaimed();
    }

    private void Count()
    {
        foreach (var person in names.People)
            if (!person.Name.IsBare)
            {
                _parts.Add(person.Name.Surname);
                _parts.UnionWith(person.Name.Given);
            }
            else if (person.End - person.First == 1)
            {
                var (people, others) = _votes.GetValueOrDefault(person.Name.Surname);
                _votes[person.Name.Surname] = (people + (Speaks(person) ? SpeakerWeight : 1), others);
            }
        foreach (var (first, end, kind) in names.Others)
            if (end - first == 1 && _votes.TryGetValue(words[first].Key, out var vote))
                _votes[words[first].Key] = (vote.People, vote.Others + (kind == EntityKind.Location && IsWhere(first) ? 2 : 1));
    }

    // “Charlotte said”, “said Charlotte”: whoever speaks outweighs where something lies.
    private bool Speaks(NameMention person) =>
        words.SameSentence(person.First, person.End) && words.Is(person.End, ClosedClass.ReportingVerb)
        || words.SameSentence(person.First - 1, person.First) && words.Is(person.First - 1, ClosedClass.ReportingVerb);

    // “in Charlotte”: where a place is looked for, it outweighs a guess elsewhere.
    private bool IsWhere(int word) => words.SameSentence(word, word - 1) && words.Is(word - 1, ClosedClass.ContainmentPreposition);

    // What is called a person at least as often as something else.
    private void TakeOthers()
    {
        HashSet<int> taken = [];
        foreach (var (first, end, _) in names.Others)
            if (end - first == 1 && _votes.TryGetValue(words[first].Key, out var vote) && vote.People >= vote.Others && !_parts.Contains(words[first].Key)
                && !evidence.IsPlace(first) && !words.Is(first - 1, ClosedClass.Article) && !evidence.IsOutlet(first))
                taken.Add(first);
        if (taken.Count == 0)
            return;
        names.Others.RemoveAll(o => taken.Contains(o.First));
        foreach (var first in taken)
            extent.Take(first, first + 1);
    }

    // What is called something else more often than a person.
    private void DropPeople()
    {
        var outvoted = names.People
            .Where(p => p.Name.IsBare && p.End - p.First == 1 && _votes.TryGetValue(p.Name.Surname, out var vote) && vote.People < vote.Others && !_parts.Contains(p.Name.Surname)).ToHashSet();
        if (outvoted.Count == 0)
            return;
        names.People.RemoveAll(outvoted.Contains);
        names.Others.AddRange(outvoted.Select(p => (p.First, p.End, EntityKind.Miscellaneous)));
        names.SortOthers();
    }

    private void TakeUnclaimed()
    {
        for (var i = 0; i < words.Count; i++)
            if (!names.IsTaken(i) && words[i].Shape == WordShape.Capital && !words[i].Hyphenated && _votes.TryGetValue(words[i].Key, out var vote) && vote.People > vote.Others && words[i].Key.Length > 2
                && !evidence.NextHyphenated(i) && !words.Is(i - 1, ClosedClass.Article) && !evidence.IsPlace(i) && words.PartOfSpeech(i) == PartOfSpeech.Propn && !evidence.IsThing(i + 1) && !GoesOn(i + 1))
                extent.Take(evidence.IsUnknownGiven(i - 1) ? i - 1 : i, i + 1);
    }

    // Whether a word looks like the rest of the name before it.
    private bool GoesOn(int word) =>
        words.SameSentence(word - 1, word) && !names.IsTaken(word) && words[word].Shape == WordShape.Capital && words.PartOfSpeech(word) == PartOfSpeech.Propn;
}
