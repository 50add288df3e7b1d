using System.Text;

namespace NewsTools;

/// <summary>
/// A file that appears complete or not at all: it is written under a temporary name in the same folder, and moved into place when complete. A link stays, and what it leads to is replaced.
/// </summary>
public sealed class ReportFile : IDisposable
{
    private const string Prefix = ".newstools-", Suffix = ".tmp";

    // Another process may have made its file in this moment, and not yet locked it.
    private static readonly TimeSpan Youngest = TimeSpan.FromSeconds(5);

    private readonly string _target; // behind links
    private readonly string _temporary;
    private readonly bool _overwrite;
    private readonly StreamWriter _writer;
    private readonly (long Length, DateTime WrittenAt)? _appended; // what the file was when it was copied
    private bool _done;

    /// <summary>Opens a file for writing, with line feeds. What killed processes left in the folder is deleted.</summary>
    /// <param name="path">The path of the file. Its folder must exist.</param>
    /// <param name="overwrite">Whether an existing file may be replaced.</param>
    /// <param name="encoding">The encoding; UTF-8 without byte order mark if null.</param>
    /// <param name="append">Whether to begin with the content of the existing file.</param>
    /// <exception cref="FileExistsException">The file exists and may not be replaced.</exception>
    /// <exception cref="IOException">It is a pipe, a device or a socket, or the folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public ReportFile(string path, bool overwrite, Encoding? encoding = null, bool append = false)
    {
        Path = System.IO.Path.GetFullPath(path);
        _overwrite = overwrite;
        if (RegularFile.IsSpecial(Path))
            throw new IOException($"'{Path}' is {RegularFile.Special}");
        if (!overwrite && File.Exists(Path))
            throw new FileExistsException(Path);
        _target = Named(() => new FileInfo(Path).LinkTarget is null ? Path : File.ResolveLinkTarget(Path, returnFinalTarget: true)!.FullName);
        var folder = System.IO.Path.GetDirectoryName(_target)!;
        DeleteLeft(folder);
        _temporary = System.IO.Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}{Suffix}");
        var content = Strict(encoding ?? new UTF8Encoding(false));
        _appended = append ? Facts(_target) : null;
        _writer = Named(() => new StreamWriter(Begin(append, content), content) { NewLine = "\n" });
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>The writer for the content of the file.</summary>
    public TextWriter Writer => _writer;

    /// <summary>Moves the complete file into place.</summary>
    /// <exception cref="FileExistsException">Another file has appeared there meanwhile and may not be replaced.</exception>
    /// <exception cref="IOException">The disk is full, or the file cannot be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be replaced.</exception>
    public void Commit() => Named(() =>
    {
        _writer.Flush();
        ((FileStream)_writer.BaseStream).Flush(flushToDisk: true);
        _writer.Dispose();
        if (_appended is { } before && before != Facts(_target))
            throw new IOException("Another program has written to it meanwhile.");
        if (!OperatingSystem.IsWindows() && File.Exists(_target))
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_target));
        File.Move(_temporary, _target, _overwrite);
        return _done = true;
    });

    /// <summary>Deletes what was written if it was not committed.</summary>
    public void Dispose()
    {
        if (_done)
            return;
        _done = true;
        try
        {
            _writer.Dispose();
        }
        catch (Exception error) when (error is IOException or EncoderFallbackException)
        {
            // What could not be written is not wanted.
        }
        finally
        {
            File.Delete(_temporary);
        }
    }

    // A character that the encoding lacks is an error, not a question mark.
    private static Encoding Strict(Encoding encoding)
    {
        if (encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding)
            return encoding;
        var strict = (Encoding)encoding.Clone();
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        return strict;
    }

    private static (long Length, DateTime WrittenAt) Facts(string file) => new FileInfo(file) is var info && info.Exists ? (info.Length, info.LastWriteTimeUtc) : default;

    private FileStream Begin(bool append, Encoding encoding)
    {
        var file = new FileStream(_temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        if (!append)
            return file;
        using (var before = RegularFile.Open(_target))
            before.CopyTo(file);
        // What is added begins a line.
        var lineEnd = encoding.GetBytes("\n");
        var end = new byte[lineEnd.Length];
        file.Seek(-Math.Min(end.Length, file.Length), SeekOrigin.End);
        file.ReadExactly(end, 0, (int)Math.Min(end.Length, file.Length));
        if (!end.AsSpan().SequenceEqual(lineEnd))
            file.Write(lineEnd);
        return file;
    }

    // Errors name the file that the user asked for, not the temporary one.
    private T Named<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (IOException error) when (error is not FileExistsException)
        {
            throw !_overwrite && File.Exists(Path) ? new FileExistsException(Path)
                : error is DirectoryNotFoundException ? new DirectoryNotFoundException($"The directory of '{Path}' does not exist.", error)
                : new IOException($"'{Path}' could not be written: {Reason(error)}", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new UnauthorizedAccessException($"Access to the path '{Path}' is denied.", error);
        }
    }

    private string Reason(IOException error) => _temporary is null ? error.Message : error.Message.Replace(_temporary, Path, StringComparison.Ordinal);

    private static void DeleteLeft(string folder)
    {
        try
        {
            foreach (var left in Directory.EnumerateFiles(folder, Prefix + "*" + Suffix))
                if (DateTime.UtcNow - File.GetLastWriteTimeUtc(left) >= Youngest && !RegularFile.IsSpecial(left) && !IsInUse(left))
                    File.Delete(left);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // They are in nobody's way, and go another time.
        }
    }

    // A process holds its file open for itself alone; what can be opened was left by one that is gone.
    private static bool IsInUse(string file)
    {
        try
        {
            using var opened = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
