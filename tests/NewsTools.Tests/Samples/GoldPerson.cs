namespace NewsTools.Tests.Samples;

/// <summary>One person of a gold annotation.</summary>
internal sealed record GoldPerson(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Titles, int Quoted);
