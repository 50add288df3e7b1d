using System.Globalization;
using System.Text;
using NewsTools.Language;

namespace NewsTools.People;

/// <summary>
/// The words of a document as names are compared: lower case, without points and diacritics, hyphenated words taken apart.
/// Indices into it are word numbers, not token numbers.
/// </summary>
internal sealed class NameWords
{
    private const int LeastInitials = 3; // two with points are rather those of a given name

    private readonly NameWord[] _words;
    private readonly int[] _ofToken;
    private readonly ClosedClasses _closed;

    internal NameWords(Document document, CancellationToken cancellation)
    {
        Document = document;
        Lexicon = document.Lexicon<PeopleLexicon>();
        _closed = document.ClosedClasses;
        // Room for the words that hyphenated tokens fall into, so that the array seldom grows.
        _words = new NameWord[document.Tokens.Length + (document.Tokens.Length / 16) + 8];
        _ofToken = new int[document.Tokens.Length + 1];
        var text = document.Text;
        var tokens = document.Tokens;
        for (int sentence = 0, i = 0; i < tokens.Length; i++)
        {
            if ((i & 0x3FFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            while (sentence < document.Sentences.Length && i >= document.Sentences[sentence].End)
                sentence++;
            _ofToken[i] = Count;
            var token = tokens[i];
            var glued = i > 0 && tokens[i - 1].End == token.Start;
            var first = text[token.Start];
            if (glued && token.End - token.Start == 1 && first is '-' or '‐' or '‑' && i + 1 < tokens.Length && tokens[i + 1].Start == token.End
                && Count > 0 && _words[Count - 1].IsWord && char.IsLetterOrDigit(text[tokens[i + 1].Start]))
            {
                _ofToken[i] = Count - 1; // the hyphen inside a word
                continue;
            }
            for (var start = token.Start; start < token.End;)
            {
                var end = InnerHyphen(text, start, token.End);
                var hyphenated = start > token.Start || (i > 0 && start == token.Start && glued && IsHyphen(text[start - 1]));
                if (Count == _words.Length)
                    Array.Resize(ref _words, 2 * Count);
                _words[Count++] = Make(text, start, end, i, sentence, hyphenated);
                start = end < token.End ? end + 1 : end;
            }
        }
        _ofToken[tokens.Length] = Count;
    }

    internal Document Document { get; }

    /// <summary>The word lists of its language.</summary>
    internal PeopleLexicon Lexicon { get; }

    internal string Text => Document.Text;

    internal int Count { get; }

    internal ref readonly NameWord this[int index] => ref _words[index];

    /// <summary>The first word of a token; the number of words for the token after the last.</summary>
    internal int OfToken(int token) => _ofToken[token];

    /// <summary>The index after the words of the tokens before one, which may be the hyphen inside a word: “Ada Holm|-Rand”.</summary>
    internal int EndBefore(int token) => _ofToken[token] is var end && end < Count && _words[end].Token < token ? end + 1 : end;

    internal string Key(int index) => (uint)index < (uint)Count ? _words[index].Key : "";

    /// <summary>Whether a word is of a closed class; none is beyond the ends of the text.</summary>
    internal bool Is(int index, ClosedClass named) => (uint)index < (uint)Count && _closed.Has(_words[index].ClosedRow, named);

    internal PartOfSpeech PartOfSpeech(int index) => Document.PartOfSpeech(_words[index].Token);

    /// <summary>Whether a word is a listed honour or degree that stands behind names: “KCB”, “PhD”.</summary>
    internal bool IsPostNominal(int index)
    {
        ref readonly var word = ref _words[index];
        return Lexicon.Suffixes.TryGetValue(word.Key, out var suffix) && !suffix.IsKin
            && (word.Shape == WordShape.Capitals || suffix.IsMixedCase && Text.AsSpan(word.Start + 1, word.End - word.Start - 1).ContainsAnyInRange('A', 'Z'));
    }

    /// <summary>Whether a word behind a name and a comma is an honour or degree, by the list or by its points: “F.R.C.S.”.</summary>
    internal bool IsHonour(int index)
    {
        ref readonly var word = ref _words[index];
        return IsPostNominal(index) || word.Key.Length >= LeastInitials && word.Shape == WordShape.Capitals && word.End - word.Start == 2 * word.Key.Length
            && Lexicon.Countries.Match(this, index, out _) == 0 && Lexicon.States.Match(this, index, out _) == 0;
    }

    internal TextSpan Span(int first, int end) => new(_words[first].Start, _words[end - 1].End);

    internal string TextOf(int first, int end) => Text[_words[first].Start.._words[end - 1].End];

    /// <summary>The index of the block that holds a word.</summary>
    internal int BlockIndexOf(int word) => Document.Sentences[_words[word].Sentence].Block;

    /// <summary>The block of a sentence.</summary>
    internal Block BlockOf(int sentence) => Document.Article.Blocks[Document.Sentences[sentence].Block];

    /// <summary>Whether two words belong to one sentence.</summary>
    internal bool SameSentence(int a, int b) => (uint)a < (uint)Count && (uint)b < (uint)Count && _words[a].Sentence == _words[b].Sentence;

    /// <summary>Whether a word begins its sentence, quotation marks and the like aside.</summary>
    internal bool StartsSentence(int index)
    {
        while (index > 0 && _words[index - 1].Sentence == _words[index].Sentence)
            if (_words[--index].IsWord || _words[index].Key is ":")
                return _words[index].Key is ":";
        return true;
    }

    /// <summary>A word as it is compared: lower case, no points, no diacritics, one kind of apostrophe.</summary>
    internal static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 64 ? stackalloc char[64] : new char[word.Length];
        var length = 0;
        foreach (var unit in word)
        {
            if (unit >= 0x80 && unit is not ('’' or '‘' or 'ʼ' or >= '\u2010' and <= '\u205E')) // quotation marks and dashes stay as they are
                return FoldWide(word);
            if (unit != '.')
                buffer[length++] = unit is '’' or '‘' or 'ʼ' ? '\'' : unit is >= 'A' and <= 'Z' ? (char)(unit | 0x20) : unit;
        }
        return length == 0 ? word.ToString() : buffer[..length].ToString();
    }

    private static string FoldWide(ReadOnlySpan<char> word)
    {
        var made = new StringBuilder(word.Length);
        string decomposed;
        try
        {
            decomposed = word.ToString().Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            decomposed = word.ToString(); // a lone surrogate
        }
        foreach (var unit in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark || unit == '.')
                continue;
            _ = unit switch
            {
                '’' or '‘' or 'ʼ' => made.Append('\''),
                'ø' or 'Ø' => made.Append('o'),
                'ł' or 'Ł' => made.Append('l'),
                'đ' or 'Đ' or 'ð' or 'Ð' => made.Append('d'),
                'æ' or 'Æ' => made.Append("ae"),
                'œ' or 'Œ' => made.Append("oe"),
                'ß' => made.Append("ss"),
                'ı' => made.Append('i'),
                'þ' or 'Þ' => made.Append("th"),
                _ => made.Append(char.ToLowerInvariant(unit)),
            };
        }
        return made.Length == 0 ? word.ToString() : made.ToString();
    }

    private static bool IsHyphen(char unit) => unit is '-' or '‐' or '‑';

    // A hyphen inside a token parts it into words, as in the phrases of the data files.
    private static int InnerHyphen(string text, int start, int end)
    {
        for (var i = start + 1; i < end - 1; i++)
            if (IsHyphen(text[i]) && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]))
                return i;
        return end;
    }

    // “d’Ambrosi”, “dell’Orto”: a capital behind the apostrophe is that of a name.
    private static bool HoldsElision(ReadOnlySpan<char> word) =>
        word.IndexOfAny('\'', '’') is > 0 and var apostrophe && apostrophe + 2 < word.Length && char.IsUpper(word[apostrophe + 1]);

    private NameWord Make(string text, int start, int end, int token, int sentence, bool hyphenated)
    {
        var span = text.AsSpan(start, end - start);
        var first = span[0];
        var shape = WordShape.Mark;
        if (char.IsDigit(first))
            shape = WordShape.Number;
        else if ((first is '\'' or '’' && span.Length > 1 && char.IsLetter(span[1])) || char.IsLetter(first))
        {
            int upper = 0, lower = 0;
            foreach (var unit in span)
                if (char.IsUpper(unit)) upper++;
                else if (char.IsLower(unit)) lower++;
            shape = !char.IsUpper(first) ? HoldsElision(span) ? WordShape.Capital : WordShape.Lower : lower == 0 && upper > 1 ? WordShape.Capitals : WordShape.Capital;
            if (first is '\'' or '’')
                shape = WordShape.Clitic;
        }
        var isToken = span.Length == Document.Tokens[token].Span.Length && Ascii.IsValid(span) && !span.Contains('.'); // folding changes nothing but its case
        var row = isToken ? Document.ClosedRow(token) : ClosedClasses.None;
        var key = row == ClosedClasses.None ? Fold(span) : _closed.WordOf(row);
        if (!isToken)
            row = _closed.RowOf(key);
        return new NameWord(token, start, end, sentence, key, shape, hyphenated, row, shape == WordShape.Clitic && _closed.Has(row, ClosedClass.CliticS));
    }
}
