using System.Text;
using UglyToad.PdfPig.Content;

namespace NewsTools.Wire;

/// <summary>Mends what programs do to the letters and words of a page: print them twice for bold, join letters in one sign, set a large initial beside the first lines.</summary>
internal static class PdfWords
{
    /// <summary>How near the second printing of a letter stands, in sizes of the type.</summary>
    private const double Shift = 0.12;

    /// <summary>How much larger than the type an initial is that is set beside several lines.</summary>
    private const double LeastInitial = 1.8;

    /// <summary>How far from an initial its lines begin, in sizes of the type.</summary>
    private const double MostGap = 1.5;

    /// <summary>The most initials of a page.</summary>
    private const int MostInitials = 50;

    /// <summary>The most printings of a letter on one place that are taken for bold: more are no typesetting.</summary>
    private const int MostPrintings = 4;

    /// <summary>The letters of a page without those that are printed a second time on the same place.</summary>
    public static IReadOnlyList<Letter> Once(IReadOnlyList<Letter> letters)
    {
        var known = new Dictionary<(string Value, int Column, int Row), (double X, double Y, int Times)>();
        var once = new List<Letter>(letters.Count);
        foreach (var letter in letters)
        {
            var (x, y) = (letter.StartBaseLine.X, letter.StartBaseLine.Y);
            var near = Shift * Math.Max(1, letter.PointSize);
            var (column, row) = ((int)Math.Floor(x / near), (int)Math.Floor(y / near));
            if (!string.IsNullOrWhiteSpace(letter.Value) && IsPrintedAgain(known, (letter.Value, column, row), x, y, near))
                continue;
            known[(letter.Value, column, row)] = (x, y, 1);
            once.Add(letter);
        }
        return once.Count == letters.Count ? letters : once;
    }

    private static bool IsPrintedAgain(Dictionary<(string Value, int Column, int Row), (double X, double Y, int Times)> known, (string Value, int Column, int Row) place, double x, double y, double near)
    {
        for (var across = -1; across <= 1; across++)
            for (var down = -1; down <= 1; down++)
            {
                var beside = place with { Column = place.Column + across, Row = place.Row + down };
                if (!known.TryGetValue(beside, out var first) || Math.Abs(first.X - x) >= near || Math.Abs(first.Y - y) >= near)
                    continue;
                known[beside] = first with { Times = first.Times + 1 };
                return first.Times < MostPrintings;
            }
        return false;
    }

    /// <summary>A wide initial reaches to the line that stands on its baseline, and is taken for a letter of its first word: the two words.</summary>
    public static IEnumerable<Word> Apart(Word word)
    {
        var least = LeastInitial * word.Letters.Min(letter => letter.PointSize);
        if (word.Letters.All(letter => letter.PointSize <= least))
            return [word];
        return [new Word([.. word.Letters.Where(letter => letter.PointSize > least).OrderBy(letter => letter.StartBaseLine.X)]), new Word([.. word.Letters.Where(letter => letter.PointSize <= least)])];
    }

    /// <summary>Words with the letters that one sign stands for: “ﬁ” is “fi”, so that names are found.</summary>
    public static string Spelt(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06'))
            return word;
        var spelt = new StringBuilder();
        foreach (var letter in word)
            spelt.Append(letter is >= '\uFB00' and <= '\uFB06' ? letter.ToString().Normalize(NormalizationForm.FormKC) : letter.ToString());
        return spelt.ToString();
    }

    /// <summary>Puts each large initial before the word that it begins, and the lines beside it to its left edge.</summary>
    public static List<PageColumns.Word> WithInitials(List<PageColumns.Word> words)
    {
        if (words.Count < 3)
            return words;
        var size = PageColumns.Median(words.Select(word => word.Size));
        foreach (var initial in words.FindAll(word => word.Size > LeastInitial * size && IsInitial(word.Text)).Take(MostInitials))
        {
            // The lines beside it: their first words stand right of it, between its top and its foot.
            var beside = words.FindAll(word => word.Size < initial.Size / LeastInitial && word.Left > initial.Right - 0.5 * size && word.Left < initial.Right + MostGap * size
                && word.Baseline > initial.Baseline - 0.4 * size && word.Baseline < initial.Baseline + initial.Size);
            if (beside.Count < 2 || beside.Max(word => word.Baseline) - beside.Min(word => word.Baseline) < 0.8 * size)
                continue;
            var first = beside.MaxBy(word => word.Baseline);
            foreach (var word in beside)
                words[words.IndexOf(word)] = word with { Left = initial.Left };
            var at = words.IndexOf(first with { Left = initial.Left });
            // “A” and “I” are words, unless the next letter stands close.
            var isWord = initial.Text is "A" or "I" && first.Left - initial.Right > 0.35 * size;
            words[at] = words[at] with { Text = initial.Text + (isWord ? " " : "") + first.Text };
            words.Remove(initial);
        }
        return words;
    }

    private static bool IsInitial(string text) => text.Length <= 2 && char.IsLetter(text[^1]) && char.IsUpper(text[^1]) && (text.Length == 1 || !char.IsLetterOrDigit(text[0]));
}
