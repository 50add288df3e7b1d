using System.Globalization;
using System.Text;

namespace NewsTools.Reporting;

/// <summary>How values read on a page, the same in every culture.</summary>
internal static class HtmlWords
{
    // A reader's aid only: below the first a quotation is drawn as unsure, from the second on as sure.
    private const decimal Unsure = 0.5m, Sure = 0.8m;

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Place(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Percent(decimal share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    public static string Share(int part, int whole) => Percent(whole == 0 ? 0 : (decimal)part / whole);

    // Midnight of Greenwich is what a day without a time is read as.
    public static string Moment(DateTimeOffset instant) =>
        instant.ToString(instant is { TimeOfDay.Ticks: 0, Offset.Ticks: 0 } ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm zzz", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Certainty(decimal confidence) => confidence < Unsure ? "unsure" : confidence < Sure ? "fairly sure" : "sure";

    /// <summary>The class of the style sheet for a confidence.</summary>
    public static string CertaintyStyle(decimal confidence) => confidence < Unsure ? "c-low" : confidence < Sure ? "c-mid" : "c-high";

    /// <summary>The name of a value in words: “whos who”, “on behalf”.</summary>
    public static string Of<T>(T value) where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
