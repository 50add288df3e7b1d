using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace NewsTools.Shell;

/// <summary>Writes to and reads from the console. Output goes to standard output; errors, warnings and the like to standard error.</summary>
/// <param name="interactive">Whether the user may be asked.</param>
internal sealed class ShellUserInterface(bool interactive) : PSHostUserInterface
{
    private readonly ShellProgress _progress = new();

    /// <summary>Whether what is written now tells of an error.</summary>
    public bool TellsErrors { get; set; }

    /// <inheritdoc/>
    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUserInterface();

    /// <inheritdoc/>
    public override bool SupportsVirtualTerminal { get; } = Terminal.UnderstandsEscapes;

    /// <inheritdoc/>
    public override void Write(string value)
    {
        _progress.Clear();
        if (TellsErrors)
            Console.Error.Write(value.Plain(WithEscapes(SupportsVirtualTerminal && !Console.IsErrorRedirected)));
        else
            Console.Out.Write(value.Plain(WithEscapes(SupportsVirtualTerminal)));
    }

    /// <inheritdoc/>
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
    {
        if (!SupportsVirtualTerminal)
        {
            Write(value);
            return;
        }
        Console.ForegroundColor = foregroundColor;
        Console.BackgroundColor = backgroundColor;
        Write(value);
        Console.ResetColor();
    }

    /// <inheritdoc/>
    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    /// <inheritdoc/>
    public override void WriteErrorLine(string value) => WriteAside(value);

    /// <inheritdoc/>
    public override void WriteWarningLine(string message) => WriteAside($"{PSStyle.Instance.Formatting.Warning}WARNING: {message}{PSStyle.Instance.Reset}");

    /// <inheritdoc/>
    public override void WriteVerboseLine(string message) => WriteAside($"{PSStyle.Instance.Formatting.Verbose}VERBOSE: {message}{PSStyle.Instance.Reset}");

    /// <inheritdoc/>
    public override void WriteDebugLine(string message) => WriteAside($"{PSStyle.Instance.Formatting.Debug}DEBUG: {message}{PSStyle.Instance.Reset}");

    /// <inheritdoc/>
    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        if (interactive && SupportsVirtualTerminal)
            _progress.Show(record, RawUI.BufferSize.Width);
    }

    /// <inheritdoc/>
    public override string ReadLine()
    {
        RequireUser();
        return Console.ReadLine() ?? throw new PipelineStoppedException();
    }

    /// <inheritdoc/>
    public override SecureString ReadLineAsSecureString()
    {
        RequireUser();
        var secret = new SecureString();
        for (var key = Console.ReadKey(true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(true))
            if (key.Key == ConsoleKey.Backspace && secret.Length > 0)
                secret.RemoveAt(secret.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                secret.AppendChar(key.KeyChar);
        Console.WriteLine();
        return secret;
    }

    /// <inheritdoc/>
    public override Dictionary<string, PSObject?> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        RequireUser();
        WriteCaption(caption, message);
        var answers = new Dictionary<string, PSObject?>();
        foreach (var field in descriptions)
            answers[field.Name] = Ask(field);
        return answers;
    }

    /// <inheritdoc/>
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        RequireUser();
        WriteCaption(caption, message);
        var keys = choices.Select((choice, i) => Choice.Of(choice, i)).ToArray();
        while (true)
        {
            Write(string.Join("  ", keys.Select(key => $"[{key.Letter}] {key.Label}")) + "  [?] Help");
            Write(defaultChoice >= 0 && defaultChoice < keys.Length ? $" (default is \"{keys[defaultChoice].Letter}\"): " : ": ");
            var answer = ReadLine().Trim();
            if (answer.Length == 0 && defaultChoice >= 0)
                return defaultChoice;
            var chosen = Array.FindIndex(keys, key => key.IsMeantBy(answer));
            if (chosen >= 0)
                return chosen;
            if (answer == "?")
                foreach (var key in keys)
                    WriteLine($"{key.Letter} - {key.Help}");
        }
    }

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
    {
        RequireUser();
        WriteCaption(caption, message);
        if (string.IsNullOrEmpty(userName))
        {
            Write("User: ");
            userName = ReadLine();
        }
        Write($"Password for user {userName}: ");
        return new PSCredential(userName, ReadLineAsSecureString());
    }

    /// <inheritdoc/>
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        PromptForCredential(caption, message, userName, targetName);

    private PSObject? Ask(FieldDescription field)
    {
        var type = Type.GetType(field.ParameterAssemblyFullName ?? "") ?? typeof(string);
        if (!type.IsArray)
        {
            Write($"{field.Name}: ");
            return PSObject.AsPSObject(LanguagePrimitives.ConvertTo(ReadLine(), type, CultureInfo.InvariantCulture));
        }
        // A list ends with an empty line.
        var items = new List<string>();
        while (true)
        {
            Write($"{field.Name}[{items.Count}]: ");
            var item = ReadLine();
            if (item.Length == 0)
                return PSObject.AsPSObject(LanguagePrimitives.ConvertTo(items.ToArray(), type, CultureInfo.InvariantCulture));
            items.Add(item);
        }
    }

    private void WriteCaption(string caption, string message)
    {
        if (!string.IsNullOrEmpty(caption))
            WriteLine($"{PSStyle.Instance.Bold}{caption}{PSStyle.Instance.BoldOff}");
        if (!string.IsNullOrEmpty(message))
            WriteLine(message);
    }

    private void WriteAside(string text)
    {
        _progress.Clear();
        Console.Error.WriteLine(text.Plain(WithEscapes(SupportsVirtualTerminal && !Console.IsErrorRedirected)));
    }

    // $PSStyle.OutputRendering has the last word.
    private static bool WithEscapes(bool supported) => PSStyle.Instance.OutputRendering switch
    {
        OutputRendering.PlainText => false,
        OutputRendering.Ansi => true,
        _ => supported,
    };

    private void RequireUser()
    {
        if (!interactive || Console.IsInputRedirected)
            throw new PSInvalidOperationException("The user cannot be asked: the shell runs without a terminal or with -NonInteractive.");
    }
}
