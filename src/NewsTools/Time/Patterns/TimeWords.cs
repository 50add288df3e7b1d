using System.Globalization;
using NewsTools.Language;

namespace NewsTools.Time;

/// <summary>What each token of a document can be in a temporal expression: what the lists say, and what the shape of a number says.</summary>
internal sealed class TimeWords
{
    private const int LongestPhrase = 4; // words

    // As high as anyone counts in times.
    private const double Most = 1_000_000;

    private readonly Document _document;
    private readonly TimeLexicon _lexicon;
    private readonly (int First, int End)[] _places; // of each token: where its words stand in the list; the end is 0 before it is read
    private readonly TimeLexicon.Entry?[] _entries; // of each token that was looked up
    private readonly bool[] _isLookedUp;
    private readonly List<TimeWord> _words = [default]; // so that no place ends at 0

    public TimeWords(Document document, TimeLexicon lexicon)
    {
        (_document, _lexicon) = (document, lexicon);
        _places = new (int, int)[document.Tokens.Length];
        _entries = new TimeLexicon.Entry?[_places.Length];
        _isLookedUp = new bool[_places.Length];
    }

    /// <summary>A word by its place in the list.</summary>
    public TimeWord this[int word] => _words[word];

    /// <summary>What the lists hold for a token; null where nothing.</summary>
    public TimeLexicon.Entry? EntryAt(int token)
    {
        if (!_isLookedUp[token])
            (_entries[token], _isLookedUp[token]) = (_lexicon.EntryOf(_document.Word(token)), true);
        return _entries[token];
    }

    /// <summary>Whether a token is in no list and no figure: so are nearly all.</summary>
    public bool IsPlain(int token) => EntryAt(token) is null && At(token) is var (first, end) && first == end;

    /// <summary>The words that begin at a token: <c>[First, End)</c> of the list.</summary>
    public (int First, int End) At(int token)
    {
        if (_places[token].End == 0)
        {
            var first = _words.Count;
            Read(token, _places.Length);
            _places[token] = (first, _words.Count);
        }
        return _places[token];
    }

    /// <summary>Whether a token is a word of a class by itself.</summary>
    public bool Is(int token, TimeClass wanted) => token >= 0 && token < _entries.Length && EntryAt(token) is { } entry && entry.Is(wanted);

    /// <summary>Whether words of a class end before a token (“as early as Friday”).</summary>
    public bool EndsBefore(int token, TimeClass wanted)
    {
        for (var first = Math.Max(0, token - LongestPhrase); first < token; first++)
            for (var (word, end) = At(first); word < end; word++)
                if (_words[word].Class == wanted && _words[word].End == token)
                    return true;
        return false;
    }

    private void Read(int token, int limit)
    {
        var word = _document.Word(token);
        if (char.IsAsciiDigit(word[0]))
        {
            ReadFigures(token, limit, word);
            return;
        }
        if (EntryAt(token) is { } entry)
        {
            ReadListed(token, limit, entry);
            if (entry.Is(TimeClass.Cardinal) || entry.Is(TimeClass.One))
                ReadNumberInWords(token, limit);
        }
        if (word.Length > 4 && word.Contains('-'))
            ReadPrefixed(token, word);
        if (word.Length is > 3 and < 6 && word[0] is '\'' or '’' or '‘' && char.IsAsciiDigit(word[1]))
            ReadDecade(token, word[1..]);
        else if (word.Length == 2 && word[0] is 'Q' && word[1] is >= '1' and <= '4')
            Add(TimeClass.Quartername, token, token + 1, word[1] - '0');
        else if (ZoneTable.IsZone(word))
            Add(TimeClass.Zone, token, token + 1, double.NaN, word.ToString());
    }

    private void ReadListed(int token, int limit, TimeLexicon.Entry entry)
    {
        foreach (var (following, named, value, number) in entry.Meanings)
            if (Follows(token + 1, limit, following) && IsWrittenAs(named, token, limit, entry))
                _words.Add(new TimeWord(named, value, number, null, token, token + 1 + following.Length));
    }

    private bool Follows(int token, int limit, int[] following)
    {
        if (token + following.Length > limit)
            return false;
        for (var i = 0; i < following.Length; i++)
            if (EntryAt(token + i)?.Id != following[i])
                return false;
        return true;
    }

    // A month, weekday or holiday has its capital; one that is also another word needs more than that. The talks may last two days.
    private bool IsWrittenAs(TimeClass named, int token, int limit, TimeLexicon.Entry entry)
    {
        if (named is TimeClass.Shift or TimeClass.Spannum)
            return !IsVerb(token);
        if (named is not (TimeClass.Month or TimeClass.Weekday or TimeClass.Holiday or TimeClass.Season))
            return true;
        var word = _document.Word(token);
        var besideFigure = token + 1 < limit && IsFigure(token + 1) || token > 0 && IsFigure(token - 1);
        if (named is TimeClass.Season)
            return !entry.Is(TimeClass.Homograph) || !IsVerb(token);
        if (!char.IsUpper(word[0]) && word[0] is not '“')
            return besideFigure && named is TimeClass.Month || named is TimeClass.Weekday && !entry.Is(TimeClass.Homograph);
        return !entry.Is(TimeClass.Homograph) || besideFigure || !IsVerb(token) && _document.PartOfSpeech(token) is PartOfSpeech.Propn;
    }

    private bool IsVerb(int token) => _document.PartOfSpeech(token) is PartOfSpeech.Verb or PartOfSpeech.Aux;

    private bool IsFigure(int token) => char.IsAsciiDigit(_document.Word(token)[0]);

    // “mid-March”, “pre-2014”
    private void ReadPrefixed(int token, ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen <= 0 || _lexicon.EntryOf(word[..hyphen]) is not { } prefix || !prefix.Is(TimeClass.Prefix))
            return;
        var mod = prefix.Meanings.First(meaning => meaning.Class is TimeClass.Prefix).Value;
        var rest = word[(hyphen + 1)..];
        var before = _words.Count;
        if (rest.IsEmpty)
            return;
        if (char.IsAsciiDigit(rest[0]) || rest[0] is '\'' or '’')
        {
            if (!TryReadYear(rest, out var year))
                ReadDecade(token, rest.TrimStart("'’"));
            else
                Add(TimeClass.Year, token, token + 1, year);
        }
        else if (_lexicon.EntryOf(rest) is { } entry)
        {
            foreach (var (following, named, value, number) in entry.Meanings)
                if (following.Length == 0 && named is TimeClass.Month or TimeClass.Weekday or TimeClass.Season or TimeClass.Holiday or TimeClass.Decadeword or TimeClass.Part)
                    _words.Add(new TimeWord(named, value, number, null, token, token + 1));
        }
        for (var i = before; i < _words.Count; i++)
            _words[i] = _words[i] with { Mod = mod };
    }

    private void ReadFigures(int token, int limit, ReadOnlySpan<char> word)
    {
        if (TryReadCount(word, out var number))
        {
            var end = ReadFraction(token + 1, limit, ref number);
            if (end < limit && EntryAt(end) is { } entry && entry.Is(TimeClass.Magnitude, out var magnitude))
                Add(TimeClass.Number, token, end + 1, number * magnitude);
            else
                Add(TimeClass.Number, token, end, number);
            if (word.Length <= 2 && number is >= 1 and <= 31)
                Add(TimeClass.Day, token, token + 1, number);
            if (word.Length == 2)
                Add(TimeClass.Twodigits, token, token + 1, number);
            if (TryReadYear(word, out var year))
                Add(TimeClass.Year, token, token + 1, year);
            return;
        }
        if (word.Length is 3 or 4 && word[^2..] is "st" or "nd" or "rd" or "th" && TryReadWhole(word[..^2], out var ordinal))
        {
            Add(TimeClass.Ordinal, token, token + 1, ordinal);
            if (ordinal is >= 1 and <= 31)
                Add(TimeClass.Day, token, token + 1, ordinal);
        }
        else if (word[^1] is 's')
            ReadDecade(token, word);
        else if (word.Length == 10 && word[4] is '-' && word[7] is '-' && DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            Add(TimeClass.Isodate, token, token + 1, double.NaN, word.ToString());
        else if (IsClock(word, out var clock))
            Add(TimeClass.Clock, token, token + 1, double.NaN, clock);
        else if (word.Length is > 5 and < 11 && (word.Count('/') == 2 || word.Count('.') == 2))
            Add(TimeClass.Slashdate, token, token + 1, double.NaN, word.ToString());
        else
            ReadGlued(token, word);
    }

    // “10am”, “10.30pm”
    private void ReadGlued(int token, ReadOnlySpan<char> word)
    {
        var letters = word.IndexOfAnyExceptInRange('.', ':');
        if (letters <= 0 || _lexicon.EntryOf(word[letters..]) is not { } entry || entry.Meanings.Find(meaning => meaning.Class is TimeClass.Meridiem) is not { Value: not null } meridiem)
            return;
        if (TimexValue.Clock(word[..letters].ToString().Replace('.', ':'), meridiem.Value) is { } clock)
            Add(TimeClass.Noon, token, token + 1, double.NaN, clock);
    }

    private void ReadDecade(int token, ReadOnlySpan<char> word)
    {
        var digits = word.TrimEnd("s");
        if (digits.Length > 0 && digits[^1] is '\'' or '’')
            digits = digits[..^1];
        if (digits.Length != word.Length && digits.Length is 2 or 4 && digits[^1] is '0' && TryReadWhole(digits, out var decade) && (digits.Length == 2 || decade is >= 1000 and < 2100))
            Add(TimeClass.Decade, token, token + 1, decade);
    }

    // “twenty-five”, “two hundred”, “two and a half”
    private void ReadNumberInWords(int token, int limit)
    {
        var at = token;
        double number = 0;
        if (EntryAt(at)!.Is(TimeClass.Cardinal, out var first))
        {
            number = first;
            at++;
            var next = at + 1 < limit && _document.Word(at) is "-" ? at + 1 : at;
            if (first is >= 20 and < 100 && next < limit && EntryAt(next) is { } entry && entry.Is(TimeClass.Cardinal, out var second) && second is > 0 and < 10)
                (number, at) = (number + second, next + 1);
        }
        else if (at + 1 < limit && EntryAt(at + 1) is { } entry && entry.Is(TimeClass.Magnitude))
            (number, at) = (1, at + 1);
        else
            return;
        while (at < limit && EntryAt(at) is { } entry && entry.Is(TimeClass.Magnitude, out var magnitude))
            (number, at) = (number * magnitude, at + 1);
        at = ReadFraction(at, limit, ref number);
        if (number < Most)
            Add(TimeClass.Number, token, at, number);
    }

    // “and a half”, also with hyphens; “1/2”
    private int ReadFraction(int token, int limit, ref double number)
    {
        if (token >= limit)
            return token;
        if (_document.Word(token) is "1/2" or "½")
        {
            number += 0.5;
            return token + 1;
        }
        var at = _document.Word(token) is "-" ? token + 1 : token;
        if (at >= limit || EntryAt(at) is not { } entry)
            return token;
        foreach (var (following, named, _, value) in entry.Meanings)
            if (named is TimeClass.Half && FollowsWithHyphens(at + 1, limit, following) is var end and > 0)
            {
                number += value;
                return end;
            }
        return token;
    }

    private int FollowsWithHyphens(int token, int limit, int[] following)
    {
        foreach (var word in following)
        {
            if (token < limit && _document.Word(token) is "-")
                token++;
            if (token >= limit || EntryAt(token)?.Id != word)
                return 0;
            token++;
        }
        return token;
    }

    private static bool TryReadCount(ReadOnlySpan<char> word, out double number) =>
        double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number) && number < Most && word.Count('.') <= 1;

    private static bool TryReadWhole(ReadOnlySpan<char> word, out int number) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryReadYear(ReadOnlySpan<char> word, out int year) => TryReadWhole(word, out year) && word.Length == 4 && year is >= 1000 and < 2100;

    private static bool IsClock(ReadOnlySpan<char> word, out string clock)
    {
        clock = "";
        var colon = word.IndexOf(':');
        if (colon is not (1 or 2) || word.Length != colon + 3 || !TryReadWhole(word[..colon], out var hour) || !TryReadWhole(word[(colon + 1)..], out var minute) || hour > 24 || minute > 59)
            return false;
        clock = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
        return true;
    }

    private void Add(TimeClass named, int first, int end, double number, string value = "") => _words.Add(new TimeWord(named, value, number, null, first, end));
}
