using NewsTools.Language;

namespace NewsTools.People;

/// <summary>A title as read at a mention.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Gender">The gender that it states.</param>
/// <param name="HeadFirst">The first word of the office in it.</param>
/// <param name="HeadEnd">Index after the last word of the office.</param>
/// <param name="Office">The office in full words; null for a courtesy title.</param>
/// <param name="IsCommon">Whether it is only a word for a person (“his neighbor”).</param>
internal sealed record TitleReading(int First, int End, Gender Gender, int HeadFirst, int HeadEnd, string? Office, bool IsCommon)
{
    /// <summary>The organisation or government of the office.</summary>
    internal string? Organization { get; init; }

    /// <summary>The place of the office.</summary>
    internal string? Place { get; init; }

    /// <summary>Former, acting, elect and the like.</summary>
    internal string? Status { get; init; }

    /// <summary>The word that the office turns on; null for a courtesy title.</summary>
    internal string? OfficeHead => field ??= Office is null ? null : HeadOf(Office);

    /// <summary>Whether the office is past.</summary>
    internal bool IsFormer => Status is not null && PeopleLexicon.Is(Status, ClosedClass.FormerStatus);

    /// <summary>Whether the office is not yet held.</summary>
    internal bool IsElect => Status is not null && PeopleLexicon.Is(Status, ClosedClass.ElectStatus);

    /// <summary>The word that an office turns on: “secretary” of “secretary of state”, but “attorney general” whole.</summary>
    internal static string HeadOf(string office)
    {
        var words = office.Split(' ');
        var of = Array.FindIndex(words, 1, word => PeopleLexicon.Is(word, ClosedClass.GenitivePreposition));
        var phrase = of > 0 && of < words.Length - 1 ? string.Join(' ', words, 0, of) : office;
        if (phrase.Split(' ', '-') is [.., var before, var last] && PeopleLexicon.Is(last, ClosedClass.GeneralRank) && PeopleLexicon.Is(before, ClosedClass.GeneralOffice))
            return phrase.ToLowerInvariant();
        var blank = phrase.LastIndexOfAny([' ', '-']);
        return NameWords.Fold(blank < 0 ? phrase : phrase[(blank + 1)..]);
    }
}
