using NewsTools.Reporting;

namespace NewsTools;

/// <summary>Writes reports as JSON: one report as an object, several as an array of them.</summary>
public sealed class JsonReportWriter : StreamedReportWriter
{
    /// <inheritdoc/>
    public override string Extension => ".json";

    /// <inheritdoc/>
    public override IReportSink Open(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new Sink(output);
    }

    // The first is kept until it is known whether it is the only one.
    private sealed class Sink(TextWriter output) : IReportSink
    {
        private readonly JsonTree _tree = new(output, isIndented: true);
        private NewsReport? _first;
        private bool _isArray;

        public void Add(ReportedArticle article, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_first is null && !_isArray)
            {
                _first = article.Report;
                return;
            }
            if (_first is not null)
                Item("[\n", _first);
            (_first, _isArray) = (null, true);
            Item(",\n", article.Report);
        }

        public void Complete(CancellationToken cancellation)
        {
            if (_first is not null)
                _tree.Write(ReportTree.From(_first));
            output.Write(_isArray ? "\n]\n" : _first is null ? "[]\n" : "\n");
        }

        private void Item(string before, NewsReport report)
        {
            output.Write(before);
            _tree.Write(ReportTree.From(report));
        }
    }
}
