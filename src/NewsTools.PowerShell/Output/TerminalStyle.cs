using System.Management.Automation;
using System.Text;
using NewsTools.Layout;

namespace NewsTools.PowerShell;

/// <summary>Writes laid-out lines with the escape sequences of <c>$PSStyle</c>; without it, as they are.</summary>
internal sealed class TerminalStyle
{
    private readonly string[] _speakers = [];
    private readonly string _bold = "", _reverse = "", _italic = "", _underline = "", _dim = "", _reset = "";
    private readonly bool _isPlain, _hasLinks;

    private TerminalStyle() => _isPlain = true;

    private TerminalStyle(object style, bool hasLinks)
    {
        _hasLinks = hasLinks;
        (_bold, _reverse, _italic, _underline, _dim, _reset) = (Text(style, "Bold"), Text(style, "Reverse"), Text(style, "Italic"), Text(style, "Underline"), Text(style, "Dim"), Text(style, "Reset"));
        var colours = Property(style, "Foreground");
        _speakers = [.. Colours.Select(name => Text(colours, name))];
    }

    // Those that can be told apart on dark and light screens; the number beside a quotation says whose it is without them.
    private static readonly string[] Colours = ["Cyan", "Yellow", "Magenta", "Green", "Blue", "BrightRed", "BrightCyan", "BrightYellow", "BrightMagenta", "BrightGreen", "BrightBlue"];

    /// <summary>Lines without any sequence.</summary>
    public static TerminalStyle Plain { get; } = new();

    /// <summary>The style of <c>$PSStyle</c>.</summary>
    /// <param name="style">The variable.</param>
    /// <param name="reachesScreen">Whether what is written goes straight to a screen that shows sequences.</param>
    /// <param name="environment">Looks up an environment variable.</param>
    public static TerminalStyle Of(object? style, bool reachesScreen, Func<string, string?> environment)
    {
        var wanted = Text(style, "OutputRendering") switch
        {
            "Ansi" => true,
            "Host" => reachesScreen && string.IsNullOrEmpty(environment("NO_COLOR")),
            _ => false,
        };
        return wanted ? new TerminalStyle(style!, HasLinks(environment)) : Plain;
    }

    /// <summary>A line.</summary>
    public string Write(IReadOnlyList<StyledRun> line)
    {
        var text = new StringBuilder();
        var open = "";
        Uri? link = null;
        foreach (var run in line)
        {
            if (_hasLinks && run.Link != link)
            {
                link = run.Link;
                text.Append("\e]8;;").Append(link?.AbsoluteUri).Append("\e\\");
            }
            if (!_isPlain && Begin(run) is var begin && begin != open)
            {
                text.Append(open.Length > 0 ? _reset : "").Append(begin);
                open = begin;
            }
            text.Append(run.Text);
        }
        if (open.Length > 0)
            text.Append(_reset);
        return (link is null ? text : text.Append("\e]8;;\e\\")).ToString();
    }

    private string Begin(StyledRun run)
    {
        if (run.Style.HasFlag(RunStyle.Faint))
            return _dim;
        var begin = "";
        if (run.Style.HasFlag(RunStyle.Mark))
            begin += _dim;
        if (run.Style.HasFlag(RunStyle.Heading) || run.Style.HasFlag(RunStyle.Person))
            begin += _bold;
        if (run.Style.HasFlag(RunStyle.Time))
            begin += _underline;
        if (run.Style.HasFlag(RunStyle.Relation))
            begin += _reverse;
        if (!run.Style.HasFlag(RunStyle.Quotation))
            return begin;
        begin += run.Speaker > 0 ? _speakers[(run.Speaker - 1) % _speakers.Length] : "";
        // What is reported in other words is the same voice, but not in quotation marks.
        return run.Style.HasFlag(RunStyle.Quoted) ? begin : begin + _italic;
    }

    // There is no way to ask a terminal; these say who they are.
    private static bool HasLinks(Func<string, string?> environment) =>
        environment("FORCE_HYPERLINK") is { Length: > 0 } forced ? forced != "0"
        : environment("WT_SESSION") is { Length: > 0 } || environment("KONSOLE_VERSION") is { Length: > 0 } || environment("DOMTERM") is { Length: > 0 }
            || int.TryParse(environment("VTE_VERSION"), out var vte) && vte >= 5000
            || environment("TERM_PROGRAM") is "iTerm.app" or "WezTerm" or "vscode" or "Hyper" or "ghostty"
            || environment("TERM") is "xterm-kitty" or "alacritty" or "foot";

    private static object? Property(object? value, string name) => value is null ? null : PSObject.AsPSObject(value).Properties[name]?.Value;

    private static string Text(object? value, string name) => Property(value, name)?.ToString() ?? "";
}
