namespace NewsTools;

/// <summary>A half-open range of an article's text: <c>[Start, End)</c>, in UTF-16 units.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="End">Index after the last unit.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>The number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Returns the words of the span in <paramref name="text"/>.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>Returns the words of the span in <paramref name="text"/>, without copying them.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Returns whether <paramref name="offset"/> lies in the span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Returns whether <paramref name="other"/> lies entirely in the span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Returns whether the two spans share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && other.End > Start;

    /// <summary>Returns the smallest span that contains both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether the first span begins before the second, or there and ends before it.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first span begins after the second, or there and ends after it.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first span is not after the second.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first span is not before the second.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start}..{End}");
}
