namespace NewsTools.People;

/// <summary>Reads the titles, offices, ages and party tags before and after a name.</summary>
internal sealed class TitleReader
{
    private readonly TitlesBefore _before;
    private readonly TitlesAfter _after;

    internal TitleReader(NameWords words, NameTable names)
    {
        var context = new TitleContext(words, names);
        var parts = new TitleParts(words, names, context);
        _before = new TitlesBefore(words, names, parts);
        _after = new TitlesAfter(words, names, new OfficePhrase(words, names, context, parts));
    }

    /// <summary>Reads what stands around each name.</summary>
    internal void Read(List<NameMention> people, CancellationToken cancellation)
    {
        for (var i = 0; i < people.Count; i++)
        {
            if ((i & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var mention = people[i];
            _before.Read(mention);
            _after.Read(mention);
            foreach (var title in mention.Titles)
                if (title.Gender != Gender.Unstated && mention.StatedGender == Gender.Unstated)
                    mention.StatedGender = title.Gender;
        }
    }
}
