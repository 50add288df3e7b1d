using System.Globalization;
using NewsTools.Language;
using NewsTools.Learning;

namespace NewsTools.Languages.English;

/// <summary>What a gap between two tokens looks like to the sentence splitter: whether a sentence may end there, and the features that decide.</summary>
internal ref struct SentenceBoundary(string text, ReadOnlySpan<Token> tokens)
{
    internal const int Capacity = 40;

    private static readonly WordList Abbreviations = WordList.Embedded("Languages/English/Data/Language/abbreviations.txt");
    private static readonly WordList Starters = WordList.Embedded("Languages/English/Data/Language/sentence-starters.txt");
    private static readonly WordList SpeechVerbs = WordList.Embedded("Languages/English/Data/Language/speech-verbs.txt", "quotation");

    private readonly string _text = text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    /// <summary>What stands before a gap.</summary>
    internal enum Kind
    {
        /// <summary>No sentence ends here.</summary>
        None,

        /// <summary>No end mark, but a line may have been run into the next.</summary>
        Weak,

        /// <summary>A mark that ends sentences, perhaps with closing marks after it.</summary>
        Strong,

        /// <summary>An abbreviation, and a word that begins sentences.</summary>
        Certain,
    }

    /// <summary>Looks at the gap after a token.</summary>
    // first, end: the tokens of the block; anchor: the token before the gap and its closing marks.
    // Many branches, because it is one list: a line for each way in which a gap can end a sentence or not, the certain ones first.
    internal readonly Kind KindOf(int first, int token, int end, out int anchor)
    {
        anchor = token;
        var right = _tokens[token + 1];
        if (_tokens[token].End == right.Start && (IsCloser(token + 1, first, end) || IsEndMark(right)))
            return Kind.None;
        while (anchor > first && IsCloser(anchor, first, end) && _tokens[anchor - 1].End == _tokens[anchor].Start)
            anchor--;
        char unit = _text[_tokens[anchor].End - 1], next = _text[right.Start];
        if (unit is '.' or '?' or '!' or '…' or '。' or '？' or '！')
        {
            return _tokens[token].End == right.Start && char.IsLower(next) ? Kind.None
                : AsksInQuote(anchor, token, end) ? Kind.None
                : anchor == token && IsInitials(anchor) && char.IsUpper(next) && !Starters.Contains(right.Span.Of(_text)) ? Kind.None
                : anchor == token && char.IsUpper(next) && Mark(anchor) is 5 or 7 && Starters.Contains(right.Span.Of(_text)) ? Kind.Certain : Kind.Strong;
        }
        if (_tokens[token].End == right.Start)
            return Kind.None;
        return next is ',' or '.' or ';' or ':' or '%' or '’' or ')' ? Kind.None : Kind.Weak;
    }

    /// <summary>Two or three initials that are no listed abbreviation: a given name (“J.D. Ruiz”).</summary>
    private readonly bool IsInitials(int token)
    {
        var word = _tokens[token].Span.Of(_text);
        if (word.Length is not (4 or 6) || Mark(token) != 5)
            return false;
        for (var i = 0; i < word.Length; i += 2)
            if (!char.IsUpper(word[i]) || word[i + 1] != '.')
                return false;
        return true;
    }

    /// <summary>“…?” she asked: the sentence goes on.</summary>
    private readonly bool AsksInQuote(int anchor, int token, int end)
    {
        if (token == anchor || _text[_tokens[anchor].End - 1] is '.' || _text[_tokens[anchor + 1].Start] is ')' or ']')
            return false;
        if (char.IsLower(_text[_tokens[token + 1].Start]))
            return true;
        for (var i = token + 1; i < end && i < token + 9; i++)
        {
            var word = _tokens[i].Span.Of(_text);
            if (SpeechVerbs.Contains(word))
                return i > token + 1;
            // A name may have an initial or a title; anything else with a mark ends the search.
            if (!char.IsLetterOrDigit(word[0]) && word is not ("-" or "’s" or "'s"))
                return false;
            if (char.IsLower(word[0]) && i == token + 1)
                return false;
        }
        return false;
    }

    internal readonly bool IsEndMark(Token token) => _text[token.Start] is '.' or '?' or '!' or '…';

    /// <summary>Whether a token is a bracket or quotation mark that closes.</summary>
    private readonly bool IsCloser(int token, int first, int end)
    {
        var span = _tokens[token].Span;
        if (span.Length > 2)
            return false;
        switch (_text[span.Start])
        {
            case ')' or ']' or '}' or '”' or '»':
                return true;
            case '’':
                return true;
            case '"' or '\'':
                var gluedLeft = token > first && _tokens[token - 1].End == span.Start;
                var gluedRight = token + 1 < end && _tokens[token + 1].Start == span.End;
                return gluedLeft && (!gluedRight || !char.IsLetterOrDigit(_text[_tokens[token + 1].Start]));
            default:
                return false;
        }
    }

    /// <summary>Finds the features of a gap, and how many there are.</summary>
    // since: the first token of the sentence so far.
    internal readonly int Features(int first, int token, int end, int since, int anchor, Kind kind, Span<uint> features)
    {
        var count = 0;
        var strong = kind == Kind.Strong ? 0u : 100u;
        var length = (uint)Math.Min(token + 1 - since, 40);
        length = length < 6 ? length : length < 12 ? 6u + (length / 3) : 12 + (length / 10);
        var left = Word(anchor, first, end);
        var left2 = Word(anchor - 1, first, end);
        var right = Word(token + 1, first, end);
        var right2 = Word(token + 2, first, end);
        uint leftShape = Shape(anchor, first, end), rightShape = Shape(token + 1, first, end), right2Shape = Shape(token + 2, first, end), left2Shape = Shape(anchor - 1, first, end);
        var closers = (uint)Math.Min(token - anchor, 2) | (token > anchor ? (uint)_text[_tokens[token].Start] << 4 : 0);
        var opened = Open(since, token, first, end);
        var gap = _tokens[token + 1].Start == _tokens[token].End ? 0u : 1u;
        var ahead = Ahead(token + 1, end);
        var kindOfMark = Mark(anchor);

        features[count++] = FeatureHash.Of(strong + 0, kindOfMark, rightShape);
        features[count++] = FeatureHash.Of(strong + 1, left);
        features[count++] = FeatureHash.Of(strong + 2, left2, kindOfMark);
        features[count++] = FeatureHash.Of(strong + 3, right, kindOfMark);
        features[count++] = FeatureHash.Of(strong + 4, right, rightShape);
        features[count++] = FeatureHash.Of(strong + 5, left, rightShape);
        features[count++] = FeatureHash.Of(strong + 6, leftShape, rightShape, right2Shape);
        features[count++] = FeatureHash.Of(strong + 7, length, kindOfMark);
        features[count++] = FeatureHash.Of(strong + 8, closers, kindOfMark, rightShape);
        features[count++] = FeatureHash.Of(strong + 9, opened, kindOfMark, rightShape);
        features[count++] = FeatureHash.Of(strong + 10, gap, kindOfMark, rightShape);
        features[count++] = FeatureHash.Of(strong + 11, left2Shape, leftShape, rightShape);
        features[count++] = FeatureHash.Of(strong + 12, right, right2);
        features[count++] = FeatureHash.Of(strong + 13, right2, rightShape);
        features[count++] = FeatureHash.Of(strong + 14, ahead, kindOfMark, rightShape);
        features[count++] = FeatureHash.Of(strong + 15, length, rightShape, leftShape);
        features[count++] = FeatureHash.Of(strong + 16, left, right);
        features[count++] = FeatureHash.Of(strong + 17, Word(since, first, end), length);
        features[count++] = FeatureHash.Of(strong + 18, ahead, length, kindOfMark);
        if (kind == Kind.Weak)
        {
            uint left3 = Word(anchor - 2, first, end), right3 = Word(token + 3, first, end);
            features[count++] = FeatureHash.Of(strong + 19, left, left2, rightShape);
            features[count++] = FeatureHash.Of(strong + 20, left2, right);
            features[count++] = FeatureHash.Of(strong + 21, left, right, right2);
            features[count++] = FeatureHash.Of(strong + 22, left3, rightShape);
            features[count++] = FeatureHash.Of(strong + 23, right3, rightShape);
            features[count++] = FeatureHash.Of(strong + 24, right, right2, right3);
            features[count++] = FeatureHash.Of(strong + 25, right2Shape, Shape(token + 3, first, end), rightShape);
            features[count++] = FeatureHash.Of(strong + 26, Shape(since, first, end), length, rightShape);
        }
        return count;
    }

    /// <summary>What the anchor is: its end mark, or the class of the abbreviation or initial that it is.</summary>
    private readonly uint Mark(int anchor)
    {
        var word = _tokens[anchor].Span.Of(_text);
        if (word[^1] != '.' || word.Length == 1)
            return word[^1] < 0x3000 && !char.IsLetterOrDigit(word[^1]) ? word[^1] | (uint)Math.Min(word.Length, 4) << 16 : 1;
        if (word[0] == '.')
            return '.' | 7u << 16;
        if (word.Length == 2)
            return 2;
        return Abbreviations.ClassOf(word[..^1]) switch { "title" => 3u, "before" => 4u, null => word.Contains('.') ? 5u : 6u, _ => 7u };
    }

    private readonly uint Word(int token, int first, int end) =>
        token < first ? 1u : token >= end ? 2u : FeatureHash.Lower(_tokens[token].Span.Of(_text));

    private readonly uint Shape(int token, int first, int end)
    {
        if (token < first) return 1;
        if (token >= end) return 2;
        var word = _tokens[token].Span.Of(_text);
        var unit = word[0];
        if (char.IsUpper(unit))
            return word.Length == 1 ? 3u : char.IsUpper(word[^1]) ? 4u : 5u;
        if (char.IsLower(unit)) return 6;
        if (char.IsDigit(unit)) return word.Length < 3 ? 7u : 8u;
        return CharUnicodeInfo.GetUnicodeCategory(unit) switch
        {
            UnicodeCategory.OtherLetter => 9u,
            _ => unit < 0x2E80 ? unit + 16u : 10u,
        };
    }

    /// <summary>Whether a quotation or bracket stands open at the gap.</summary>
    private readonly uint Open(int since, int token, int first, int end)
    {
        int quotes = 0, brackets = 0;
        for (var i = Math.Max(since, token - 60); i <= token; i++)
        {
            switch (_text[_tokens[i].Start])
            {
                case '“' or '«': quotes = 1; break;
                case '”' or '»': quotes = 0; break;
                case '"': quotes = IsCloser(i, first, end) ? 0 : 1; break;
                case '(' or '[': brackets = 1; break;
                case ')' or ']': brackets = 0; break;
            }
        }
        return (uint)((brackets << 1) | quotes);
    }

    /// <summary>How far the next end mark is.</summary>
    private readonly uint Ahead(int token, int end)
    {
        var limit = Math.Min(end, token + 12);
        for (var i = token; i < limit; i++)
            if (IsEndMark(_tokens[i]))
                return (uint)Math.Min(i - token, 6);
        return limit == end ? 7u : 8u;
    }
}
