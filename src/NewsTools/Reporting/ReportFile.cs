using System.Text;

namespace NewsTools;

/// <summary>A file that appears whole or not at all: written beside its place under another name, and moved there when complete.</summary>
public sealed class ReportFile : IDisposable
{
    private readonly string _temporary;
    private readonly bool _overwrite;
    private readonly StreamWriter _writer;
    private bool _done;

    /// <summary>Opens a file for writing, in UTF-8 without byte order mark and with line feeds.</summary>
    /// <param name="path">Where it shall appear. Its folder must exist.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <exception cref="IOException">A file is there and may not be replaced, or the folder cannot be written to.</exception>
    public ReportFile(string path, bool overwrite)
    {
        Path = System.IO.Path.GetFullPath(path);
        _overwrite = overwrite;
        if (!overwrite && File.Exists(Path))
            throw new IOException($"The file '{Path}' exists already.");
        _temporary = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, $".{System.IO.Path.GetFileName(Path)}.{Guid.NewGuid():N}.tmp");
        _writer = new StreamWriter(new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None), new UTF8Encoding(false)) { NewLine = "\n" };
    }

    /// <summary>Where it shall appear.</summary>
    public string Path { get; }

    /// <summary>Where to write to.</summary>
    public TextWriter Writer => _writer;

    /// <summary>Puts the complete file in its place.</summary>
    /// <exception cref="IOException">A file came to be there meanwhile and may not be replaced.</exception>
    public void Commit()
    {
        _writer.Flush();
        ((FileStream)_writer.BaseStream).Flush(flushToDisk: true);
        _writer.Dispose();
        File.Move(_temporary, Path, _overwrite);
        _done = true;
    }

    /// <summary>Removes what was written if it was not committed.</summary>
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
