using System.Globalization;
using System.Management.Automation;
using NewsTools.Time;

namespace NewsTools.PowerShell;

/// <summary>How dates in words are read. Never by the culture of the machine, unless the caller asks for it.</summary>
internal sealed record DateReading
{
    /// <summary>The formats of .NET that dates have; null for those that need no explanation.</summary>
    public string[]? Formats { get; init; }

    /// <summary>The culture whose customs tell the day from the month; null where they must be told by the date itself.</summary>
    public CultureInfo? Culture { get; init; }

    /// <summary>The moment of a date, in UTC where no offset is named; null with a reason where it cannot be read.</summary>
    /// <param name="date">The date; null or blank is no date and no fault.</param>
    /// <param name="fault">Why it was not read, as a sentence; null if it was.</param>
    public DateTimeOffset? Read(GivenDate? date, out string? fault)
    {
        fault = null;
        if (date?.Moment is { } moment)
            return moment;
        if (string.IsNullOrWhiteSpace(date?.Text))
            return null;
        var text = date.Text.Trim();
        var read = Formats is not null || Culture is not null ? AsAsked(text) : DateReader.Parse(text);
        if (read is null)
            fault = Formats is null ? $"'{text}' is not a date that can be read." : $"'{text}' is not a date in the format {string.Join(" or ", Formats)}.";
        else if (Formats is null && Culture is null && read is { } one && DateReader.Parse(text, monthFirst: false) is { } other && other != one)
            (read, fault) = (null, $"'{text}' may mean {Day(one)} or {Day(other)}, so it was not used. Get-Article takes a -DateFormat or a -Culture.");
        return read;
    }

    /// <summary>Makes sure that a date that was typed can be read.</summary>
    /// <exception cref="CommandFault">It cannot.</exception>
    public void Require(GivenDate? date)
    {
        if (Read(date, out var fault) is null && fault is not null)
            throw new CommandFault("InvalidDate", ErrorCategory.InvalidArgument, fault);
    }

    private DateTimeOffset? AsAsked(string text)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        var culture = Culture ?? CultureInfo.InvariantCulture;
        return Formats is not null
            ? DateTimeOffset.TryParseExact(text, Formats, culture, Styles, out var exact) ? exact : null
            : DateTimeOffset.TryParse(text, culture, Styles, out var moment) ? moment : DateReader.Parse(text);
    }

    private static string Day(DateTimeOffset date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
