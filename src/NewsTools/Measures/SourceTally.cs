namespace NewsTools.Measures;

/// <summary>What one speaker says, added up.</summary>
internal sealed record SourceTally(string? Name, SpeakerKind? Kind, bool IsNamed)
{
    /// <summary>The office of a person.</summary>
    public string? Role { get; init; }

    /// <summary>The body that speaks or is spoken for.</summary>
    public string? Organization { get; init; }

    /// <summary>The gender of a person.</summary>
    public Gender Gender { get; init; }

    /// <summary>The number of articles.</summary>
    public int Articles { get; init; } = 1;

    /// <summary>The number of attributions.</summary>
    public int Quotations { get; init; }

    /// <summary>The number of words.</summary>
    public int Words { get; init; }

    /// <summary>One more attribution in the same article.</summary>
    public SourceTally With(int words) => this with { Quotations = Quotations + 1, Words = Words + words };

    /// <summary>The same speaker in other articles. Two genders that disagree are none.</summary>
    public SourceTally Plus(SourceTally other) => this with
    {
        Role = Role ?? other.Role,
        Organization = Organization ?? other.Organization,
        Gender = Gender == Gender.Unstated ? other.Gender : other.Gender == Gender.Unstated || other.Gender == Gender ? Gender : Gender.Unstated,
        Articles = Articles + other.Articles,
        Quotations = Quotations + other.Quotations,
        Words = Words + other.Words,
    };
}
