using NewsTools.Time;

namespace NewsTools.Wire;

/// <summary>One record of a WARC file: its header fields and its block.</summary>
/// <param name="Headers">The named fields, by name without regard to case; of a field given twice, the first.</param>
/// <param name="Block">The bytes after the header; none where there is a fault.</param>
/// <param name="Fault">Why it has no block: the kind of the fault and what is wrong, as a sentence; null for a whole record.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Block, (ArticleReadFault Reason, string Message)? Fault)
{
    /// <summary>The kind: <c>response</c>, <c>resource</c>, <c>conversion</c>, <c>revisit</c>, <c>request</c>, <c>metadata</c>, <c>warcinfo</c>…</summary>
    public string Type => Field("WARC-Type")?.ToLowerInvariant() ?? "";

    /// <summary>The media type of the block.</summary>
    public string? ContentType => Field("Content-Type");

    /// <summary>The address that was captured; some writers put it in angle brackets, as WARC 1.0 has it.</summary>
    public Uri? Target => Uri.TryCreate(Field("WARC-Target-URI")?.Trim('<', '>'), UriKind.Absolute, out var uri) ? uri : null;

    /// <summary>When it was captured.</summary>
    public DateTimeOffset? Date => DateReader.Parse(Field("WARC-Date"));

    /// <summary>The value of a header field; null where the record has none.</summary>
    public string? Field(string name) => Headers.GetValueOrDefault(name);
}
