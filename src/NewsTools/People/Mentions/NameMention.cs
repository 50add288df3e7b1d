namespace NewsTools.People;

/// <summary>A person's name at one place of the text.</summary>
internal sealed class NameMention
{
    /// <summary>Its first word.</summary>
    internal required int First { get; init; }

    /// <summary>Index after its last word.</summary>
    internal required int End { get; init; }

    /// <summary>Its parts.</summary>
    internal required PersonName Name { get; set; }

    /// <summary>Whether a title of the word lists stands before it.</summary>
    internal Gender StatedGender { get; set; }

    /// <summary>Titles that stand at this mention.</summary>
    internal List<TitleReading> Titles { get; } = [];

    /// <summary>The age that the text gives; 0 where it gives none.</summary>
    internal int Age { get; set; }

    /// <summary>The party that a tag such as “D-N.M.” gives.</summary>
    internal string? Party { get; set; }

    /// <summary>Whether it is introduced as someone's kin (“his wife Melania”).</summary>
    internal bool IsKinOfOther { get; set; }

    /// <summary>The entry of the user's who's who that it names; -1 for none.</summary>
    internal int Known { get; init; } = -1;

    /// <summary>Whether it is a title that stands for a name: “Mr.” of “Mr. and Mrs. Brennan”.</summary>
    internal bool IsTitleAlone { get; init; }

    /// <summary>The name beside it with the same surname, which means another person.</summary>
    internal NameMention? Partner { get; set; }

    /// <summary>Whom it means, once known.</summary>
    internal PersonCluster? Cluster { get; set; }

    /// <summary>Whether it names the person in passing, inside the name of something else (“the Ruiz campaign”).</summary>
    internal bool IsModifier { get; set; }
}
