using System.Globalization;
using System.Text;
using NewsTools.Reporting;

namespace NewsTools;

/// <summary>Reads reports from NDJSON: one on each line, so that a broken line costs one report. Empty lines are passed over.</summary>
public sealed class NdjsonReportReader : IReportReader
{
    /// <summary>The longest line, in UTF-16 units.</summary>
    private const int LongestLine = 64 << 20;

    /// <inheritdoc/>
    public IEnumerable<NewsReport> Read(TextReader input, string? name = null, Action<ReportReadException>? skipped = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ReadLines(input, name, skipped, cancellation);
    }

    private static IEnumerable<NewsReport> ReadLines(TextReader input, string? name, Action<ReportReadException>? skipped, CancellationToken cancellation)
    {
        var found = false;
        var lines = new Lines(input, name);
        while (lines.Next(cancellation))
        {
            if (lines.IsBlank)
                continue;
            found = true;
            if (TryRead(lines, name, skipped, cancellation) is { } report)
                yield return report;
        }
        if (!found)
            throw new ReportReadException(name, null, "It contains no report.");
    }

    private static NewsReport? TryRead(Lines lines, string? name, Action<ReportReadException>? skipped, CancellationToken cancellation)
    {
        try
        {
            return Report(lines, name, cancellation);
        }
        catch (ReportReadException error) when (skipped is not null)
        {
            skipped(error);
            return null;
        }
    }

    private static NewsReport Report(Lines lines, string? name, CancellationToken cancellation)
    {
        if (lines.IsTooLong)
            throw new ReportReadException(name, lines.Place, string.Create(CultureInfo.InvariantCulture, $"The line is longer than {LongestLine >> 20} million characters."));
        using var text = new StringReader(lines.Text);
        var trees = new JsonTrees(text, (place, message, cause) => new ReportReadException(name, place, message, cause), cancellation, lines.Number - 1).Read().Take(2).ToArray();
        return trees.Length == 1 ? ReportTree.ToReport(trees[0], name) : throw new ReportReadException(name, lines.Place, "One report is expected on a line.");
    }

    /// <summary>The lines of a text. Of one that is too long, only that is known.</summary>
    private sealed class Lines(TextReader input, string? name)
    {
        private readonly StringBuilder _line = new();
        private readonly char[] _units = new char[1 << 14];
        private int _at, _count;

        public int Number { get; private set; }

        public string Text { get; private set; } = "";

        public bool IsTooLong { get; private set; }

        public bool IsBlank => !IsTooLong && string.IsNullOrWhiteSpace(Text);

        public string Place => string.Create(CultureInfo.InvariantCulture, $"line {Number}");

        public bool Next(CancellationToken cancellation)
        {
            _line.Clear();
            IsTooLong = false;
            if (!Fill())
                return false;
            Number++;
            do
            {
                cancellation.ThrowIfCancellationRequested();
                var rest = _units.AsSpan(_at, _count - _at);
                var end = rest.IndexOf('\n');
                var part = end < 0 ? rest : rest[..end];
                if (!(IsTooLong |= _line.Length + part.Length > LongestLine))
                    _line.Append(part);
                _at += end < 0 ? part.Length : end + 1;
                if (end >= 0)
                    break;
            }
            while (Fill());
            Text = _line.ToString();
            return true;
        }

        private bool Fill()
        {
            if (_at < _count)
                return true;
            try
            {
                (_at, _count) = (0, input.Read(_units, 0, _units.Length));
            }
            catch (DecoderFallbackException error)
            {
                throw new ReportReadException(name, null, "This is not text in UTF-8.", error);
            }
            return _count > 0;
        }
    }
}
