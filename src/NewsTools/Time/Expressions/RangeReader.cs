namespace NewsTools.Time;

/// <summary>Gives each end of a range what only the other states: “from 3 to 7 May”, “May 3 to 7, 2024”, “2014-15”, “from 3 to 5 p.m.”.</summary>
internal static class RangeReader
{
    private static readonly TimeClass[] Shared = [TimeClass.Month, TimeClass.Year, TimeClass.Meridiem];

    /// <summary>Completes the two ends; false where they make no range.</summary>
    public static bool Complete(TimePart[] parts)
    {
        var (first, last) = (parts[0], parts[1]);
        if (last.Find(TimeClass.Twodigits) is { } digits)
        {
            if (first.Number(TimeClass.Year) is not { } from || (from / 100 * 100) + digits.Whole is var to && to <= from)
                return false;
            parts[1] = last with { Words = [digits with { Class = TimeClass.Year, Number = to }] };
            return true;
        }
        parts[0] = With(first, last);
        parts[1] = With(last, first);
        return !(parts[0].Number(TimeClass.Year) > parts[1].Number(TimeClass.Year));
    }

    private static TimePart With(TimePart part, TimePart other)
    {
        var missing = Shared.Where(wanted => !part.Has(wanted) && other.Has(wanted)).Select(wanted => other.Find(wanted)!.Value).ToArray();
        return missing.Length == 0 ? part : part with { Words = [.. part.Words, .. missing] };
    }
}
