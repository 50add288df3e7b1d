namespace NewsTools.People;

/// <summary>Gathers the names of people: what the recogniser found, put right at its ends, then what each kind of construction proves.</summary>
internal sealed class NameFinder
{
    private readonly NameWords _words;
    private readonly KnownPeople? _known;
    private readonly NameEvidence _evidence;
    private readonly NameExtent _extent;

    internal NameFinder(NameWords words, KnownPeople? known)
    {
        _words = words;
        _known = known;
        Names = new NameTable(words);
        _evidence = new NameEvidence(words, Names);
        _extent = new NameExtent(words, Names, _evidence);
    }

    /// <summary>The names, in the order of the text.</summary>
    internal NameTable Names { get; }

    internal void Find(IReadOnlyList<EntityMention> entities, CancellationToken cancellation)
    {
        if (_known is not null)
            new KnownNames(_words, Names, _known).Find();
        new EntityNames(_words, Names, _evidence, _extent).Find(entities, cancellation);
        new BodyNames(_words, Names, _evidence).Find(cancellation);
        new OfficeNames(_words, Names, _evidence, _extent).Find();
        new OpeningNames(_words, Names, _evidence, _extent).Find();
        new LabelNames(_words, Names, _evidence, _extent).Find();
        new ApostropheNames(_words, Names, _evidence, _extent).Find();
        new TitledNames(_words, Names, _evidence, _extent).Find();
        new NicknamedNames(_words, Names, _evidence, _extent).Find();
        new JointNames(_words, Names, _evidence, _extent).Find();
        new SpeakingNames(_words, Names, _evidence, _extent).Find();
        new LoneGivenNames(_words, Names, _evidence, _extent).Find();
        new NameVote(_words, Names, _evidence, _extent).Find();
        new CutShortNames(_words, Names, _extent).Find();
        Names.SortPeople();
        Names.SortOthers();
    }

    /// <summary>Adds bare names that the document proves.</summary>
    /// <param name="isSurname">Whether a word is the surname of someone named in full.</param>
    /// <param name="isGivenName">Whether a word is such a person's given name.</param>
    /// <param name="isKnown">Whether a full name may be such a person's.</param>
    /// <returns>Those names.</returns>
    internal List<NameMention> Recover(Func<string, bool> isSurname, Func<string, bool> isGivenName, Func<PersonName, bool> isKnown)
    {
        var before = Names.People.Count;
        new RecoveredNames(_words, Names, _evidence, _extent, isSurname, isGivenName, isKnown).Find();
        var recovered = Names.People[before..];
        Names.SortPeople();
        return [.. recovered.OrderBy(mention => mention.First)];
    }
}
