namespace NewsTools;

/// <summary>Identifies the text into which a report's spans are offsets.</summary>
/// <param name="Sha256">SHA-256 of the text in UTF-8, in lower-case hexadecimal digits.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
public sealed record ReportText(string Sha256, int Length);
