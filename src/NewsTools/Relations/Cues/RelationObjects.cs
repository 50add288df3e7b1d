namespace NewsTools.Relations;

/// <summary>What the words behind a cue may be; <c>relation-cues.txt</c> explains them.</summary>
[Flags]
internal enum RelationObjects
{
    None = 1,
    Any = 2,
    Statement = 4,
    Accusation = 8,
    Position = 16,
    Party = 32,
    Speaker = 64,
    Clause = 128,
    Gerund = 256,
    Saying = 512,
    Named = 1024,
    Own = 2048,
    Nouns = Statement | Accusation | Position,
}
