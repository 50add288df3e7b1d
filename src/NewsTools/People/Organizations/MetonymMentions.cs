namespace NewsTools.People;

/// <summary>Finds governments and the like by what stands for them: a house, a capital or a country that acts, and teams by where they come from.</summary>
internal sealed class MetonymMentions(NameWords words, NameTable names, OrganizationTable found, OrganizationContext context)
{
    private readonly PlaceLexicon _lexicon = words.Document.Lexicon<PlaceLexicon>();
    private readonly PlaceEvidence _evidence = new(words);
    private readonly MetonymScorer _scorer = new(words);

    /// <summary>The words that begin houses which are only places where they stand.</summary>
    internal HashSet<int> Places { get; } = [];

    internal void Add(CancellationToken cancellation)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if ((i & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (words[i].IsCapital && !found.IsUsed(i) && !words[i].Hyphenated && _lexicon.Names.Match(words, i, out var places) is > 0 and var length)
            {
                if (!context.GoesOn(i + length) && context.AllCapital(i, i + length) && !found.IsUsed(i, i + length))
                    Read(i, i + length, places);
                i += length - 1;
            }
        }
    }

    private void Read(int first, int end, Toponym[] places)
    {
        if (_scorer.ReadTeam(first, end) is { } team && team.IsMetonym)
        {
            if (names.OtherAt(first) is null || !names.IsInsideOther(end))
                Add(first, end, _lexicon.TeamOf(places[0]), OrganizationKind.Team, team);
        }
        else if (Meant(places) is { } place)
        {
            var reading = _scorer.Read(first, end, place);
            if (reading.IsMetonym)
                Add(first, end, place.StandsFor!, place.IsGovernment ? OrganizationKind.Government : OrganizationKind.Organization, reading);
            else if (place.IsSeat)
                Places.Add(first);
        }
    }

    // A house, else a capital, else a country; which of several countries is meant must be known.
    private Toponym? Meant(Toponym[] places)
    {
        Toponym? best = null;
        foreach (var place in places)
            if (place.StandsFor is not null && (best is null || place.IsSeat && !best.IsSeat))
                best = place;
        return best is null or { IsSeat: true } or { IsCapital: true } || places.Length == 1 || _evidence.Choose(places) == best ? best : null;
    }

    private void Add(int first, int end, string standsFor, OrganizationKind kind, MetonymReading reading) => found.AddMetonym(first, end, kind, standsFor, reading);
}
