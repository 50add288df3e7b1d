using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace NewsTools.PowerShell;

/// <summary>
/// What comes before a command in its pipeline. PowerShell publishes the position alone, so the commands themselves are asked of members that it keeps to itself.
/// Where a version of PowerShell has them no longer, the answer is the safe one.
/// </summary>
internal static class Upstream
{
    // These choose among what passes and do not alter it.
    private static readonly string[] Sieves = ["Where-Object", "Select-Object"];

    // These send the lines of one text as strings, and number none.
    private static readonly string[] SendersOfLines = ["Get-Clipboard"];

    /// <summary>
    /// Whether a command upstream keeps what it sends in a variable (<c>-PipelineVariable</c>), or may. The variable holds what was sent last,
    /// so that nothing may be read ahead of what is written.
    /// </summary>
    public static bool MayKeepVariables(PSCmdlet command) =>
        command.MyInvocation.PipelinePosition > 1
        && (CommandsBefore(command) is not { } all || all.Exists(one => Member(one, "CommandRuntime") is not { } runtime || !string.IsNullOrEmpty(Member(runtime, "PipelineVariable") as string)));

    /// <summary>Whether the strings that come in are the lines of one text: those of a program, or of the clipboard.</summary>
    public static bool SendsLines(PSCmdlet command) =>
        command.MyInvocation.PipelinePosition > 1
        && CommandsBefore(command)?.Select(one => Member(one, "CommandInfo")).OfType<CommandInfo>().LastOrDefault(one => !Sieves.Contains(one.Name)) is { } sender
        && (sender.CommandType == CommandTypes.Application || SendersOfLines.Contains(sender.Name));

    private static List<object>? CommandsBefore(PSCmdlet command)
    {
        var runtime = command.CommandRuntime;
        return Member(Member(runtime, "PipelineProcessor"), "Commands") is not IEnumerable all ? null
            : [.. all.Cast<object>().TakeWhile(one => !ReferenceEquals(Member(one, "CommandRuntime"), runtime))];
    }

    private static object? Member(object? owner, string name) =>
        owner?.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(owner);
}
