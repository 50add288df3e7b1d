namespace NewsTools.Wire;

/// <summary>
/// Puts the words of a page into reading order: the page is cut at white gutters into columns and at white bands into what stands over and under them, again and again
/// (the recursive X-Y cut of Nagy and Seth, 1984, here with the columns first).
/// </summary>
internal static class PageColumns
{
    /// <summary>The narrowest gutter, in sizes of the type.</summary>
    private const double LeastGutter = 1.1;

    /// <summary>The narrowest band of white, in sizes of the type, beyond what parts two lines.</summary>
    private const double LeastBand = 0.4;

    /// <summary>The narrowest column, in sizes of the type, and the fewest lines of one.</summary>
    private const double LeastColumn = 5;
    private const int LeastLines = 3;

    /// <summary>The most gaps that are tried as gutters: a sheet has room for no more.</summary>
    private const int MostGaps = 40;

    /// <summary>A word and its place: left, right, baseline and size in points.</summary>
    public readonly record struct Word(string Text, double Left, double Right, double Baseline, double Size, bool IsBold)
    {
        public double Top => Baseline + 0.8 * Size;

        public double Bottom => Baseline - 0.2 * Size;
    }

    /// <summary>The words in groups that are each read from top to bottom, in reading order.</summary>
    public static IEnumerable<List<Word>> Groups(List<Word> words, CancellationToken cancellation) => words.Count == 0 ? [] : Cut(words, 0, cancellation);

    private static IEnumerable<List<Word>> Cut(List<Word> words, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth < 12 && words.Count > 1)
        {
            if (Gutter(words) is { } gutter)
                return [.. Cut(words.FindAll(word => word.Left < gutter), depth + 1, cancellation), .. Cut(words.FindAll(word => word.Left >= gutter), depth + 1, cancellation)];
            if (Middle(words, cancellation) is { } middle)
                return [.. Cut(words.FindAll(word => word.Baseline > middle.Top), depth + 1, cancellation),
                    .. Cut(words.FindAll(word => word.Baseline <= middle.Top && word.Baseline > middle.Bottom), depth + 1, cancellation),
                    .. Cut(words.FindAll(word => word.Baseline <= middle.Bottom), depth + 1, cancellation)];
        }
        return words.Count == 0 ? [] : [words];
    }

    /// <summary>Where the widest gutter ends that no word crosses and that has columns on both sides; null where there is none.</summary>
    private static double? Gutter(List<Word> words)
    {
        var sorted = words.OrderBy(word => word.Left).ToList();
        var size = Median(words.Select(word => word.Size));
        var gaps = new List<(double Width, double End)>();
        var end = sorted[0].Right;
        foreach (var word in sorted.Skip(1))
        {
            if (word.Left - end > LeastGutter * size)
                gaps.Add((word.Left - end, word.Left));
            end = Math.Max(end, word.Right);
        }
        foreach (var (_, at) in gaps.OrderByDescending(gap => gap.Width).Take(MostGaps))
            if (IsColumn(words, word => word.Left < at, size) && IsColumn(words, word => word.Left >= at, size))
                return at;
        return null;
    }

    private static bool IsColumn(List<Word> words, Func<Word, bool> isInside, double size)
    {
        double left = double.MaxValue, right = double.MinValue;
        var lines = new HashSet<int>();
        foreach (var word in words.Where(isInside))
        {
            left = Math.Min(left, word.Left);
            right = Math.Max(right, word.Right);
            lines.Add((int)Math.Round(word.Baseline / (0.8 * size)));
        }
        return lines.Count >= LeastLines && right - left >= LeastColumn * size;
    }

    /// <summary>The largest stretch between two bands of white that has a gutter where the whole has none: columns under a headline that runs across them.</summary>
    private static (double Top, double Bottom)? Middle(List<Word> words, CancellationToken cancellation)
    {
        var bands = Bands(words);
        if (bands.Count > 40)
            bands = [.. bands.OrderByDescending(band => band.Width).Take(40).OrderByDescending(band => band.At)];
        (double Top, double Bottom)? best = null;
        var most = 0;
        double[] tops = [double.MaxValue, .. bands.Select(band => band.At)];
        double[] bottoms = [.. bands.Select(band => band.At), double.MinValue];
        foreach (var top in tops)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var bottom in bottoms)
            {
                if (bottom >= top)
                    continue;
                var inside = words.FindAll(word => word.Baseline <= top && word.Baseline > bottom);
                if (inside.Count > most && inside.Count < words.Count && Gutter(inside) is not null)
                {
                    most = inside.Count;
                    best = (top, bottom);
                }
            }
        }
        return best;
    }

    /// <summary>The bands of white across all words, from the top: a height inside each, and how wide it is.</summary>
    private static List<(double At, double Width)> Bands(List<Word> words)
    {
        var sorted = words.OrderByDescending(word => word.Top).ToList();
        var size = Median(words.Select(word => word.Size));
        var bands = new List<(double, double)>();
        var bottom = sorted[0].Bottom;
        foreach (var word in sorted.Skip(1))
        {
            var gap = bottom - word.Top;
            if (gap > LeastBand * size)
                bands.Add((word.Top + gap / 2, gap));
            bottom = Math.Min(bottom, word.Bottom);
        }
        return bands;
    }

    /// <summary>The middle one of some values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }
}
