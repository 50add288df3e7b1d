using System.Globalization;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Names files after the articles that they report on: valid on every system, each name once.</summary>
internal sealed class ReportFileNames
{
    private const int MaximumLength = 80;
    private const string Forbidden = "<>:\"/\\|?*";
    private static readonly string[] Reserved = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

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
        var clean = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
            if (clean.Length < MaximumLength)
                clean.Append(Rune.IsControl(rune) || rune.IsAscii && Forbidden.Contains((char)rune.Value) ? "-" : rune.ToString());
        var trimmed = clean.ToString().Trim(' ', '.');
        return Reserved.Contains(trimmed.TrimEnd("0123456789").ToString(), StringComparer.OrdinalIgnoreCase) ? trimmed + "-" : trimmed;
    }
}
