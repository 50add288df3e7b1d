namespace NewsTools.Measures;

/// <summary>Adds up the counts of articles by outlet, month or speaker. It holds counts alone, however many articles there are.</summary>
/// <param name="by">What they are added up by.</param>
internal sealed class MeasureSeries(MeasureGroup by)
{
    // In the order in which they come; a dictionary has no null keys.
    private readonly Dictionary<string, (string? Name, MeasureTally Tally)> _groups = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an article.</summary>
    public void Add(MeasureTally article)
    {
        var name = by switch
        {
            MeasureGroup.Outlet => article.About.Outlet,
            MeasureGroup.Month => article.About.PublishedAt?.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };
        if (!_groups.TryGetValue(name ?? "", out var group))
            _groups.Add(name ?? "", group = (name, new MeasureTally()));
        group.Tally.Add(article);
    }

    /// <summary>The figures of each group: months in their order, outlets by their names, speakers by how much they say.</summary>
    public IEnumerable<object> ToMeasures() => by == MeasureGroup.Speaker
        ? _groups.Values.SelectMany(group => group.Tally.ToSpeakers())
        : _groups.Values.OrderBy(group => group.Name is null).ThenBy(group => group.Name, StringComparer.Ordinal).Select(group => group.Tally.ToMeasure(group.Name));
}
