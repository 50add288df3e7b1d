using System.Globalization;
using System.Text;

namespace NewsTools.Wire;

/// <summary>The lines of a paragraph as one text, words broken at line ends whole again.</summary>
internal sealed class JoinedLines
{
    /// <summary>The longest part of a word that is looked at.</summary>
    private const int LongestWord = 100;

    private readonly StringBuilder _text;
    private readonly HashSet<string> _hyphenated;

    /// <param name="lines">The lines, one at least.</param>
    /// <param name="hyphenated">The words that stand with a hyphen inside a line, in capitals.</param>
    public JoinedLines(List<PdfLine> lines, HashSet<string> hyphenated)
    {
        _text = new StringBuilder(lines[0].Text);
        _hyphenated = hyphenated;
        foreach (var line in lines.Skip(1))
            Append(line.Text);
        LastLine = lines[^1].Text;
    }

    /// <summary>The line that ends it.</summary>
    public string LastLine { get; private set; }

    /// <summary>How many characters it has.</summary>
    public int Length => _text.Length;

    /// <summary>Joins a paragraph that goes on with this one.</summary>
    public void Append(JoinedLines next)
    {
        Append(next.ToString());
        LastLine = next.LastLine;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Append(string line)
    {
        var end = Tail();
        if (end is not [.., var letter, '-' or '\u00AD' or '‐'] || !char.IsLetterOrDigit(letter) || !char.IsLetter(line[0]))
        {
            _text.Append(' ').Append(line);
            return;
        }
        var head = TailWord(end.AsSpan(0, end.Length - 1));
        // A name after the break (Anglo-Saxon), or a word that is written with its hyphen elsewhere, keeps it.
        var tail = HeadWord(line);
        var keep = end[^1] != '\u00AD' && (char.IsUpper(line[0]) && !head.All(char.IsUpper) || _hyphenated.Contains($"{head}-{tail}".ToUpperInvariant())
            || char.IsDigit(letter) || IsChain(end, head) || HyphenatedWords.Are(head, tail));
        if (!keep)
            _text.Length--;
        _text.Append(line);
    }

    /// <summary>Whether a hyphen stands before the word too: “59-year-old” is broken at one of its own.</summary>
    private static bool IsChain(string end, string head) => head.Length > 1 && end.Length > head.Length + 1 && end[^(head.Length + 2)] is '-' or '‐';

    private string Tail()
    {
        var length = Math.Min(_text.Length, LongestWord);
        return _text.ToString(_text.Length - length, length);
    }

    /// <summary>The word at the end of a text, as far as it is looked at; empty where none is.</summary>
    public static string TailWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < LongestWord && IsOfWord(text[start - 1]))
            start--;
        return text[start..].ToString();
    }

    /// <summary>The word at the start of a text, as far as it is looked at; empty where none is.</summary>
    public static string HeadWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < Math.Min(text.Length, LongestWord) && IsOfWord(text[end]))
            end++;
        return text[..end].ToString();
    }

    private static bool IsOfWord(char letter) =>
        char.IsLetter(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
