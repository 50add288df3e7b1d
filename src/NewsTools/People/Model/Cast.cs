namespace NewsTools.People;

/// <summary>Everyone and everything that an article names, with a lookup from words to the entities they refer to.</summary>
public sealed class Cast
{
    private readonly (TextSpan Span, Entity Entity, Mention Mention)[] _mentions;

    /// <summary>Initializes a new instance of the <see cref="Cast"/> class.</summary>
    /// <param name="people">The people, in the order of their first mention.</param>
    /// <param name="organizations">The organisations, outlets and governments, in the order of their first mention.</param>
    public Cast(IReadOnlyList<Person> people, IReadOnlyList<Organization> organizations)
    {
        People = people.ToArray();
        Organizations = organizations.ToArray();
        _mentions = [.. people.Cast<Entity>().Concat(organizations).SelectMany(e => e.Mentions.Select(m => (m.Span, e, m))).OrderBy(m => m.Span)];
    }

    /// <summary>The people, in the order of their first mention.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The organisations, outlets and governments, in the order of their first mention.</summary>
    public IReadOnlyList<Organization> Organizations { get; }

    /// <summary>The names of places that stand for organisations, in the order of the text.</summary>
    public IReadOnlyList<Metonym> Metonyms => field ??= Organizations.SelectMany(organization => organization.Metonyms).OrderBy(metonym => metonym.Span).ToArray();

    /// <summary>All mentions of all entities, in the order of the text.</summary>
    public IReadOnlyList<(TextSpan Span, Entity Entity, Mention Mention)> Mentions => _mentions;

    /// <summary>Who may be meant, and how likely, by the pronouns and descriptions that speak and for which nothing decides, by where they begin.</summary>
    internal IReadOnlyDictionary<int, (Entity Entity, double Likelihood)[]> Open { get; init; } = new Dictionary<int, (Entity, double)[]>();

    /// <summary>The mentions that overlap a range, in the order of the text.</summary>
    public IEnumerable<(TextSpan Span, Entity Entity, Mention Mention)> MentionsIn(TextSpan span)
    {
        for (var i = _mentions.FirstEndingAfter(span.Start, mention => mention.Span.End); i < _mentions.Length && _mentions[i].Span.Start < span.End; i++)
            if (_mentions[i].Span.Overlaps(span))
                yield return _mentions[i];
    }
}
