using System.Globalization;

namespace NewsTools;

/// <summary>A stretch of time, half open: <c>[Start, End)</c>, in the local time of the text.</summary>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The moment after its last.</param>
/// <param name="Precision">How exactly the text tells it.</param>
public sealed record TimeInterval(DateTime Start, DateTime End, TimePrecision Precision)
{
    /// <summary>Whether the two share a moment.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool Overlaps(TimeInterval other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Start < other.End && other.Start < End;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd'T'HH:mm}/{End:yyyy-MM-dd'T'HH:mm}");
}
