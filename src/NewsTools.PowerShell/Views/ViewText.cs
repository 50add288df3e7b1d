using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>What the views (<c>NewsTools.format.ps1xml</c>) need to set text: tables of PowerShell break lines in the middle of words.</summary>
public static class ViewText
{
    private const int MinimumWidth = 20;

    /// <summary>The words of a quotation on one line; each piece between marks where it was uttered so.</summary>
    public static string Words(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var pieces = quote.Content.Select(span => OneLine(quote.Article[span]));
        return string.Join(" … ", quote.Form == QuoteForm.Direct ? pieces.Select(piece => $"“{piece}”") : pieces);
    }

    /// <summary>What an article is called: its headline, else its file's name, else its address or first words.</summary>
    public static string Title(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return OneLine(article.Headline is null && article.Path is not null ? Path.GetFileName(article.Path) : article.ToString());
    }

    /// <summary>Who says it, set in by two blanks for each quotation around it.</summary>
    public static string Speaker(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var depth = 0;
        for (var outer = quote.NestedIn; outer is not null; outer = outer.NestedIn)
            depth++;
        return new string(' ', 2 * depth) + (quote.Speaker is { } speaker ? OneLine(speaker.Name) : "(unknown)");
    }

    /// <summary>The text without line breaks and runs of blanks.</summary>
    public static string OneLine(string? text) => text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text, broken between words so that it fits what a table's fixed columns leave of the screen.</summary>
    /// <param name="text">One line.</param>
    /// <param name="host">The host that shows it.</param>
    /// <param name="taken">The width of the other columns and the gaps.</param>
    public static string WrapRest(string? text, PSObject? host, int taken)
    {
        var screen = host?.Properties["UI"]?.Value is System.Management.Automation.Host.PSHostUserInterface { RawUI: { } raw } ? raw.BufferSize.Width : 0;
        return Wrap(text, Math.Max(MinimumWidth, (screen > 0 ? screen : 120) - taken));
    }

    /// <summary>The text, broken between words so that no line is longer than a width, blanks at its start kept on every line.</summary>
    public static string Wrap(string? text, int width)
    {
        if (text is null || text.Length <= width)
            return text ?? "";
        var indent = text[..^text.TrimStart().Length];
        var lines = new StringBuilder(indent);
        var length = indent.Length;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (length > indent.Length && length + 1 + word.Length > width)
            {
                lines.Append('\n').Append(indent);
                length = indent.Length;
            }
            else if (length > indent.Length)
            {
                lines.Append(' ');
                length++;
            }
            lines.Append(word);
            length += word.Length;
        }
        return lines.ToString();
    }
}
