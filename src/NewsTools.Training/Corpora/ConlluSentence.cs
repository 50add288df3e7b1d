using System.Globalization;
using System.Text;
using NewsTools.Language;

namespace NewsTools.Training.Corpora;

/// <summary>One sentence of a treebank in CoNLL-U.</summary>
/// <param name="Document">The number of its document in the file, from 0.</param>
/// <param name="Text">Its <c># text</c>.</param>
/// <param name="Words">Its syntactic words; empty nodes are left out.</param>
/// <param name="Lines">Its lines as they stand, comments too.</param>
internal sealed record ConlluSentence(int Document, string Text, ConlluWord[] Words, string[] Lines)
{
    /// <summary>Reads a file.</summary>
    internal static List<ConlluSentence> ReadAll(string path)
    {
        var sentences = new List<ConlluSentence>();
        var lines = new List<string>();
        var document = -1;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                document++;
            if (line.Length > 0)
                lines.Add(line);
            else if (lines.Count > 0)
            {
                sentences.Add(Parse(Math.Max(document, 0), [.. lines], path));
                lines.Clear();
            }
        }
        return sentences;
    }

    /// <summary>The words with a blank between each, as an article of one block; so the words are the treebank's, whatever the tokenizer makes of them.</summary>
    internal (Article Article, Token[] Tokens) ToArticle()
    {
        var text = new StringBuilder();
        var tokens = new Token[Words.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > 0)
                text.Append(' ');
            tokens[i] = new Token(text.Length, text.Length + Words[i].Form.Length);
            text.Append(Words[i].Form);
        }
        return (new Article(text.ToString(), [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]), tokens);
    }

    private static ConlluSentence Parse(int document, string[] lines, string path)
    {
        const string mark = "# text = ";
        var text = Array.Find(lines, l => l.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..] ?? "";
        var rows = new List<string[]>();
        foreach (var line in lines)
        {
            if (line[0] == '#')
                continue;
            var row = line.Split('\t');
            if (row.Length < 8)
                throw new InvalidDataException($"{path}: a row with {row.Length} columns: {line}");
            if (!row[0].Contains('.', StringComparison.Ordinal) && !row[0].Contains('-', StringComparison.Ordinal))
                rows.Add(row);
        }
        var at = 0;
        var words = rows.Select(row =>
        {
            var start = text.IndexOf(row[1], at, StringComparison.Ordinal);
            if (start >= 0 && text.AsSpan(at, start - at).Trim().Length > 0)
                start = -1;
            if (start >= 0)
                at = start + row[1].Length;
            return new ConlluWord(row[1], row[2], row[3], row[4], int.Parse(row[6], CultureInfo.InvariantCulture) - 1, row[7], start);
        });
        return new ConlluSentence(document, text, [.. words], lines);
    }
}
