using NewsTools.Measures;

namespace NewsTools;

/// <summary>The counts of an article, or of several added up. It holds nothing of the articles but names.</summary>
public sealed class MeasureTally
{
    private static readonly SourceKey NoSpeaker = new(null, "", null);

    private readonly Dictionary<SourceKey, SourceTally> _sources = [];

    // Stands for the article in the keys of speakers whom no other article knows.
    private readonly object _here = new();
    private int _articles, _words, _sentences, _syllables, _readableWords, _quotations, _quotedWords;
    private bool _isReadable;
    private GenderGap _gap = new();

    /// <summary>What the article is called; empty for several.</summary>
    internal NewsMeasure About { get; private init; } = new();

    /// <summary>The counts of an article.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MeasureTally Of(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var article = analysis.Article;
        var tally = new MeasureTally
        {
            About = new NewsMeasure { Headline = article.Headline, Outlet = article.Outlet, PublishedAt = article.PublishedAt, Path = article.Path },
            _articles = 1,
        };
        tally.CountText(analysis);
        tally.CountQuotes(analysis);
        return tally;
    }

    /// <summary>Adds the counts of other articles.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Add(MeasureTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _articles += other._articles;
        _words += other._words;
        _sentences += other._sentences;
        _syllables += other._syllables;
        _readableWords += other._readableWords;
        _quotations += other._quotations;
        _quotedWords += other._quotedWords;
        _isReadable |= other._isReadable;
        _gap = _gap.Plus(other._gap);
        foreach (var (key, source) in other._sources)
            _sources[key] = _sources.TryGetValue(key, out var known) ? known.Plus(source) : source;
    }

    /// <summary>The figures.</summary>
    /// <param name="group">The outlet or month; null for one article.</param>
    public NewsMeasure ToMeasure(string? group = null)
    {
        var speakers = _sources.Values.Where(one => one.Kind is not null).ToArray();
        var people = speakers.Where(one => one is { Kind: SpeakerKind.Person, IsNamed: true }).ToArray();
        return About with
        {
            Group = group,
            Articles = _articles,
            Words = _words,
            Sentences = _isReadable ? _sentences : null,
            FleschReadingEase = Readability.FleschReadingEase(_readableWords, _sentences, _syllables),
            FleschKincaidGrade = Readability.FleschKincaidGrade(_readableWords, _sentences, _syllables),
            Quotations = _quotations,
            QuotedWords = _quotedWords,
            QuotedShare = _words == 0 ? null : Math.Round((double)_quotedWords / _words, 4),
            NamedSources = speakers.Count(one => one.IsNamed),
            UnnamedSources = speakers.Count(one => !one.IsNamed && one.Kind is not SpeakerKind.Document),
            Documents = speakers.Count(one => !one.IsNamed && one.Kind is SpeakerKind.Document),
            Unattributed = _sources.GetValueOrDefault(NoSpeaker)?.Quotations ?? 0,
            Voices = Shares(_sources, one => one.Value, one => one.Key, one => one.Name),
            Roles = Shares(people, one => one, one => one.Role?.ToUpperInvariant() ?? "", one => one.Role),
            Organizations = Shares(speakers, one => one, one => one.Organization?.ToUpperInvariant() ?? "", one => one.Organization),
            Genders = Shares(people, one => one, one => one.Gender, one => one.Gender == Gender.Unstated ? null : one.Gender.ToString()),
            Kinds = Shares(_sources.Values, one => one, one => one.Kind, one => one.Kind?.ToString()),
            GenderGap = _gap,
        };
    }

    /// <summary>The speakers, who says the most first.</summary>
    public IEnumerable<SpeakerMeasure> ToSpeakers()
    {
        var total = _sources.Values.Sum(one => (long)one.Words);
        return _sources.Values.OrderByDescending(one => one.Words).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => new SpeakerMeasure
        {
            Speaker = one.Name,
            Kind = one.Kind,
            Role = one.Role,
            Organization = one.Organization,
            Gender = one.Gender,
            Articles = one.Articles,
            Quotations = one.Quotations,
            Words = one.Words,
            Share = Part(one.Words, total),
        });
    }

    private void CountText(Analysis analysis)
    {
        var article = analysis.Article;
        _isReadable = analysis.Language.IsSupported;
        var syllables = _isReadable ? analysis.Document.Lexicon<SyllableLexicon>() : null;
        foreach (var block in article.Blocks)
        {
            if (!block.IsBody)
                continue;
            _words += WordCounter.Count(block.Span.Of(article.Text), syllables, out var found);
            _syllables += found;
        }
        if (!_isReadable)
            return;
        _readableWords = _words;
        foreach (var sentence in analysis.Document.Sentences)
            if (article.Blocks[sentence.Block].IsBody && WordCounter.Count(analysis.Document.SpanOf(sentence).Of(article.Text)) > 0)
                _sentences++;
    }

    private void CountQuotes(Analysis analysis)
    {
        var article = analysis.Article;
        var quotes = analysis.Quotes.Where(quote => quote.Paragraph > 0 && quote.Mode != QuoteMode.Thought).ToArray();
        _quotations = quotes.Length;
        var end = 0;
        foreach (var span in quotes.SelectMany(quote => quote.WithNested()).SelectMany(quote => quote.Form == QuoteForm.Direct ? quote.Content : quote.Quoted).Order())
        {
            // What is quoted inside a quotation counts once.
            var start = Math.Max(end, span.Start);
            if (start < span.End)
                _quotedWords += WordCounter.Count(article.Text.AsSpan(start, span.End - start));
            end = Math.Max(end, span.End);
        }
        foreach (var quote in quotes)
        {
            var words = quote.Content.Sum(span => WordCounter.Count(span.Of(article.Text)));
            foreach (var (key, source) in SourcesOf(quote.Speaker))
                _sources[key] = (_sources.TryGetValue(key, out var known) ? known : source).With(words);
        }
        _gap = GapOf(analysis.Cast.People, quotes);
    }

    private IEnumerable<(SourceKey Key, SourceTally Source)> SourcesOf(Speaker? speaker)
    {
        if (speaker is null || speaker.Entities.Count == 0 && speaker.Name.Length == 0)
            return [(NoSpeaker, new SourceTally(null, null, false))];
        if (speaker.Entities.Count > 0)
            return speaker.Entities.DistinctBy(one => one.Id).Select(one => Named(one, speaker));
        return [(new SourceKey(speaker.Kind, speaker.Name.ToUpperInvariant(), _here),
            new SourceTally(speaker.Name, speaker.Kind, false) { Organization = (speaker.OnBehalfOf as Organization)?.Name })];
    }

    private (SourceKey Key, SourceTally Source) Named(Entity entity, Speaker speaker)
    {
        var person = entity as Person;
        var kind = person is null ? SpeakerKind.Organization : SpeakerKind.Person;
        var held = person?.Titles.FirstOrDefault(title => title.Office is not null);
        var employer = person?.Titles.FirstOrDefault(title => title.Organization is not null)?.Organization;
        return (SourceKey.Of(kind, entity.Name, _here), new SourceTally(entity.Name, kind, true)
        {
            Role = held?.Office,
            Organization = person is null ? entity.Name : (speaker.OnBehalfOf as Organization)?.Name ?? employer,
            Gender = person?.Gender ?? Gender.Unstated,
        });
    }

    private static GenderGap GapOf(IReadOnlyList<Person> people, Quote[] quotes)
    {
        var spoken = quotes.SelectMany(quote => quote.Speaker?.Entities.OfType<Person>() ?? []).ToArray();
        var sources = spoken.DistinctBy(person => person.Id).ToArray();
        return new GenderGap
        {
            People = people.Count,
            PeopleFemale = Count(people, Gender.Female),
            PeopleMale = Count(people, Gender.Male),
            PeopleUnknown = people.Count - Count(people, Gender.Female) - Count(people, Gender.Male),
            Sources = sources.Length,
            SourcesFemale = Count(sources, Gender.Female),
            SourcesMale = Count(sources, Gender.Male),
            SourcesUnknown = sources.Length - Count(sources, Gender.Female) - Count(sources, Gender.Male),
            Quotes = quotes.Length,
            QuotesFemale = Count(spoken, Gender.Female),
            QuotesMale = Count(spoken, Gender.Male),
            QuotesUnknown = spoken.Length - Count(spoken, Gender.Female) - Count(spoken, Gender.Male),
            QuotesOfNoPerson = quotes.Count(quote => quote.Speaker?.Entities.OfType<Person>().Any() is not true),
        };
    }

    private static int Count(IEnumerable<Person> people, Gender gender) => people.Count(person => person.Gender == gender);

    private static VoiceShare[] Shares<T, TKey>(IEnumerable<T> all, Func<T, SourceTally> of, Func<T, TKey> key, Func<SourceTally, string?> name)
    {
        var groups = all.GroupBy(key, of).Select(group => group.ToArray()).ToArray();
        var total = groups.Sum(group => group.Sum(one => (long)one.Words));
        return [.. groups.Select(group => Share(name(group[0]), group, total)).OrderByDescending(one => one.Words).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static VoiceShare Share(string? name, SourceTally[] group, long total)
    {
        var words = group.Sum(one => one.Words);
        return new VoiceShare(name, group.Count(one => one.Kind is not null), group.Sum(one => one.Quotations), words, Part(words, total));
    }

    private static double Part(long words, long total) => total == 0 ? 0 : Math.Round((double)words / total, 4);
}
