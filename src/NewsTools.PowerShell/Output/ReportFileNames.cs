using System.Globalization;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Names files after the articles that they report on: valid on every system, each name once.</summary>
internal sealed class ReportFileNames
{
    // File systems count bytes, most of them up to 255; an ending and a number must fit too.
    private const int MaximumLength = 80, MaximumBytes = 200;
    private const string Forbidden = "<>:\"/\\|?*";

    // Windows takes these for devices, whatever ending follows, and superscript digits for digits.
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT", "CONIN$", "CONOUT$"];
    private const string DeviceNumbers = "0123456789¹²³";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name without ending: of the article's file, else of its headline, else of its text's hash.</summary>
    public string Next(NewsReport report)
    {
        var name = Clean(Path.GetFileNameWithoutExtension(report.Article.File) ?? report.Article.Headline ?? "");
        if (name.Length == 0)
            name = "article-" + report.Text.Sha256[..Math.Min(12, report.Text.Sha256.Length)];
        var free = name;
        for (var number = 2; !_taken.Add(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return free;
    }

    private static string Clean(string name)
    {
        var visible = new StringBuilder();
        foreach (var rune in ControlSequences.Remove(name).EnumerateRunes())
            if (Rune.IsWhiteSpace(rune))
                visible.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control || rune.IsAscii && Forbidden.Contains((char)rune.Value))
                visible.Append('-');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
                visible.Append(rune.ToString());
        // A dash in front makes an option of a name, a point hides the file, and Windows drops points and spaces at its end.
        var trimmed = Cut(visible.ToString().Normalize().TrimStart(' ', '.', '-')).TrimEnd(' ', '.');
        return IsDevice(trimmed) ? "_" + trimmed : trimmed;
    }

    // As many whole letters, with the marks above and below them, as there is room for.
    private static string Cut(string name)
    {
        var cut = new StringBuilder();
        var bytes = 0;
        for (var letters = StringInfo.GetTextElementEnumerator(name); letters.MoveNext();)
        {
            var letter = letters.GetTextElement();
            bytes += Encoding.UTF8.GetByteCount(letter);
            if (bytes > MaximumBytes || cut.Length + letter.Length > MaximumLength)
                break;
            cut.Append(letter);
        }
        return cut.ToString();
    }

    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].TrimEnd(' ');
        var bare = stem.Length > 0 && DeviceNumbers.Contains(stem[^1]) ? stem[..^1] : stem;
        return Devices.Contains(bare, StringComparer.OrdinalIgnoreCase);
    }
}
