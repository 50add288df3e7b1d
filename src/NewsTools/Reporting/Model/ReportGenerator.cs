namespace NewsTools;

/// <summary>The program that made a report.</summary>
/// <param name="Name">The program.</param>
/// <param name="Version">Its version.</param>
public sealed record ReportGenerator(string Name, string Version);
