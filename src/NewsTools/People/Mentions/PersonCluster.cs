namespace NewsTools.People;

/// <summary>The mentions that mean one person, while they are gathered.</summary>
internal sealed class PersonCluster(int number, PeopleLexicon lexicon)
{
    private readonly List<PersonName> _names = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string?, string?)> _seenOffices = [];

    /// <summary>Its place among all, in the order of first mention.</summary>
    internal int Number { get; } = number;

    /// <summary>The entry of the user's who's who; -1 for none.</summary>
    internal int Known { get; set; } = -1;

    /// <summary>The names, in the order of the text.</summary>
    internal List<NameMention> Mentions { get; } = [];

    /// <summary>Pronouns and descriptions, by word.</summary>
    internal List<(int First, int End, MentionKind Kind)> Others { get; } = [];

    /// <summary>The distinct full names.</summary>
    internal IReadOnlyList<PersonName> Names => _names;

    /// <summary>The gender that titles state.</summary>
    internal Gender Gender { get; set; }

    /// <summary>The gender that pronouns state.</summary>
    internal Gender PronounGender { get; set; }

    internal int Age { get; set; }

    internal string? Party { get; set; }

    /// <summary>How likely the person is a woman by the given name alone, in percent; null where unknown. A hint for pronouns, never a result.</summary>
    internal int? ShareOfWomen { get; private set; }

    /// <summary>How often the person is named in full.</summary>
    internal int FullMentions { get; private set; }

    internal bool IsKinOfOther { get; private set; }

    /// <summary>The distinct offices that titles give, in the order of the text.</summary>
    internal List<TitleReading> Offices { get; } = [];

    internal void Add(NameMention mention)
    {
        mention.Cluster = this;
        Mentions.Add(mention);
        if (mention.StatedGender != Gender.Unstated && Gender == Gender.Unstated)
            Gender = mention.StatedGender;
        if (mention.Age > 0 && Age == 0)
            Age = mention.Age;
        Party ??= mention.Party;
        foreach (var title in mention.Titles)
            if (title.Office is not null && _seenOffices.Add((title.Office, title.Status, title.Place)))
                Offices.Add(title);
        if (!mention.Name.IsBare)
            FullMentions++;
        else if (_names.Count > 0)
            return;
        AddName(mention.Name, mention.IsKinOfOther);
    }

    internal void AddName(PersonName name, bool isKin = false)
    {
        if (!_seen.Add(string.Join(' ', name.Given) + "|" + name.Surname + "|" + name.Suffix))
            return;
        if (_names.Count == 0)
            IsKinOfOther = isKin;
        _names.Add(name);
        foreach (var given in name.IsBare ? [name.Surname] : name.Given)
            ShareOfWomen ??= lexicon.ShareOfWomen(given.Contains('-') ? given[..given.IndexOf('-', StringComparison.Ordinal)] : given);
    }

    /// <summary>Whether a full name may be this person's.</summary>
    internal bool Fits(PersonName name)
    {
        foreach (var own in _names)
            if (!own.IsCompatible(name))
                return false;
        return _names.Count > 0;
    }

    /// <summary>Whether a gender stated at a mention speaks against this person.</summary>
    internal bool Contradicts(Gender gender) =>
        gender is Gender.Female or Gender.Male
        && (Gender is Gender.Female or Gender.Male ? Gender != gender
            : ShareOfWomen is { } share && (gender == Gender.Female ? share <= 2 : share >= 98));
}
