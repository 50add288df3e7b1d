using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Runtime.InteropServices;

namespace NewsTools.Shell;

/// <summary>What the terminal can do.</summary>
internal static partial class Terminal
{
    private const int StandardOutput = -11;
    private const uint VirtualTerminalProcessing = 4;

    /// <summary>Whether escape sequences, such as colours, may be written to standard output.</summary>
    public static bool UnderstandsEscapes { get; } =
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || EnableEscapes());

    /// <summary>The text, without its escape sequences unless they are wanted.</summary>
    public static string Plain(this string text, bool withEscapes) => withEscapes ? text : new StringDecorated(text).ToString(OutputRendering.PlainText);

    // Older consoles of Windows want to be asked.
    private static bool EnableEscapes() =>
        GetStdHandle(StandardOutput) is var handle && GetConsoleMode(handle, out var mode) && SetConsoleMode(handle, mode | VirtualTerminalProcessing);

    [LibraryImport("kernel32"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint console, out uint mode);

    [LibraryImport("kernel32"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint console, uint mode);
}
