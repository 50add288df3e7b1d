namespace NewsTools.Tests.Samples;

/// <summary>One place of a gold annotation; with the country only where the text or common knowledge tells it.</summary>
internal sealed record GoldPlace(string Name, string? Country);
