namespace NewsTools;

/// <summary>A note beside the copy.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words.</param>
public sealed record ReportNote(NoteKind Kind, string Text);
