namespace NewsTools.Tests.Samples;

/// <summary>One time of a gold annotation; without a value where the text leaves it open.</summary>
internal sealed record GoldTime(string Text, TimeType Type, string? Value);
