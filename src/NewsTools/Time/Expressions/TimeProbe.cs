using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>Reads single days and longer times where somebody asks for one, without reading the others of the text. Not thread-safe.</summary>
/// <remarks>What counts from a time named before stays open: those are not read.</remarks>
internal sealed class TimeProbe
{
    private readonly Document _document;
    private readonly Func<int, bool> _isName;
    private readonly TimeWords _words;
    private readonly TimeMatcher _matcher;
    private readonly TimeReader _reader;
    private readonly ClauseTense _tense;

    /// <param name="document">The text.</param>
    /// <param name="isName">Whether a token is part of a name; such a one is no time.</param>
    public TimeProbe(Document document, Func<int, bool> isName)
    {
        var lexicon = document.Lexicon<TimeLexicon>();
        (_document, _isName) = (document, isName);
        _words = new TimeWords(document, lexicon);
        _matcher = new TimeMatcher(lexicon.Patterns, _words);
        _tense = new ClauseTense(document, _words);
        _reader = new TimeReader(document, _words, new TimeScene(document, lexicon), _tense);
    }

    /// <summary>A time: <c>[First, End)</c>, without the preposition before it, and its value; null where it is open.</summary>
    internal readonly record struct Found(int First, int End, string? Value);

    /// <summary>Whether a word begins a time.</summary>
    public bool Begins(int token, int limit) => !_words.IsPlain(token) && !_isName(token) && ReadAt(token, limit, ahead: false) is not null;

    /// <summary>The time at a place; null where there is none.</summary>
    /// <param name="token">The first token; a preposition may be.</param>
    /// <param name="limit">Where to stop.</param>
    /// <param name="ahead">Whether what is told is yet to come.</param>
    public Found? Read(int token, int limit, bool ahead)
    {
        if (token < limit && !_isName(token) && ReadAt(token, limit, ahead) is { } found)
            return found;
        return token + 1 < limit && _words.Is(token, TimeClass.Preposition) && !_isName(token + 1) ? ReadAt(token + 1, limit, ahead) : null;
    }

    private Found? ReadAt(int token, int limit, bool ahead)
    {
        foreach (var match in _matcher.At(token, limit))
        {
            if (match.Parts.Length > 1 || _isName(match.Parts[0].First) || match.Pattern.Meaning is TimeMeaning.Clock or TimeMeaning.BareYear)
                continue;
            _tense.Stated = ahead ? 1 : -1;
            if (_reader.Read(match) is { Type: TimeType.Date or TimeType.Time, Value: not ("PRESENT_REF" or "PAST_REF" or "FUTURE_REF") } reading)
                return new Found(match.Parts[0].First, match.End, reading.Value is { } value && !value.Contains('X', StringComparison.Ordinal) ? value : null);
        }
        return null;
    }
}
