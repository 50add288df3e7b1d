using NewsTools.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsTools.Yaml;

/// <summary>Writes reports as YAML 1.2: one document per article, so that any number of them make one file and none has to be kept in memory.</summary>
public sealed class YamlReportWriter : IReportWriter
{
    // Lines are never folded: a value stands on one line, which diffs and searches well.
    private static readonly EmitterSettings Settings = new(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, newLine: "\n", indentSequences: true);

    /// <inheritdoc/>
    public string Extension => ".yaml";

    /// <inheritdoc/>
    public void Write(TextWriter output, IEnumerable<NewsReport> reports, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(reports);
        var emitter = new Emitter(output, Settings);
        emitter.Emit(new StreamStart());
        foreach (var report in reports)
        {
            cancellation.ThrowIfCancellationRequested();
            emitter.Emit(new DocumentStart(null, null, isImplicit: false));
            Write(emitter, ReportTree.From(report));
            emitter.Emit(new DocumentEnd(isImplicit: true));
        }
        emitter.Emit(new StreamEnd());
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
