namespace NewsTools;

/// <summary>The figures of an article, or of several together. What each means is in docs/measures.md.</summary>
public sealed record NewsMeasure
{
    /// <summary>The outlet or month of several articles; null for one article, and for articles without one.</summary>
    public string? Group { get; init; }

    /// <summary>The number of articles.</summary>
    public int Articles { get; init; }

    /// <summary>The headline of one article.</summary>
    public string? Headline { get; init; }

    /// <summary>The publisher of one article.</summary>
    public string? Outlet { get; init; }

    /// <summary>When one article was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The file from which one article was read.</summary>
    public string? Path { get; init; }

    /// <summary>The words of the body: runs between white space with a letter or digit.</summary>
    public int Words { get; init; }

    /// <summary>The sentences of the body; null where the language is not supported.</summary>
    public int? Sentences { get; init; }

    /// <summary>The reading ease by Flesch (1948): about 100 is very easy, below 30 is hard. Null without sentences.</summary>
    public double? FleschReadingEase { get; init; }

    /// <summary>The school grade by Flesch and Kincaid (1975). Null without sentences.</summary>
    public double? FleschKincaidGrade { get; init; }

    /// <summary>The attributions in the body, without those inside others.</summary>
    public int Quotations { get; init; }

    /// <summary>The words of the body in quotation marks that are attributed or float.</summary>
    public int QuotedWords { get; init; }

    /// <summary>Those as a part of all words, from 0 to 1; null without words.</summary>
    public double? QuotedShare { get; init; }

    /// <summary>People and bodies who speak by name.</summary>
    public int NamedSources { get; init; }

    /// <summary>Speakers whom the text describes without a name, such as “a spokesman” and “residents”.</summary>
    public int UnnamedSources { get; init; }

    /// <summary>Texts that speak, such as “the report”.</summary>
    public int Documents { get; init; }

    /// <summary>Attributions whose speaker the text does not tell.</summary>
    public int Unattributed { get; init; }

    /// <summary>Who says how much, the most first.</summary>
    public IReadOnlyList<VoiceShare> Voices { get; init => field = new Listing<VoiceShare>(value); } = new Listing<VoiceShare>([]);

    /// <summary>The same by the office of the speakers who are people.</summary>
    public IReadOnlyList<VoiceShare> Roles { get; init => field = new Listing<VoiceShare>(value); } = new Listing<VoiceShare>([]);

    /// <summary>The same by the organisation that speaks, or for which someone speaks or holds an office.</summary>
    public IReadOnlyList<VoiceShare> Organizations { get; init => field = new Listing<VoiceShare>(value); } = new Listing<VoiceShare>([]);

    /// <summary>The same by the gender that the text states of the speakers who are people.</summary>
    public IReadOnlyList<VoiceShare> Genders { get; init => field = new Listing<VoiceShare>(value); } = new Listing<VoiceShare>([]);

    /// <summary>The same by what the speakers are: people, organisations, unnamed people, groups, documents.</summary>
    public IReadOnlyList<VoiceShare> Kinds { get; init => field = new Listing<VoiceShare>(value); } = new Listing<VoiceShare>([]);

    /// <summary>The counts of the Gender Gap Tracker.</summary>
    public GenderGap GenderGap { get; init; } = new();

    /// <inheritdoc/>
    public override string ToString() => ControlSequences.Remove(Group ?? Headline ?? Path ?? (Articles == 1 ? "1 article" : $"{Articles} articles"));
}
