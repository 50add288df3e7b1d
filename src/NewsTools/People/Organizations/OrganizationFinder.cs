namespace NewsTools.People;

/// <summary>Finds and groups outlets, organisations and governments, the last also by the capital or house that stands for them.</summary>
internal sealed class OrganizationFinder(NameWords words, NameTable names)
{
    private readonly PeopleLexicon _lexicon = words.Lexicon;
    private readonly BodyLexicon _bodies = words.Document.Lexicon<BodyLexicon>();
    private readonly OrganizationTable _found = new(words);

    /// <summary>The descriptions that speak and may mean one body or another.</summary>
    internal IReadOnlyList<OpenWords<OrganizationCluster>> Open { get; private set; } = [];

    /// <summary>The organisations, in the order of the text.</summary>
    internal List<OrganizationCluster> Find(CancellationToken cancellation)
    {
        var context = new OrganizationContext(words, names, _found);
        var outlets = new OutletMentions(words, _found, context);
        AddNamesakes();
        outlets.Add(cancellation);
        var metonyms = new MetonymMentions(words, names, _found, context);
        metonyms.Add(cancellation);
        var nameless = new List<(int First, int End)>(); // “the Board”
        foreach (var (first, end, kind) in names.Others)
            if (kind == EntityKind.Organization && !_found.IsUsed(first, end) && !metonyms.Places.Contains(first) && !MetonymScorer.IsDateline(words, first))
                if (context.HasArticle(first) && _bodies.Nouns.Match(words, first, out _) == end - first)
                    nameless.Add((first, end));
                else
                    Add(first, end);
        outlets.AddShort();
        _found.JoinShortForms();
        var descriptions = new BodyDescriptions(words, names, _found);
        descriptions.Add(nameless, cancellation);
        Open = descriptions.Open;
        foreach (var (first, end) in nameless)
            Add(first, end);
        return _found.Sorted();
    }

    private void Add(int first, int end) => _found.Add(first, end, IsGovernment(first, end) ? OrganizationKind.Government : OrganizationKind.Organization);

    // “the Trump administration”; the other words of people's names are no organisation's.
    private void AddNamesakes()
    {
        foreach (var person in names.People)
            if (!person.IsModifier)
                _found.Use(person.First, person.End);
            else if (_lexicon.Things.Match(words, person.End, out var thing) is > 0 and var length && thing is ThingKind.Government or ThingKind.Organization)
                _found.Add(person.First, person.End + length, thing == ThingKind.Government ? OrganizationKind.Government : OrganizationKind.Organization, basis: OrganizationBasis.Shape);
    }

    private bool IsGovernment(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_lexicon.GovernmentWords.Match(words, i, out _) > 0)
                return true;
        return false;
    }
}
