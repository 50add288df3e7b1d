using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>One file for all reports, begun with the first of them.</summary>
internal sealed class ReportStream : ReportOutput
{
    private readonly ReportTarget _target;
    private readonly Encoding? _found; // of the file that is added to
    private ReportFile? _file;
    private IReportSink? _sink;

    /// <param name="path">The full path of the file.</param>
    /// <param name="target">How reports are written.</param>
    /// <exception cref="CommandFault">The file may not be written.</exception>
    public ReportStream(string path, ReportTarget target) : base(path)
    {
        FilePaths.RequireWritable(path, target.Overwrite || target.Append);
        _target = target;
        _found = target.Append ? AppendedFile.EncodingOf(path, target) : null;
    }

    /// <summary>Adds a report.</summary>
    public void Write(ReportedArticle article, CancellationToken cancellation) => Encoded(() =>
    {
        _file ??= new ReportFile(Path, _target.Overwrite || _target.Append, _found ?? _target.Encoding ?? _target.Format.Encoding, append: _found is not null);
        _sink ??= _target.Format.Writer(_target.Table, hasHead: _found is null).Open(_file.Writer);
        _sink.Add(article, cancellation);
    });

    /// <inheritdoc/>
    public override string? Complete(CancellationToken cancellation)
    {
        Encoded(() =>
        {
            _sink?.Complete(cancellation);
            _file?.Commit();
        });
        return _file?.Path;
    }

    /// <inheritdoc/>
    public override void Dispose() => _file?.Dispose();

    private void Encoded(Action step)
    {
        try
        {
            step();
        }
        catch (EncoderFallbackException error)
        {
            throw new CommandFault("NotEncodable", ErrorCategory.InvalidData, $"Cannot write '{Path}': {(_target.Encoding ?? _found)?.WebName} has no character U+{(int)error.CharUnknown:X4}. Use -Encoding utf8.");
        }
    }
}
