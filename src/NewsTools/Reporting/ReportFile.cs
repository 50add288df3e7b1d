using System.Text;

namespace NewsTools;

/// <summary>A file that appears complete or not at all: it is written under a temporary name in the same folder, and moved into place when complete.</summary>
public sealed class ReportFile : IDisposable
{
    private readonly string _temporary;
    private readonly bool _overwrite;
    private readonly StreamWriter _writer;
    private bool _done;

    /// <summary>Opens a file for writing, in UTF-8 without byte order mark and with line feeds.</summary>
    /// <param name="path">The path of the file. Its folder must exist.</param>
    /// <param name="overwrite">Whether an existing file may be replaced.</param>
    /// <exception cref="IOException">The file exists and may not be replaced, or the folder cannot be written to.</exception>
    public ReportFile(string path, bool overwrite)
    {
        Path = System.IO.Path.GetFullPath(path);
        _overwrite = overwrite;
        if (!overwrite && File.Exists(Path))
            throw new IOException($"The file '{Path}' exists already.");
        _temporary = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, $".{System.IO.Path.GetFileName(Path)}.{Guid.NewGuid():N}.tmp");
        _writer = new StreamWriter(new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None), new UTF8Encoding(false)) { NewLine = "\n" };
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>The writer for the content of the file.</summary>
    public TextWriter Writer => _writer;

    /// <summary>Moves the complete file into place.</summary>
    /// <exception cref="IOException">Another file has appeared there meanwhile and may not be replaced.</exception>
    public void Commit()
    {
        _writer.Flush();
        ((FileStream)_writer.BaseStream).Flush(flushToDisk: true);
        _writer.Dispose();
        File.Move(_temporary, Path, _overwrite);
        _done = true;
    }

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
        finally
        {
            File.Delete(_temporary);
        }
    }
}
