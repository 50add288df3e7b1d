namespace NewsTools.Tests.Samples;

/// <summary>One relation of a gold annotation: the speakers of both statements, the words that tell, and words of the second statement.</summary>
internal sealed record GoldRelation(RelationKind Kind, string? From, string? To, string Evidence, bool IsExplicit, string? About);
