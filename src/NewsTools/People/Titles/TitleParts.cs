using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Takes in what belongs to an office, and parts the whole into office, organisation, place and what limits it.</summary>
internal sealed class TitleParts(NameWords words, NameTable names, TitleContext context)
{
    private const int LongestTitle = 14;
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    /// <summary>Takes in what stands before an office: “former”, “U.S.”, “Kremlin”, “the company's”, “senior foreign policy”.</summary>
    /// <param name="head">The first word of the office.</param>
    /// <param name="headEnd">Index after its last word.</param>
    /// <param name="end">Index after the last word of the title.</param>
    /// <param name="office">The office.</param>
    /// <param name="status">What is known of how it is held.</param>
    internal TitleReading Grow(int head, int headEnd, int end, OfficeWord office, string? status = null)
    {
        var first = head;
        string? place = null, organization = null;
        for (var at = head - 1; at >= 0 && words.SameSentence(at, head) && head - at < LongestTitle; at--)
        {
            ref readonly var word = ref words[at];
            if (word.IsPossessive)
            {
                // “Israel's”, “the company's”: whose office it is, not a part of the title
                (place, organization) = OwnerOf(at - 1, head);
                break;
            }
            var limits = _lexicon.StatusOf(word.Key);
            status ??= limits;
            if (limits is not null || word.IsCapital && !context.IsFunctionWord(at) && !names.IsPerson(at) || word.Shape == WordShape.Lower && !names.IsTaken(at) && context.IsModifier(at))
                first = at;
            else if (word.Key is not "&" || at == 0 || !words[at - 1].IsCapital)
                break;
        }
        return Describe(first, head, headEnd, end, office, status, place, organization);
    }

    /// <summary>Whose office it is that a possessive stands before: a place's, or an organisation's.</summary>
    /// <param name="last">The last word before the possessive.</param>
    /// <param name="head">A word of the office.</param>
    internal (string? Place, string? Organization) OwnerOf(int last, int head)
    {
        if (!words.SameSentence(last, head) || !words[last].IsWord || names.IsPerson(last))
            return (null, null);
        var first = last;
        while (first > 0 && words.SameSentence(first, first - 1) && (words[last].IsCapital ? words[first - 1].IsCapital : words[first - 1].Shape == WordShape.Lower && context.IsModifier(first - 1))
            && !context.IsFunctionWord(first - 1) && !names.IsPerson(first - 1) && last - first < 6)
            first--;
        var text = words.TextOf(first, last + 1);
        return context.PlaceAt(first) == last + 1 - first || names.OtherAt(first) == EntityKind.Location ? (text, null) : (null, text);
    }

    /// <summary>Parts a title.</summary>
    /// <param name="first">Its first word.</param>
    /// <param name="head">The first word of the office.</param>
    /// <param name="headEnd">Index after the last word of the office.</param>
    /// <param name="end">Index after the last word of the title.</param>
    /// <param name="office">The office.</param>
    /// <param name="status">What is known of how it is held.</param>
    /// <param name="place">The place, where the title itself holds none.</param>
    /// <param name="organization">The organisation, where the title itself holds none.</param>
    internal TitleReading Describe(int first, int head, int headEnd, int end, OfficeWord office, string? status, string? place, string? organization)
    {
        if (words.Is(headEnd - 1, ClosedClass.ElectStatus))
            status ??= words.Key(headEnd - 1);
        var (ownPlace, ownOrganization) = Before(first, head);
        if (headEnd < end && words.Is(headEnd, ClosedClass.ComplementPreposition))
        {
            var (behind, body) = Complement(headEnd + 1, end);
            ownPlace ??= behind;
            ownOrganization ??= body;
        }
        return new TitleReading(first, end, office.Gender, head, headEnd, office.Form, office.IsCommon)
        {
            Place = ownPlace ?? place,
            Organization = ownOrganization ?? organization,
            Status = status,
            OfficeHead = _lexicon.HeadOf(office.Form),
            IsFormer = status is not null && _lexicon.Is(status, ClosedClass.FormerStatus),
            IsElect = status is not null && _lexicon.Is(status, ClosedClass.ElectStatus),
        };
    }

    // “former U.S. Treasury”
    private (string? Place, string? Organization) Before(int first, int head)
    {
        string? place = null, organization = null;
        for (var at = first; at < head;)
        {
            var end = at + 1;
            if (_lexicon.StatusOf(words.Key(at)) is null && context.PlaceAt(at) is > 0 and var length)
            {
                end = at + length;
                place ??= words.TextOf(at, end);
            }
            else if (words[at].IsCapital && !words.Is(at, ClosedClass.NewDeterminer) && _lexicon.StatusOf(words.Key(at)) is null && _lexicon.PartyWords.Match(words, at, out _) == 0)
            {
                while (end < head && (words[end].IsCapital || words.Key(end) == "&") && context.PlaceAt(end) == 0) end++;
                organization ??= words.TextOf(at, end);
            }
            at = end;
        }
        return (place, organization);
    }

    // “of the Tannis Institute”, “of France”
    private (string? Place, string? Organization) Complement(int first, int end)
    {
        while (first < end && words.Is(first, ClosedClass.ThirdPersonDeterminer)) first++;
        if (first == end)
            return (null, null);
        var text = words.TextOf(first, end);
        return context.PlaceAt(first) > 0 || names.OtherAt(first) == EntityKind.Location ? (text, null) : (null, text);
    }
}
