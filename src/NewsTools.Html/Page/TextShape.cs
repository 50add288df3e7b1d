namespace NewsTools.Html.Page;

/// <summary>What can be counted in a run of text in any language.</summary>
internal readonly record struct TextShape(int Words, int Commas, int Stops, int Digits, int Capitals, int Letters, int Quotes, int Marks, bool EndsSentence, bool EndsColon)
{
    public static TextShape Of(string text)
    {
        int words = 0, commas = 0, stops = 0, digits = 0, capitals = 0, letters = 0, quotes = 0, marks = 0;
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsAsciiLetter(unit))
            {
                letters++;
                capitals += char.IsAsciiLetterUpper(unit) ? 1 : 0;
                words += inWord ? 0 : 1;
                inWord = true;
                continue;
            }
            if (unit == ' ')
            {
                inWord = false;
                continue;
            }
            if (char.IsLetter(unit))
            {
                letters++;
                if (char.IsUpper(unit))
                    capitals++;
                // Scripts that put no blanks between words: about two signs a word.
                if (!inWord || unit >= '\u3040' && unit < '\uAC00' && (i & 1) == 0)
                    words++;
                inWord = true;
                continue;
            }
            if (char.IsDigit(unit))
            {
                digits++;
                if (!inWord)
                    words++;
                inWord = true;
                continue;
            }
            if (unit is not ('\'' or '’' or '-'))
                inWord = false;
            switch (unit)
            {
                case ',' or '、' or '，' or '،':
                    commas++;
                    break;
                case '.' or '!' or '?' or '…' or '۔' or '।':
                    if (i + 1 == text.Length || text[i + 1] is ' ' or '"' or '”' or '“' or '’' or '»' or ')' or '\'')
                        stops++;
                    break;
                case '。' or '！' or '？':
                    stops++;
                    break;
                case '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」':
                    quotes++;
                    break;
                case '|' or '©' or '@' or '/' or '•' or '·' or '›' or '→' or '»' or '#':
                    marks++;
                    break;
            }
        }
        var end = text.AsSpan().TrimEnd("\"'”’“»)] ");
        var last = end.Length > 0 ? end[^1] : ' ';
        return new TextShape(words, commas, stops, digits, capitals, letters, quotes, marks, last is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '۔' or '।', last is ':' or '：');
    }
}
