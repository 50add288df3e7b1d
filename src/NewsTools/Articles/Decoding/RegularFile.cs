using System.Runtime.InteropServices;

namespace NewsTools;

/// <summary>Tells regular files from pipes, devices and sockets: to open a pipe is to wait for whoever writes to it, and a device may never end.</summary>
internal static partial class RegularFile
{
    /// <summary>Where Windows has its devices and pipes.</summary>
    private const string WindowsDevices = @"\\.\";

    /// <summary>What a special file is, as the end of a sentence about it.</summary>
    public const string Special = "a pipe, a device or a socket, not a file.";

    private const int TypeMask = 0xF000, Regular = 0x8000, Folder = 0x4000;

    /// <summary>Whether a path leads, through links too, to something that is neither a file nor a directory. It is not opened.</summary>
    public static bool IsSpecial(string path)
    {
        if (OperatingSystem.IsWindows())
            return path.StartsWith(WindowsDevices, StringComparison.Ordinal);
        try
        {
            return Stat(path, out var status) == 0 && (status.Mode & TypeMask) is not (Regular or Folder);
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Opens a regular file for reading. Others may read or write it meanwhile.</summary>
    /// <exception cref="ArticleReadException">It is a pipe, a device or a socket.</exception>
    public static FileStream Open(string path) => !IsSpecial(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan)
        : throw new ArticleReadException(ArticleReadFault.Binary, path, "It is " + Special);

    // The runtime's own call, whose answer is laid out alike on all systems.
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(string path, out FileStatus status);

    /// <summary>What the runtime tells of a file; only the first two fields are looked at, and the rest is room.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct FileStatus
    {
        public int Flags;
        public int Mode;
    }
}
