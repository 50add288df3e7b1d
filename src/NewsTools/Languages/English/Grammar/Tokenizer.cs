using System.Globalization;
using NewsTools.Language;

namespace NewsTools.Languages.English;

/// <summary>
/// Splits text into words as the English treebanks of Universal Dependencies do: “don’t” is “do” and “n’t”, “well-known” three words, “$5” two;
/// addresses, numbers, dates, abbreviations, ellipses and emoji stay whole.
/// </summary>
/// <remarks>One pass, left to right, with bounded look-ahead: linear in the text, whatever it holds.</remarks>
public sealed class Tokenizer : ITokenizer
{
    private const int LongestAddress = 2048, LongestMailName = 64, CheckEvery = 1 << 14;

    private static readonly WordList Abbreviations = WordList.Embedded("Languages/English/Data/Language/abbreviations.txt");
    private static readonly WordList AbbreviationWords = WordList.Embedded("Languages/English/Data/Language/abbreviation-words.txt");
    private static readonly WordList Prefixes = WordList.Embedded("Languages/English/Data/Language/hyphen-prefixes.txt");
    private static readonly WordList Contractions = WordList.Embedded("Languages/English/Data/Language/contractions.txt");

    /// <inheritdoc/>
    public Token[] Tokenize(Article article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tokens = new List<Token>(article.Text.Length / 5);
        foreach (var block in article.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            new Scanner(article.Text, block.Span, tokens).Run(cancellation);
        }
        return [.. tokens];
    }

    /// <summary>Whether a unit separates tokens: white space, and marks without width that stand between words.</summary>
    internal static bool IsBlank(char unit) => unit switch
    {
        < (char)128 => unit is ' ' or (>= '\t' and <= '\r') or '\0',
        '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        _ => char.IsWhiteSpace(unit),
    };

    internal static bool IsApostrophe(char unit) => unit is '\'' or '’' or 'ʼ' or '`' or '´' or '‘' or '′';

    private static bool IsHyphen(char unit) => unit is '-' or '\u2010' or '\u2011';

    private static bool IsDigit(char unit) => (uint)(unit - '0') < 10;

    /// <summary>Whether a UTF-16 unit is part of a word: letter, digit, mark, joiner, or half of a letter outside the basic plane.</summary>
    private static bool IsWordUnit(string text, int at, int end)
    {
        var unit = text[at];
        if (unit < 128)
            return char.IsAsciiLetterOrDigit(unit) || unit == '_';
        var category = char.GetUnicodeCategory(unit);
        if (category == UnicodeCategory.Surrogate)
        {
            if (char.IsLowSurrogate(unit))
                return at > 0 && char.IsHighSurrogate(text[at - 1]) && IsLetterLike(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at - 1], unit)));
            return at + 1 < end && char.IsLowSurrogate(text[at + 1]) && IsLetterLike(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(unit, text[at + 1])));
        }
        return IsLetterLike(category) || unit is '\u00AD' or '\u200C' or '\u200D';
    }

    private static bool IsLetterLike(UnicodeCategory category) => category <= UnicodeCategory.OtherNumber;

    private ref struct Scanner(string text, TextSpan block, List<Token> tokens)
    {
        private readonly int _end = block.End;
        private readonly int _firstToken = tokens.Count;
        private int _at = block.Start;
        private int _sign = -1; // the next “@”

        internal void Run(CancellationToken cancellation)
        {
            var check = _at + CheckEvery;
            while (_at < _end)
            {
                if (_at >= check)
                {
                    cancellation.ThrowIfCancellationRequested();
                    check = _at + CheckEvery;
                }
                if (IsBlank(text[_at])) _at++;
                else Next();
            }
        }

        private readonly char Unit(int at) => at < _end ? text[at] : '\0';

        private readonly bool EndsHere(int at) => at >= _end || IsBlank(text[at]);

        private readonly bool AtGapStart => _at == block.Start || IsBlank(text[_at - 1]);

        private void Add(int end)
        {
            tokens.Add(new Token(_at, end));
            _at = end;
        }

        private void Next()
        {
            if (IsWordUnit(text, _at, _end))
            {
                if (!Address())
                    Word();
            }
            else
            {
                Mark();
            }
        }

        // ---- addresses: web, mail, handles -------------------------------------------------------------------------------------------

        private bool Address()
        {
            var rest = text.AsSpan(_at, Math.Min(_end - _at, LongestAddress));
            var scheme = rest[0] is 'h' or 'H' or 'w' or 'W' or 'f' or 'F' or 'm' or 'M' &&
                (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));
            if (scheme)
            {
                var end = _at;
                while (end < _at + rest.Length && !IsBlank(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”')) end++;
                Add(TrimAddress(end));
                return true;
            }
            return Mail();
        }

        private bool Mail()
        {
            if (_sign < _at)
            {
                var found = text.AsSpan(_at, _end - _at).IndexOf('@');
                _sign = found < 0 ? int.MaxValue : _at + found;
            }
            if (_sign - _at > LongestMailName)
                return false;
            var at = _at;
            while (at < _end && at - _at <= LongestMailName && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '%' or '+' or '-')) at++;
            if (at == _at || Unit(at) != '@' || !char.IsAsciiLetterOrDigit(Unit(at + 1)))
                return false;
            var limit = Math.Min(_end, at + LongestMailName * 4);
            for (at++; at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '-' or '_'); at++) { }
            Add(TrimAddress(at));
            return true;
        }

        private readonly int TrimAddress(int end)
        {
            while (end > _at + 1)
            {
                var last = text[end - 1];
                if (last == ')' && text.AsSpan(_at, end - _at).Contains('('))
                    break;
                if (last is not ('.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '\'' or '’' or '…' or '-'))
                    break;
                end--;
            }
            return end;
        }

        // ---- words -------------------------------------------------------------------------------------------------------------------

        private void Word()
        {
            int start = _at, at = _at;
            var plain = true; // letters only: no part can be split off but a contraction
            while (at < _end)
            {
                while (at < _end && IsWordUnit(text, at, _end))
                {
                    if (IsDigit(text[at])) plain = false;
                    at++;
                }
                if (at >= _end)
                    break;
                var next = Connector(start, at);
                if (next == at)
                    break;
                plain = false;
                at = next;
            }
            var end = FullStop(start, at);
            if (plain && Unit(at) == '$' && at - start <= 3 && char.IsUpper(text[start]))
                Add(at + 1); // US$
            else if (plain && end == at)
                AddContracted(at);
            else
                AddClitics(end);
        }

        /// <summary>The index at which the word goes on after the mark at <paramref name="at"/>; <paramref name="at"/> itself where the word ends there.</summary>
        // Many branches, because it is one list: a case for each mark that may join two parts of a word.
        private readonly int Connector(int start, int at)
        {
            var mark = text[at];
            if (mark < 128 && mark is not ('.' or ',' or ':' or '/' or '-' or '\'' or '`' or '&'))
                return at;
            if (at + 1 >= _end || !IsWordUnit(text, at + 1, _end))
            {
                // A cut-off word of one or two letters keeps its hyphen: "th- the".
                if (IsHyphen(mark) && at - start <= 2 && EndsHere(at + 1) && char.IsLetter(text[start]))
                    return at + 1;
                return at;
            }
            bool digitBefore = IsDigit(text[at - 1]), digitAfter = IsDigit(text[at + 1]);
            switch (mark)
            {
                case '.':
                    if (digitBefore && digitAfter) return at + 1;
                    return JoinsAcrossFullStop(start, at) ? at + 1 : at;
                case ',':
                    return digitBefore && IsDigit(Unit(at + 2)) && digitAfter && IsDigit(Unit(at + 3)) && !IsDigit(Unit(at + 4)) ? at + 1 : at;
                case ':':
                    return digitBefore && digitAfter && IsDigit(Unit(at + 2)) ? at + 1 : at;
                case '/':
                    return digitBefore && digitAfter ? at + 1 : at;
                case '&':
                    return char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]) ? at + 1 : at;
                default:
                    if (IsApostrophe(mark))
                        return at + 1;
                    return IsHyphen(mark) && JoinsAcrossHyphen(start, at) ? at + 1 : at;
            }
        }

        /// <summary>“U.S”, “e.g”, “example.com” are one word; “done.Then” lacks a blank.</summary>
        private readonly bool JoinsAcrossFullStop(int start, int at)
        {
            if (char.IsUpper(text[at + 1]))
            {
                var piece = at;
                while (piece > start && text[piece - 1] != '.') piece--;
                if (at - piece > 1 && !char.IsUpper(text[at - 1]))
                    return at - piece == 2 && char.IsUpper(text[piece]) && !char.IsLower(Unit(at + 2)); // Ph.D
                if (at - piece > 1 && char.IsLower(Unit(at + 2)))
                    return false;
            }
            return true;
        }

        private readonly bool JoinsAcrossHyphen(int start, int at)
        {
            var before = text.AsSpan(start, at - start);
            if (Prefixes.Contains(before))
                return true;
            // Telephone numbers and dates: groups of digits, at least one of three or more, or three groups.
            if (!IsDigit(text[at - 1]) || !IsDigit(text[at + 1]))
                return false;
            if (before[Math.Max(0, before.Length - 24)..].Contains('-'))
                return true;
            var groups = 1;
            int group = 0, longest = before.Length, i = at + 1;
            for (; i < _end && i < at + 24; i++)
            {
                if (IsDigit(text[i])) { group++; continue; }
                if (text[i] != '-' || !IsDigit(Unit(i + 1))) break;
                longest = Math.Max(longest, group);
                group = 0;
                groups++;
            }
            return groups >= 2 || (before.Length == 3 && group == 4 && longest == 3);
        }

        /// <summary>The end of the word with the full stop that belongs to it.</summary>
        private readonly int FullStop(int start, int at)
        {
            if (Unit(at) != '.' || Unit(at + 1) == '.')
                return at;
            var word = text.AsSpan(start, at - start);
            if (word.Length == 1)
            {
                if (IsDigit(word[0])) return NumbersItem(at) ? at + 1 : at;
                return char.IsUpper(word[0]) && IsInitial(word[0], at) ? at + 1 : at;
            }
            if (word.Length == 2 && IsDigit(word[0]) && IsDigit(word[1]))
                return NumbersItem(at) ? at + 1 : at;
            if (IsAcronym(word))
                return at + 1;
            var kind = Abbreviations.ClassOf(word);
            if (kind is null)
                return at;
            if (kind == "before" && (EndsHere(at + 1) ? NextVisible(at + 1) : '\0') == '\0')
                return word.Contains('.') ? at + 1 : at;
            return FitsAsAbbreviation(word, kind, NextVisible(at + 1)) ? at + 1 : at;
        }

        /// <summary>Whether what follows fits an abbreviation that may also be a word of its own: “No. 7”, but “he said no.”</summary>
        private static bool FitsAsAbbreviation(ReadOnlySpan<char> word, string kind, char next)
        {
            var wordToo = AbbreviationWords.ClassOf(word);
            if (wordToo == "number")
                return IsDigit(next);
            if (char.IsUpper(word[0]))
                return true;
            if (kind == "title")
                return char.IsUpper(next);
            return wordToo is null || IsDigit(next) || char.IsLower(next) || next == ',';
        }

        private readonly char NextVisible(int at)
        {
            for (var i = at; i < _end && i < at + 8; i++)
                if (!IsBlank(text[i]))
                    return text[i];
            return '\0';
        }

        private readonly bool NumbersItem(int at) => tokens.Count == _firstToken && EndsHere(at + 1) && NextVisible(at + 1) is not '\0';

        /// <summary>A single capital and its full stop: an initial before a name, not the end of “vitamin C.”</summary>
        private readonly bool IsInitial(char letter, int at)
        {
            if (!EndsHere(at + 1))
                return false;
            var next = NextVisible(at + 1);
            if (!char.IsUpper(next))
                return next is ',' && tokens.Count > _firstToken && letter != 'I';
            if (tokens.Count == _firstToken)
                return true;
            var previous = tokens[^1];
            var first = text[previous.Start];
            var initialBefore = previous.End - previous.Start <= 5 && text[previous.End - 1] == '.' && char.IsUpper(first);
            if (letter == 'I' && !initialBefore && !char.IsUpper(first))
                return false;
            return char.IsUpper(first) || initialBefore || previous.End - previous.Start > 1 || !char.IsLetterOrDigit(first);
        }

        /// <summary>Single letters with full stops between: “U.S”, “a.m”.</summary>
        private static bool IsAcronym(ReadOnlySpan<char> word)
        {
            if (word.Length < 3 || word.Length % 2 == 0 || word.Length > 11)
                return false;
            for (var i = 0; i < word.Length; i++)
                if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                    return false;
            return true;
        }

        private void AddContracted(int end)
        {
            var word = text.AsSpan(_at, end - _at);
            if (word.Length <= Contractions.Longest && word.Length > 1 && Contractions.ClassOf(word) is { } length && !IsCapitals(word))
                Add(_at + length[0] - '0');
            Add(end);
        }

        // "IM", "IVE" and the like are names; "CANNOT" is cut all the same.
        private static bool IsCapitals(ReadOnlySpan<char> word) => word.Length <= 3 && char.IsUpper(word[0]) && char.IsUpper(word[1]);

        /// <summary>Adds the word up to <paramref name="end"/>, cut at “n’t”, “’s”, “’ll” and the like.</summary>
        private void AddClitics(int end)
        {
            Span<int> cuts = stackalloc int[4];
            var count = 0;
            var last = end;
            while (count < cuts.Length)
            {
                var cut = CliticStart(last);
                if (cut <= _at)
                    break;
                cuts[count++] = cut;
                last = cut;
            }
            while (count > 0)
                Add(cuts[--count]);
            // An apostrophe that the scan took in but that ends the word stands by itself: "states'".
            Add(end);
        }

        private readonly int CliticStart(int end)
        {
            var word = text.AsSpan(_at, end - _at);
            for (var i = word.Length - 1; i > 0 && i >= word.Length - 3; i--)
            {
                if (!IsApostrophe(word[i]))
                    continue;
                var tail = word[(i + 1)..];
                if (tail.Equals("t", StringComparison.OrdinalIgnoreCase))
                    return i > 1 && word[i - 1] is 'n' or 'N' ? _at + i - 1 : -1;
                return tail.Length switch
                {
                    1 => (tail[0] | 0x20) is 's' or 'm' or 'd' ? _at + i : -1,
                    2 => tail.Equals("ll", StringComparison.OrdinalIgnoreCase) || tail.Equals("re", StringComparison.OrdinalIgnoreCase)
                        || tail.Equals("ve", StringComparison.OrdinalIgnoreCase) ? _at + i : -1,
                    _ => -1,
                };
            }
            return -1;
        }

        // ---- marks -------------------------------------------------------------------------------------------------------------------

        // Many branches, because it is one list: a case for each mark that does not stand by itself.
        private void Mark()
        {
            var unit = text[_at];
            switch (unit)
            {
                case '.' when IsDigit(Unit(_at + 1)) && AtGapStart:
                    Number();
                    return;
                case '.' or '…' or '-' or '–' or '—' or '!' or '?' or '*' or '=' or '_' or '~' or '<' or '>' or '^' or '•' or '|' or '#' or '+' or '\\':
                    if (unit is '#' && char.IsLetter(Unit(_at + 1)))
                    {
                        Handle();
                        return;
                    }
                    if (unit is '+' && IsDigit(Unit(_at + 1)) && AtGapStart)
                    {
                        Number();
                        return;
                    }
                    Run(unit);
                    return;
                case '@' when char.IsAsciiLetterOrDigit(Unit(_at + 1)) || Unit(_at + 1) == '_':
                    Handle();
                    return;
                case '\'' or '’' or '‘' or '`' or '´':
                    Apostrophe(unit);
                    return;
                case ':' or ';' when AtGapStart && Emoticon() is var length and > 0:
                    Add(_at + length);
                    return;
                default:
                    if (unit < 0x2000) Add(_at + 1);
                    else Symbol();
                    return;
            }
        }

        private void Number()
        {
            var at = _at + 1;
            while (at < _end && (IsWordUnit(text, at, _end) || (text[at] is '.' or ',' or '-' && IsDigit(Unit(at + 1))))) at++;
            Add(at);
        }

        private void Handle()
        {
            var at = _at + 1;
            while (at < _end && IsWordUnit(text, at, _end)) at++;
            Add(at);
        }

        /// <summary>One mark, or the same mark several times.</summary>
        private void Run(char unit)
        {
            var at = _at + 1;
            while (at < _end && (text[at] == unit || (unit is '!' or '?' && text[at] is '!' or '?'))) at++;
            Add(at);
        }

        // Many branches, because the one sign is apostrophe, opening and closing mark, feet and minutes, and only its neighbours tell.
        private void Apostrophe(char unit)
        {
            // Two single marks for a double one.
            if (unit is '\'' or '`' or '’' or '‘' && Unit(_at + 1) == unit)
            {
                Add(_at + 2);
                return;
            }
            var glued = !AtGapStart;
            var tail = 0;
            while (tail < 4 && char.IsAsciiLetterOrDigit(Unit(_at + 1 + tail))) tail++;
            var word = text.AsSpan(Math.Min(_at + 1, _end), tail);
            // After a closing mark or symbol: “Variety”’s.
            if (glued && word is "s" or "S" or "ll" or "re" or "ve" or "d" or "m")
            {
                Add(_at + 1 + tail);
                return;
            }
            if (!glued && (word is "em" or "Em" or "til" or "cause" or "n" || (tail == 2 && Unit(_at + 3) is 's' && IsDigit(word[0])) || (tail == 3 && IsDigit(word[0]) && IsDigit(word[1]) && word[2] == 's')))
            {
                Add(_at + 1 + tail);
                return;
            }
            if (!glued && word is "tis" or "Tis" or "twas" or "Twas" && !IsWordUnit(text, Math.Min(_at + 1 + tail, _end - 1), _end))
            {
                Add(_at + 2);
                return;
            }
            Add(_at + 1);
        }

        private readonly int Emoticon()
        {
            var at = _at + 1;
            if (Unit(at) is '-' or '\'') at++;
            if (Unit(at) is not (')' or '(' or 'D' or 'P' or 'p' or '/' or '|' or 'o' or 'O' or ']' or '['))
                return 0;
            while (Unit(at) is ')' or '(' && Unit(at + 1) == text[at]) at++;
            return EndsHere(at + 1) ? at + 1 - _at : 0;
        }

        /// <summary>One symbol: an emoji with its variation selectors, skin tones and joined parts, or a pair of flag letters, is one.</summary>
        private void Symbol()
        {
            var at = _at + Width(_at);
            var flag = IsFlagLetter(_at);
            while (at < _end)
            {
                if (text[at] is '\uFE0E' or '\uFE0F' or '\u20E3' || IsSkinTone(at)) at += Width(at);
                else if (text[at] == '\u200D' && at + 1 < _end && !IsBlank(text[at + 1])) at += 1 + Width(at + 1);
                else if (flag && IsFlagLetter(at)) { at += 2; flag = false; }
                else break;
            }
            Add(Math.Min(at, _end));
        }

        private readonly int Width(int at) => char.IsHighSurrogate(text[at]) && at + 1 < _end && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

        private readonly bool IsFlagLetter(int at) => text[at] == '\uD83C' && Unit(at + 1) is >= '\uDDE6' and <= '\uDDFF';

        private readonly bool IsSkinTone(int at) => text[at] == '\uD83C' && Unit(at + 1) is >= '\uDFFB' and <= '\uDFFF';
    }
}
