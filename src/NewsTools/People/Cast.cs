namespace NewsTools.People;

/// <summary>Everyone and everything that an article names, with a look-up from the words to whom they mean.</summary>
public sealed class Cast
{
    private readonly (TextSpan Span, Entity Entity, Mention Mention)[] _mentions;

    /// <summary>Makes a cast.</summary>
    /// <param name="people">The people, in the order of their first mention.</param>
    /// <param name="organizations">The organisations, outlets and governments, in the order of their first mention.</param>
    public Cast(IReadOnlyList<Person> people, IReadOnlyList<Organization> organizations)
    {
        People = people;
        Organizations = organizations;
        _mentions = [.. people.Cast<Entity>().Concat(organizations).SelectMany(e => e.Mentions.Select(m => (m.Span, e, m))).OrderBy(m => m.Span)];
    }

    /// <summary>The people, in the order of their first mention.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The organisations, outlets and governments, in the order of their first mention.</summary>
    public IReadOnlyList<Organization> Organizations { get; }

    /// <summary>All mentions of all, in the order of the text.</summary>
    public IReadOnlyList<(TextSpan Span, Entity Entity, Mention Mention)> Mentions => _mentions;

    /// <summary>The mentions that overlap a range, in the order of the text.</summary>
    public IEnumerable<(TextSpan Span, Entity Entity, Mention Mention)> MentionsIn(TextSpan span)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_mentions[middle].Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < _mentions.Length && _mentions[low].Span.Start < span.End; low++)
            if (_mentions[low].Span.Overlaps(span))
                yield return _mentions[low];
    }
}
