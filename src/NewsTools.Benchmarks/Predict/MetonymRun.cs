namespace NewsTools.Benchmarks.Predict;

/// <summary>
/// Counts how many names are rightly taken for the place or for what they stand for: a line has <c>place</c> or what the name stands for, a bar, and a sentence
/// with the name in square brackets.
/// </summary>
internal static class MetonymRun
{
    private const string Place = "place";

    internal static void Print(string[] files)
    {
        foreach (var file in files)
        {
            int right = 0, all = 0, found = 0, wanted = 0, met = 0;
            foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
            {
                var bar = line.IndexOf('|', StringComparison.Ordinal);
                var gold = line[..bar].Trim();
                var (text, at) = Unmarked(line[(bar + 1)..].Trim());
                var metonym = new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]).Analyze().Metonyms.FirstOrDefault(one => one.Span.Start <= at && at < one.Span.End);
                all++;
                wanted += gold == Place ? 0 : 1;
                found += metonym is null ? 0 : 1;
                met += metonym is not null && metonym.StandsFor == gold ? 1 : 0;
                if ((metonym?.StandsFor ?? Place) == gold)
                    right++;
                else
                    Console.WriteLine($"{metonym?.StandsFor ?? Place} ({metonym?.Reason}), not {gold}: {line[(bar + 1)..].Trim()}");
            }
            Console.WriteLine(FormattableString.Invariant($"{Path.GetFileName(file)}: {right} of {all} right ({(double)right / all:P1}); metonyms: {met} of {wanted} met, {found} found"));
        }
    }

    private static (string Text, int At) Unmarked(string marked)
    {
        var at = marked.IndexOf('[', StringComparison.Ordinal);
        return (marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), at);
    }
}
