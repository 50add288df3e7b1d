namespace NewsTools;

/// <summary>A file could not be read as a report.</summary>
/// <param name="source">The file at fault.</param>
/// <param name="place">The position in it: a line, or the path of a key such as <c>people[2].name</c>.</param>
/// <param name="message">What is wrong, as one sentence.</param>
/// <param name="inner">What caused it.</param>
public sealed class ReportReadException(string? source, string? place, string message, Exception? inner = null) : ReadException(source, place, message, inner);
