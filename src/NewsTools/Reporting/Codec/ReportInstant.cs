using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>Instants in ISO 8601 with their offset, down to the parts of a second that they have; and moments of the local time of a text, which have none.</summary>
internal static class ReportInstant
{
    private const string Local = "yyyy-MM-dd'T'HH:mm";

    internal static string Write(DateTimeOffset value) =>
        value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
        + (value.Offset == TimeSpan.Zero ? "Z" : value.ToString("zzz", CultureInfo.InvariantCulture));

    internal static bool TryRead(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out value);

    internal static string? WriteLocal(DateTime? value) => value?.ToString(Local, CultureInfo.InvariantCulture);

    internal static DateTime? ReadLocal(string? text) => DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;
}
