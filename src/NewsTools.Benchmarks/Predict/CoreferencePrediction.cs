using System.Globalization;

namespace NewsTools.Benchmarks.Predict;

/// <summary>Pronoun resolution in the form of GAP: TSV in, <c>id TAB A-coref TAB B-coref</c> out. The names A and B are not shown to the engine.</summary>
internal static class CoreferencePrediction
{
    internal static void Write(string input, string output)
    {
        var rows = File.ReadLines(input).Skip(1).Select(line => line.Split('\t')).ToArray();
        var predictions = rows.Select(Predict).ToArray();
        File.WriteAllLines(output, rows.Zip(predictions, (row, p) => $"{row[0]}\t{Upper(p.A)}\t{Upper(p.B)}"));
        Print("overall", rows, predictions, _ => true);
        Print("masculine", rows, predictions, row => IsMasculine(row[2]));
        Print("feminine", rows, predictions, row => !IsMasculine(row[2]));
    }

    private static (bool A, bool B) Predict(string[] row)
    {
        var text = row[1];
        var article = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]);
        var pronoun = Span(row[2], row[3]);
        foreach (var person in article.Analyze().Cast.People)
            if (person.Mentions.Any(m => m.Kind == MentionKind.Pronoun && m.Span.Overlaps(pronoun)))
                return (Names(person, Span(row[4], row[5])), Names(person, Span(row[7], row[8])));
        return (false, false);
    }

    private static bool Names(Person person, TextSpan name) => person.Mentions.Any(m => m.Kind != MentionKind.Pronoun && m.Span.Overlaps(name));

    private static TextSpan Span(string words, string offset)
    {
        var start = int.Parse(offset, CultureInfo.InvariantCulture);
        return new TextSpan(start, start + words.Length);
    }

    // F1 over the two decisions of each row.
    private static void Print(string label, string[][] rows, (bool A, bool B)[] predictions, Func<string[], bool> counts)
    {
        int hits = 0, predicted = 0, gold = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (!counts(rows[i]))
                continue;
            foreach (var (said, isTrue) in ((bool, bool)[])[(predictions[i].A, IsTrue(rows[i][6])), (predictions[i].B, IsTrue(rows[i][9]))])
            {
                hits += said && isTrue ? 1 : 0;
                predicted += said ? 1 : 0;
                gold += isTrue ? 1 : 0;
            }
        }
        var precision = predicted == 0 ? 0 : 100.0 * hits / predicted;
        var recall = gold == 0 ? 0 : 100.0 * hits / gold;
        var f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label,-10} P {precision:F1}  R {recall:F1}  F1 {f1:F1}"));
    }

    private static bool IsMasculine(string pronoun) => pronoun.ToUpperInvariant() is "HE" or "HIM" or "HIS" or "HIMSELF";

    private static bool IsTrue(string cell) => cell.Equals("TRUE", StringComparison.OrdinalIgnoreCase);

    private static string Upper(bool value) => value ? "TRUE" : "FALSE";
}
