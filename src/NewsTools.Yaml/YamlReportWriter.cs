using NewsTools.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsTools.Yaml;

/// <summary>Writes reports as YAML 1.2: one document per article, so that any number of them make one file and none has to be kept in memory.</summary>
public sealed class YamlReportWriter : StreamedReportWriter
{
    // Lines are never folded: a value stands on one line, which diffs and searches well.
    private static readonly EmitterSettings Settings = new(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, newLine: "\n", indentSequences: true);

    /// <inheritdoc/>
    public override string Extension => ".yaml";

    /// <inheritdoc/>
    public override IReportSink Open(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new Sink(output);
    }

    private sealed class Sink : IReportSink
    {
        private readonly Emitter _emitter;

        public Sink(TextWriter output)
        {
            _emitter = new Emitter(output, Settings);
            _emitter.Emit(new StreamStart());
        }

        public void Add(ReportedArticle article, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            _emitter.Emit(new DocumentStart(null, null, isImplicit: false));
            Write(_emitter, ReportTree.From(article.Report));
            _emitter.Emit(new DocumentEnd(isImplicit: true));
        }

        public void Complete(CancellationToken cancellation) => _emitter.Emit(new StreamEnd());
    }

    private static void Write(Emitter emitter, ReportNode node)
    {
        switch (node)
        {
            case ReportMapping mapping:
                emitter.Emit(new MappingStart(null, null, true, mapping.IsFlow ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, value) in mapping.Entries)
                {
                    emitter.Emit(new Scalar(key));
                    Write(emitter, value);
                }
                emitter.Emit(new MappingEnd());
                break;
            case ReportSequence sequence:
                emitter.Emit(new SequenceStart(null, null, true, sequence.IsFlow ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in sequence.Items)
                    Write(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case ReportScalar { Style: ReportScalarStyle.Text } text:
                emitter.Emit(new Scalar(null, null, text.Value, ScalarStyle.DoubleQuoted, false, true));
                break;
            case ReportScalar plain:
                emitter.Emit(new Scalar(null, null, plain.Value, ScalarStyle.Plain, true, false));
                break;
        }
    }
}
