using NewsTools.Language;

namespace NewsTools.People;

/// <summary>The names that the recogniser found, put right at their ends.</summary>
internal sealed class EntityNames(NameWords words, NameTable names, NameEvidence evidence, NameExtent extent)
{
    private readonly PeopleLexicon _lexicon = words.Lexicon;
    private readonly HashSet<string> _models = new(StringComparer.Ordinal); // the words behind a maker's name

    internal void Find(IReadOnlyList<EntityMention> entities, CancellationToken cancellation)
    {
        for (var i = 0; i < entities.Count; i++)
        {
            if ((i & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var entity = entities[i];
            int first = words.OfToken(entity.FirstToken), end = words.EndBefore(entity.EndToken);
            if (first >= end || names.IsTaken(first, end) || end - first == 1 && words[first].Hyphenated && evidence.NextHyphenated(first)) // inside “Val-des-Pins”
                continue;
            if (entity.Kind != EntityKind.Person)
            {
                if (!IsPostNominal(first, end))
                    names.AddOther(first, end, entity.Kind);
                continue;
            }
            while (i + 1 < entities.Count && entities[i + 1].Kind == EntityKind.Person && AreOneName(first, end, words.OfToken(entities[i + 1].FirstToken), words.EndBefore(entities[i + 1].EndToken)))
                end = words.EndBefore(entities[++i].EndToken);
            AddPerson(first, end);
        }
        TakeSaints();
        // “Honda Pilot … the Pilot”
        names.People.RemoveAll(p => _models.Contains(words.Key(p.First)) && !evidence.IsGivenName(p.First));
    }

    // “Lucas St. Cloud”, of which the recogniser made a place or nothing.
    private void TakeSaints()
    {
        for (var i = 1; i < words.Count; i++)
            if (evidence.IsSaint(i) && words[i - 1].IsCapital && words.SameSentence(i - 1, i) && evidence.IsGivenName(i - 1) && !names.IsPerson(i + 1))
            {
                names.Clear([(i - 1, i + 2)]);
                extent.Take(i - 1, i + 2);
            }
    }

    // Whether a name goes on in the next: “Tom “Red” Alvey”, “KATRIEN DE WITTE”, “Ada Holm-|Rand”.
    private bool AreOneName(int first, int end, int next, int nextEnd)
    {
        if (next == end && words[next].Hyphenated)
            return end - first > 1 && nextEnd - next == 1;
        if (next - end is >= 3 and <= 6 && words.SameSentence(first, next) && words[end].Key is "\"" or "“" or "‘" or "(" or "``" or "'" or "«"
            && words[next - 1].Key is "\"" or "”" or "’" or ")" or "''" or "'" or "»")
            return true;
        if (next <= end || next - end > 3 || !words.SameSentence(end, next))
            return false;
        for (var i = end; i < next; i++)
            if (!_lexicon.Particles.Contains(words.Key(i)) || words.Key(i).Length == 1)
                return false;
        return true;
    }

    private void AddPerson(int first, int end)
    {
        end = WithoutEnd(first, end);
        // “R-Halford”
        if (end - first > 1 && words.Key(first).Length == 1 && words[first + 1].Hyphenated && _lexicon.PartyTags.TryGet(words.Key(first), out _))
            return;
        first = WithoutTitles(first, end);
        // “Neither Marsh nor Hale”
        while (end - first > 1 && words.Is(first, ClosedClass.Correlative))
            first++;
        if (OpensWithNickname(first, end))
            first--;
        if (end - first <= 2 && evidence.IsHoliday(end - 1))
            return;
        // “in November Marsh said”
        while (end - first > 1 && words.Is(first, ClosedClass.CalendarName) && !evidence.IsGivenName(first)) first++;
        if (first >= end || IsPeople(first, end))
            return;
        if (_lexicon.Brands.Match(words, first, out _) is > 0 and var brand)
            AddProduct(first, first + brand, end);
        else if (end - first == 1 && (IsNobody(first) || IsThing(first)))
            return;
        else if (end - first == 1 && IsSeat(first))
            names.AddOther(first, end, EntityKind.Location);
        else if (IsOrganization(first, end))
            names.AddOther(first, end, EntityKind.Organization);
        else
            extent.Take(first, end);
    }

    // “Hap” Marsh, whose first mark was left out.
    private bool OpensWithNickname(int first, int end)
    {
        var close = first;
        while (close < end && words[close].IsWord)
            close++;
        return close > first && close < end - 1 && first > 0 && words.SameSentence(first - 1, first) && words.Key(close) is "\"" or "”" or "’" or "'" or "''" or "»" or "“"
            && words.Key(first - 1) is "\"" or "“" or "‘" or "'" or "``" or "«" or "„";
    }

    private int WithoutEnd(int first, int end)
    {
        while (end > first && (words[end - 1].IsPossessive || IsStrayMark(end - 1)))
            end--;
        while (end - first > 1 && (words.IsPostNominal(end - 1) || end - first > 2 && IsUnspeakable(end - 1)) && words[end - 2].Shape != WordShape.Capitals)
            end--; // “KC”
        while (end > first && IsStrayMark(end - 1))
            end--;
        return end;
    }

    // “Ada Holm, M.D.”, “Sir Tom Hale KCB”: letters behind a name, where no outlet is called so. Right behind a full name, any capitals are.
    private bool IsPostNominal(int first, int end)
    {
        if (end - first != 1 || words[first].Shape != WordShape.Capitals && !words.IsHonour(first) || evidence.IsOutlet(first))
            return false;
        var before = first - 1;
        while (before > 0 && (words.Key(before) == "," || words.IsHonour(before)))
            before--;
        return words.SameSentence(before, first) && names.IsPerson(before) && words[before].Shape != WordShape.Capitals
            && (words.IsHonour(first) || before == first - 1 && before > 0 && names.IsPerson(before - 1));
    }

    // Capitals without a vowel are no surname that someone writes in capitals, as “ROSSI” is.
    private bool IsUnspeakable(int word) =>
        words[word].Shape == WordShape.Capitals && words.Key(word).Length > 2 && words.Key(word).All(letter => char.IsAsciiLetterLower(letter) && !"aeiouy".Contains(letter));

    private bool IsStrayMark(int word) => words[word].Shape == WordShape.Mark && words[word].Key is not ")" and not ".";

    // “President Ruiz”
    private int WithoutTitles(int first, int end)
    {
        while (first < end)
        {
            var length = _lexicon.TitlesForward.Match(words, first, out var title);
            if (length == 0 && words[first].Shape != WordShape.Mark)
                break;
            length = Math.Max(length, 1);
            if (first + length >= end || words[first].Shape != WordShape.Mark && evidence.IsGivenName(first, title))
                break;
            first += length;
        }
        while (first < end && words[first].Shape is WordShape.Mark) first++;
        return first;
    }

    // “Democrats”, “Lithuanian Americans”
    private bool IsPeople(int first, int end) =>
        evidence.IsPeople(end - 1) && (end - first == 1 || evidence.IsPeople(first) || words.Key(end - 1).EndsWith('s'));

    private void AddProduct(int first, int model, int end)
    {
        names.AddOther(first, end, model == end ? EntityKind.Organization : EntityKind.Miscellaneous);
        for (var i = model; i < end; i++)
            _models.Add(words.Key(i));
    }

    // “Hurricane Pella … Pella”, “the Qur’an”: what ends the name of something else, or is written as few surnames are, unless a person was named so in full.
    private bool IsThing(int word)
    {
        var key = words.Key(word);
        return (key.AsSpan(1).IndexOfAny("’'") >= 0 || names.Others.Exists(other => other.End - other.First > 1 && words.Key(other.End - 1) == key))
            && !evidence.IsGivenName(word) && !names.People.Exists(person => person.End - person.First > 1 && words.Key(person.End - 1) == key);
    }

    private bool IsNobody(int word) =>
        words[word].Shape is WordShape.Number or WordShape.Clitic || evidence.IsNationality(word) || (evidence.IsPlace(word) || evidence.IsTitle(word)) && !evidence.IsGivenName(word);

    // “the mayor of Halford”: an office that stands before names has a place, unless the word is the name of somebody known.
    private bool IsSeat(int word) =>
        words.Key(word - 1) == "of" && words.SameSentence(word - 2, word) && evidence.IsTitle(word - 2) && _lexicon.Offices.Match(words, word - 2, out var office) > 0 && !office.IsCommon
        && !evidence.IsGivenName(word) && !names.People.Exists(person => words.Key(person.End - 1) == words.Key(word));

    private bool IsOrganization(int first, int end) =>
        _lexicon.Outlets.Match(words, first, out var outlet) == end - first && !outlet.IsWeak || _lexicon.Seats.Match(words, first, out _) == end - first
        || end - first >= 2 && _lexicon.OutletFirst.Match(words, first, out var weak) > 0 && !weak || end - first >= 3 && _lexicon.OutletLast.Match(words, end - 1, out _) > 0 && !evidence.IsGivenName(first);
}
