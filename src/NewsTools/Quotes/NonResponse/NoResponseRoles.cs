namespace NewsTools.Quotes;

/// <summary>What a word does in saying that there was no answer; <c>no-response-words.txt</c> explains them.</summary>
[Flags]
internal enum NoResponseRoles
{
    None = 0,
    Message = 1,
    Unreached = 2,
    Available = 4,
    Unavailable = 8,
    Unanswered = 16,
    Denied = 32,
    Attempt = 64,
    Reach = 128,
    Failed = 256,
    Comment = 512,
    Reply = 1024,
    Giver = 2048,
    Press = 4096,
    Nothing = 8192,
    Party = 16384,
    Declinable = 32768,
    Questioned = 65536,
    Teller = 131072,
    Refusing = 262144,
    Existing = 524288,
    Triggers = Unreached | Available | Unavailable | Unanswered | Denied | Attempt | Comment | Reply | Nothing,
}
