using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace NewsTools.PowerShell;

/// <summary>Finds the objects that a half-typed command works on, without running anything.</summary>
internal static class CompletionInput
{
    /// <summary>The objects given as <c>-InputObject</c>, or held by the variable that begins the pipeline.</summary>
    public static IEnumerable<object?> Of(CommandAst command, IDictionary boundParameters)
    {
        if (boundParameters["InputObject"] is { } input)
            return Items(input);
        return (command.Parent as PipelineAst)?.PipelineElements[0] is CommandExpressionAst { Expression: VariableExpressionAst variable }
            ? Items(Variable(variable.VariablePath.UserPath))
            : [];
    }

    private static IEnumerable<object?> Items(object? value)
    {
        value = value is PSObject wrapped ? wrapped.BaseObject : value;
        return (LanguagePrimitives.GetEnumerable(value)?.Cast<object?>() ?? [value]).Select(item => item is PSObject inner ? inner.BaseObject : item);
    }

    // The session of the user; a nested pipeline reads its variables.
    private static object? Variable(string name)
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand("Microsoft.PowerShell.Core\\ForEach-Object").Runspace.SessionStateProxy.GetVariable(name);
    }
}
