namespace NewsTools.Tests.Samples;

/// <summary>One attribution of a gold annotation; nested ones are listed after the one that holds them.</summary>
internal sealed record GoldAttribution(QuoteForm Form, string? Speaker, string? Source, string? Cue, string? Addressee, IReadOnlyList<string> Content, bool Floating, bool IsNested,
    string? Venue = null, string? Time = null, string? TimeValue = null);
