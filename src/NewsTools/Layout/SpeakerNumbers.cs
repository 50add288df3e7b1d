namespace NewsTools.Layout;

/// <summary>Numbers those who speak in an article, from 1, in the order in which they first speak.</summary>
internal sealed class SpeakerNumbers
{
    private readonly Dictionary<string, Entry> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Entry> _all = [];

    public SpeakerNumbers(IReadOnlyList<Quote> quotes)
    {
        foreach (var quote in quotes.SelectMany(quote => quote.WithNested()))
        {
            if (KeyOf(quote.Speaker) is not { } key)
                continue;
            if (!_byKey.TryGetValue(key, out var entry))
                _all.Add(_byKey[key] = entry = new Entry(_all.Count + 1, quote.Speaker!.Name, []));
            entry.Quotes.Add(quote);
        }
    }

    /// <summary>The speakers, in their order.</summary>
    public IReadOnlyList<Entry> All => _all;

    /// <summary>The number of who says a quotation; 0 where nobody is told.</summary>
    public int Of(Quote quote) => KeyOf(quote.Speaker) is { } key && _byKey.TryGetValue(key, out var entry) ? entry.Number : 0;

    private static string? KeyOf(Speaker? speaker) => speaker is null ? null : speaker.Entity?.Id ?? (speaker.Name.Length == 0 ? null : "= " + speaker.Name);

    /// <summary>A speaker.</summary>
    /// <param name="Number">The number.</param>
    /// <param name="Name">The name, or the words that describe the speaker.</param>
    /// <param name="Quotes">What the speaker says.</param>
    public sealed record Entry(int Number, string Name, List<Quote> Quotes);
}
