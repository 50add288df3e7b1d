using System.Globalization;
using System.Management.Automation.Host;

namespace NewsTools.Shell;

/// <summary>The host that the engine talks to.</summary>
/// <param name="interactive">Whether the user may be asked.</param>
/// <param name="nestedPrompt">Runs a prompt inside a running command until it is left.</param>
internal sealed class ShellHost(bool interactive, Action nestedPrompt) : PSHost
{
    /// <summary>The exit code that a script asked for; null as long as none did.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Whether the innermost nested prompt shall be left.</summary>
    public bool LeaveNestedPrompt { get; set; }

    /// <inheritdoc/>
    public override string Name => "NewsTools.Shell";

    /// <inheritdoc/>
    public override Version Version { get; } = typeof(ShellHost).Assembly.GetName().Version!;

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <summary>The console.</summary>
    public ShellUserInterface Screen { get; } = new(interactive);

    /// <inheritdoc/>
    public override PSHostUserInterface UI => Screen;

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => nestedPrompt();

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => LeaveNestedPrompt = true;

    // Programs that a script starts share the terminal as it is.
    /// <inheritdoc/>
    public override void NotifyBeginApplication() { }

    /// <inheritdoc/>
    public override void NotifyEndApplication() { }
}
