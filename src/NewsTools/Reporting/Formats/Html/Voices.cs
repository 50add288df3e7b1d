namespace NewsTools.Reporting;

/// <summary>Who speaks in an article, in the order of their first words.</summary>
internal sealed class Voices
{
    private readonly List<Voice> _all = [];
    private readonly Dictionary<string, Voice> _ofAttribution = new(StringComparer.Ordinal);
    private readonly Voice _unknown = new(-1, "Not identified", null);

    public Voices(NewsReport report)
    {
        var known = new Dictionary<(string?, string), Voice>();
        foreach (var attribution in report.Attributions)
        {
            var voice = Find(attribution.Speaker, known);
            _ofAttribution.TryAdd(attribution.Id, voice);
            voice.Quotations++;
            if (attribution.NestedIn is null)
                voice.Words += WordsOf(attribution);
        }
        if (_unknown.Quotations > 0)
            _all.Add(_unknown);
    }

    /// <summary>All of them; speakers who are not identified are the last, as one.</summary>
    public IReadOnlyList<Voice> All => _all;

    /// <summary>The speaker of an attribution.</summary>
    public Voice Of(ReportAttribution attribution) => _ofAttribution.GetValueOrDefault(attribution.Id, _unknown);

    /// <summary>The number of words in an attribution.</summary>
    public static int WordsOf(ReportAttribution attribution) => attribution.Content.Sum(span => Article.CountWords(span.Text));

    private Voice Find(ReportSpeaker? speaker, Dictionary<(string?, string), Voice> known)
    {
        if (speaker is null || string.IsNullOrWhiteSpace(speaker.Name))
            return _unknown;
        // Descriptions without an id are told apart by their words, names by their id.
        var key = (speaker.Ref, speaker.Ref is null ? speaker.Name.ToUpperInvariant() : "");
        if (known.TryGetValue(key, out var voice))
            return voice;
        known.Add(key, voice = new Voice(_all.Count, speaker.Name, speaker.Ref));
        _all.Add(voice);
        return voice;
    }
}
