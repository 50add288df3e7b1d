using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace NewsTools.PowerShell;

/// <summary>Finds the objects that a half-typed command works on, without running anything.</summary>
internal static class CompletionInput
{
    private const int MaximumFiles = 8;
    private const long MaximumBytes = 1 << 20;

    /// <summary>The objects given as <c>-InputObject</c>, or held by the variable that begins the pipeline.</summary>
    public static IEnumerable<object?> Of(CommandAst command, IDictionary boundParameters)
    {
        if (boundParameters["InputObject"] is { } input)
            return Items(input);
        return (command.Parent as PipelineAst)?.PipelineElements[0] is CommandExpressionAst { Expression: VariableExpressionAst variable }
            ? Items(Variable(variable.VariablePath.UserPath))
            : [];
    }

    /// <summary>The articles of the files that are named on the line, here or earlier in the pipeline: a few, because somebody waits.</summary>
    public static IEnumerable<Article> ArticlesOf(CommandAst command)
    {
        var commands = command.Parent is PipelineAst pipeline ? pipeline.PipelineElements.OfType<CommandAst>() : [command];
        var names = commands.SelectMany(one => one.CommandElements.Skip(1)).SelectMany(Strings).Where(name => name.Length > 0);
        return names.SelectMany(FilesOf).Where(file => new FileInfo(file).Length <= MaximumBytes).Take(MaximumFiles).SelectMany(Read);
    }

    private static IEnumerable<string> Strings(Ast element) => element switch
    {
        StringConstantExpressionAst constant => [constant.Value],
        ArrayLiteralAst many => many.Elements.SelectMany(Strings),
        CommandParameterAst { Argument: { } argument } => Strings(argument),
        VariableExpressionAst variable => Items(Variable(variable.VariablePath.UserPath)).Select(item => item is FileInfo file ? file.FullName : item as string ?? ""),
        _ => [],
    };

    private static IReadOnlyList<string> FilesOf(string name) =>
        Attempt.Run(() => FilePaths.Resolve(Session().Path, name, literal: false), CancellationToken.None, out var files) is null ? files : [];

    private static Article[] Read(string file) =>
        Attempt.Run(() => ReadStep.Of(ArticleSource.FromFile(file), ArticleReadOptions.Default, CancellationToken.None).Take(MaximumFiles).Select(step => step.Article).OfType<Article>().ToArray(),
            CancellationToken.None, out var articles) is null ? articles : [];

    private static IEnumerable<object?> Items(object? value)
    {
        value = value is PSObject wrapped ? wrapped.BaseObject : value;
        return (LanguagePrimitives.GetEnumerable(value)?.Cast<object?>() ?? [value]).Select(item => item is PSObject inner ? inner.BaseObject : item);
    }

    // Asked of the session that the user types into.
    private static object? Variable(string name) => Session().PSVariable.GetValue(name);

    private static SessionState Session()
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        return (SessionState)shell.AddScript("$ExecutionContext.SessionState").Invoke()[0].BaseObject;
    }
}
