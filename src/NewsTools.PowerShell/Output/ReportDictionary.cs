using System.Collections.Specialized;
using NewsTools.Reporting;

namespace NewsTools.PowerShell;

/// <summary>A report as ordered dictionaries with the keys of report files, which <c>ConvertTo-Json</c> writes as they are.</summary>
internal static class ReportDictionary
{
    /// <summary>The dictionary of a report.</summary>
    public static OrderedDictionary Of(NewsReport report) => Of(ReportTree.From(report));

    private static OrderedDictionary Of(ReportMapping mapping)
    {
        var all = new OrderedDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, node) in mapping.Entries)
            all.Add(key, ValueOf(node));
        return all;
    }

    private static object? ValueOf(ReportNode node) => node switch
    {
        ReportMapping mapping => Of(mapping),
        ReportSequence sequence => sequence.Items.Select(ValueOf).ToArray(),
        ReportScalar scalar => scalar.Typed,
        _ => null,
    };
}
