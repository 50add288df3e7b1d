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

    // Asked of the session that the user types into.
    private static object? Variable(string name)
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        var found = shell.AddScript("param($name) , $ExecutionContext.SessionState.PSVariable.GetValue($name)").AddArgument(name).Invoke();
        return found.Count == 0 ? null : found[0];
    }
}
