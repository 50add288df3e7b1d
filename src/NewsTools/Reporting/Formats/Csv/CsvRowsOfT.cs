using System.Globalization;

namespace NewsTools.Reporting;

/// <summary>The columns of a table, in order.</summary>
/// <typeparam name="T">What a row is about.</typeparam>
/// <param name="items">What a report has of it.</param>
internal sealed class CsvRows<T>(Func<NewsReport, IEnumerable<T>> items) : CsvRows
{
    private readonly List<string> _head = [];
    private readonly List<Func<NewsReport, T, string?>> _cells = [];

    public override IReadOnlyList<string> Head => _head;

    public override void Write(TextWriter output, NewsReport report)
    {
        foreach (var item in items(report))
            WriteRow(output, _cells.Select(cell => cell(report, item)));
    }

    /// <summary>A column of text.</summary>
    public CsvRows<T> Text(string name, Func<T, string?> cell) => Add(name, (_, item) => cell(item));

    /// <summary>A column about the article.</summary>
    public CsvRows<T> OfReport(string name, Func<NewsReport, string?> cell) => Add(name, (report, _) => cell(report));

    /// <summary>A column of numbers.</summary>
    public CsvRows<T> Number(string name, Func<T, decimal?> cell) => Add(name, (_, item) => cell(item)?.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>A column of truth values.</summary>
    public CsvRows<T> Flag(string name, Func<T, bool> cell) => Add(name, (_, item) => cell(item) ? "true" : "false");

    /// <summary>A column of values of a fixed set.</summary>
    public CsvRows<T> Choice<TValue>(string name, Func<T, TValue?> cell) where TValue : struct, Enum => Add(name, (_, item) => cell(item) is { } value ? ChoiceNames.Of(value) : null);

    /// <summary>A column of lists, the parts separated as <see cref="ValueList{T}"/> does.</summary>
    public CsvRows<T> List<TItem>(string name, Func<T, ValueList<TItem>> cell) => Add(name, (_, item) => cell(item).ToString());

    private CsvRows<T> Add(string name, Func<NewsReport, T, string?> cell)
    {
        _head.Add(name);
        _cells.Add(cell);
        return this;
    }
}
