using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsTools.Reporting;

/// <summary>Cells as RFC 4180 has them, of which no spreadsheet makes a formula.</summary>
internal static class CsvText
{
    public const string LineEnd = "\r\n";

    /// <summary>What stands between cells.</summary>
    public const char Separator = ',';

    // In front of a cell it tells a spreadsheet that text follows.
    private const char TextMark = '\'';

    private const char Quote = '"';

    private static readonly SearchValues<char> Quoted = SearchValues.Create(Quote, Separator, ';', '\t', '\r', '\n', ' ', TextMark);

    // With the wide forms, which spreadsheets in some languages read as the narrow ones.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r＝＋－＠");

    // Where a spreadsheet that separates by other characters than a comma would begin a cell.
    private static readonly SearchValues<char> OtherSeparators = SearchValues.Create(";\t\r\n|");

    /// <summary>Writes a cell.</summary>
    public static void Write(TextWriter output, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        var cell = Defused(ControlSequences.Remove(WellFormed.Text(text)));
        if (cell.AsSpan().IndexOfAny(Quoted) < 0)
        {
            output.Write(cell);
            return;
        }
        output.Write(Quote);
        output.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        output.Write(Quote);
    }

    // Line ends become line feeds: a carriage return begins a formula in some spreadsheets, and a row in others.
    private static string Defused(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            return text; // a number below zero computes nothing
        var cell = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        StringBuilder? defused = null;
        var done = 0;
        for (var at = 0; at < cell.Length; at = Next(cell, at))
        {
            if (!IsFormula(cell.AsSpan(at)))
                continue;
            (defused ??= new StringBuilder()).Append(cell, done, at - done).Append(TextMark);
            done = at;
        }
        return defused?.Append(cell, done, cell.Length - done).ToString() ?? cell;
    }

    // Where the next cell would begin.
    private static int Next(string cell, int at) => cell.AsSpan(at).IndexOfAny(OtherSeparators) is >= 0 and var found ? at + found + 1 : cell.Length;

    // Some skip white space and quotation marks in front of a formula.
    private static bool IsFormula(ReadOnlySpan<char> cell)
    {
        var start = cell.TrimStart(" \u00A0\u200B\uFEFF\"'");
        return !start.IsEmpty && FormulaStarts.Contains(start[0]) || !cell.IsEmpty && FormulaStarts.Contains(cell[0]);
    }
}
