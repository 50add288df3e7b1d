namespace NewsTools.People;

/// <summary>Finds governments by what stands for them: a house, a capital or a country that acts.</summary>
internal sealed class SeatMentions(NameWords words, OrganizationTable found, OrganizationContext context)
{
    private readonly PeopleLexicon _lexicon = words.Lexicon;

    internal void Add(CancellationToken cancellation)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if ((i & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (!found.IsUsed(i) && words[i].IsCapital && !words[i].Hyphenated && Add(i) is > 0 and var length)
                i += length - 1;
        }
    }

    // Adds what stands here; the number of its words.
    private int Add(int at)
    {
        var length = _lexicon.Seats.Match(words, at, out var seat);
        if (length > 0 && !context.GoesOn(at + length) && context.AllCapital(at, at + length))
        {
            found.Add(at, at + length, seat.IsGovernment ? OrganizationKind.Government : OrganizationKind.Organization, seat.StandsFor);
            return length;
        }
        length = _lexicon.Capitals.Match(words, at, out var country);
        if (length == 0 || !context.AllCapital(at, at + length) || !context.IsActor(at, at + length))
        {
            length = _lexicon.Countries.Match(words, at, out country);
            if (length == 0 || !context.AllCapital(at, at + length) || context.IsPlace(at) || !_lexicon.IsSpeechVerb(words.Key(at + length)))
                return 0;
        }
        found.Add(at, at + length, OrganizationKind.Government, _lexicon.GovernmentOf(country));
        return length;
    }
}
