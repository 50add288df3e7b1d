namespace NewsTools;

/// <summary>Looks for a place among ranges that follow one another. There may be very many, so the search is binary.</summary>
internal static class SortedRanges
{
    /// <summary>The index of the first range that ends after a place; their number where there is none.</summary>
    /// <param name="ranges">The ranges, in the order of their ends.</param>
    /// <param name="place">An offset, or the index of a word, as the ends are.</param>
    /// <param name="endOf">Where a range ends.</param>
    public static int FirstEndingAfter<T>(this IReadOnlyList<T> ranges, int place, Func<T, int> endOf)
    {
        int low = 0, high = ranges.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (endOf(ranges[middle]) <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
