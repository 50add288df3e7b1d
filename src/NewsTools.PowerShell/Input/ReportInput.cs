using System.Collections;
using System.Globalization;
using System.Management.Automation;
using NewsTools.Reporting;

namespace NewsTools.PowerShell;

/// <summary>Tells a report among what is piped in: as an object, or as what <c>-AsHashtable</c> and <c>ConvertFrom-Json</c> make of one.</summary>
internal static class ReportInput
{
    private const string SchemaKey = "schema";

    /// <summary>Whether an object is a report in any of its forms.</summary>
    public static bool Is(object? input) => PipedInput.Unwrap(input) is NewsReport || IsPlain(input);

    /// <summary>The report.</summary>
    /// <exception cref="ReportReadException">A key is missing, unknown or holds the wrong kind of value.</exception>
    public static NewsReport Read(object? input) => PipedInput.Unwrap(input) as NewsReport ?? ReportTree.ToReport(NodeOf(input), "The report");

    private static bool IsPlain(object? input) =>
        input is PSObject { BaseObject: PSCustomObject or IDictionary } or IDictionary && Entries(input).Any(entry => entry is { Key: SchemaKey, Value: var schema } && IsSchema(schema));

    private static bool IsSchema(object? value) => PipedInput.Unwrap(value) is string schema && schema.StartsWith(NewsReport.SchemaBase, StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, object?>> Entries(object input) => input switch
    {
        IDictionary table => table.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create(entry.Key.ToString() ?? "", entry.Value)),
        PSObject { BaseObject: IDictionary table } => Entries(table),
        PSObject custom => custom.Properties.Select(property => KeyValuePair.Create(property.Name, (object?)property.Value)),
        _ => [],
    };

    private static ReportNode NodeOf(object? value) => PipedInput.Unwrap(value) switch
    {
        null => Plain("null"),
        string text => new ReportScalar(text, ReportScalarStyle.Text),
        bool truth => Plain(truth ? "true" : "false"),
        DateTime instant => Plain(ReportInstant.Write(new DateTimeOffset(instant))),
        DateTimeOffset instant => Plain(ReportInstant.Write(instant)),
        IDictionary or PSCustomObject => new ReportMapping([.. Entries(value!).Select(entry => KeyValuePair.Create(entry.Key, NodeOf(entry.Value)))]),
        IEnumerable<object?> items => new ReportSequence([.. items.Select(NodeOf)]),
        var other => Plain(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
    };

    private static ReportScalar Plain(string word) => new(word, ReportScalarStyle.Plain);
}
