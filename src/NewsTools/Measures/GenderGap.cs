namespace NewsTools;

/// <summary>
/// The counts of the Gender Gap Tracker (Asr and others, 2021), computed as it does: people per article, added up. It knows three classes, so that whoever is neither female nor male
/// counts as unknown. Other than the tracker, which asks for the gender of a name, this takes the gender that the text states.
/// </summary>
public sealed record GenderGap
{
    /// <summary>The people named.</summary>
    public int People { get; init; }

    /// <summary>The women among them.</summary>
    public int PeopleFemale { get; init; }

    /// <summary>The men among them.</summary>
    public int PeopleMale { get; init; }

    /// <summary>The other people, and those whose gender the text does not state.</summary>
    public int PeopleUnknown { get; init; }

    /// <summary>The people who are quoted at least once.</summary>
    public int Sources { get; init; }

    /// <summary>The women among them.</summary>
    public int SourcesFemale { get; init; }

    /// <summary>The men among them.</summary>
    public int SourcesMale { get; init; }

    /// <summary>The other sources, and those whose gender the text does not state.</summary>
    public int SourcesUnknown { get; init; }

    /// <summary>All attributions.</summary>
    public int Quotes { get; init; }

    /// <summary>Those of women.</summary>
    public int QuotesFemale { get; init; }

    /// <summary>Those of men.</summary>
    public int QuotesMale { get; init; }

    /// <summary>Those of other people, and of people whose gender the text does not state.</summary>
    public int QuotesUnknown { get; init; }

    /// <summary>Those of nobody who is named as a person: bodies, documents, unnamed people.</summary>
    public int QuotesOfNoPerson { get; init; }

    /// <summary>The women among the sources, from 0 to 1; null without sources.</summary>
    public double? FemaleShare => Part(SourcesFemale);

    /// <summary>The men among the sources, from 0 to 1; null without sources.</summary>
    public double? MaleShare => Part(SourcesMale);

    /// <summary>The unknown among the sources, from 0 to 1; null without sources.</summary>
    public double? UnknownShare => Part(SourcesUnknown);

    /// <inheritdoc/>
    public override string ToString() => $"{SourcesFemale} female, {SourcesMale} male, {SourcesUnknown} unknown";

    /// <summary>The counts of two sets of articles together.</summary>
    internal GenderGap Plus(GenderGap other) => new()
    {
        People = People + other.People,
        PeopleFemale = PeopleFemale + other.PeopleFemale,
        PeopleMale = PeopleMale + other.PeopleMale,
        PeopleUnknown = PeopleUnknown + other.PeopleUnknown,
        Sources = Sources + other.Sources,
        SourcesFemale = SourcesFemale + other.SourcesFemale,
        SourcesMale = SourcesMale + other.SourcesMale,
        SourcesUnknown = SourcesUnknown + other.SourcesUnknown,
        Quotes = Quotes + other.Quotes,
        QuotesFemale = QuotesFemale + other.QuotesFemale,
        QuotesMale = QuotesMale + other.QuotesMale,
        QuotesUnknown = QuotesUnknown + other.QuotesUnknown,
        QuotesOfNoPerson = QuotesOfNoPerson + other.QuotesOfNoPerson,
    };

    private double? Part(int count) => Sources == 0 ? null : Math.Round((double)count / Sources, 4);
}
