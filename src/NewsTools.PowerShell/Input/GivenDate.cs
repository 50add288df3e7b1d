using System.Globalization;

namespace NewsTools.PowerShell;

/// <summary>A date as it was given: a moment, or words that are yet to be read.</summary>
public sealed class GivenDate
{
    /// <summary>A date in words.</summary>
    public GivenDate(string? text) => Text = text;

    /// <summary>A moment.</summary>
    public GivenDate(DateTimeOffset moment) => Moment = moment;

    /// <summary>A moment; UTC where it is not said to be local.</summary>
    public GivenDate(DateTime moment) : this(new DateTimeOffset(moment.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(moment, DateTimeKind.Utc) : moment)) { }

    /// <summary>A day.</summary>
    public GivenDate(DateOnly day) : this(day.ToDateTime(TimeOnly.MinValue)) { }

    /// <summary>The words; null for a moment.</summary>
    public string? Text { get; }

    /// <summary>The moment; null for words.</summary>
    public DateTimeOffset? Moment { get; }

    /// <inheritdoc/>
    public override string ToString() => Moment?.ToString("O", CultureInfo.InvariantCulture) ?? Text ?? "";

    /// <summary>The date that a column holds; null where it holds nothing.</summary>
    internal static GivenDate? From(object? value) => value switch
    {
        null => null,
        GivenDate date => date,
        DateTimeOffset moment => new(moment),
        DateTime moment => new(moment),
        DateOnly day => new(day),
        _ => new(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
