using System.Text;

namespace NewsTools.Tests.Reporting.Formats;

/// <summary>Reads CSV as RFC 4180 defines it, and nothing else: quotation marks around whole cells only, doubled inside, rows ended by CR LF.</summary>
internal static class Rfc4180
{
    internal static List<string[]> Read(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            row.Add(Cell(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }
            if (!text.AsSpan(at).StartsWith("\r\n"))
                throw new FormatException($"Unit {at}: a row ends with CR LF.");
            at += 2;
            rows.Add([.. row]);
            row.Clear();
        }
        if (row.Count > 0 || rows.Any(one => one.Length != rows[0].Length))
            throw new FormatException("Every row has as many cells as the first, and ends with CR LF.");
        return rows;
    }

    private static string Cell(string text, ref int at)
    {
        var cell = new StringBuilder();
        if (at < text.Length && text[at] == '"')
        {
            for (at++; ; at++)
            {
                if (text[at] != '"')
                    cell.Append(text[at]);
                else if (at + 1 < text.Length && text[at + 1] == '"')
                    cell.Append(text[at++]);
                else
                    break;
            }
            at++;
            return cell.ToString();
        }
        for (; at < text.Length && text[at] is not (',' or '\r'); at++)
            cell.Append(text[at] is '"' or '\n' ? throw new FormatException($"Unit {at}: a cell with quotation marks or line ends is quoted.") : text[at]);
        return cell.ToString();
    }
}
