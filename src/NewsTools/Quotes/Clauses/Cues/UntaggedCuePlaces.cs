namespace NewsTools.Quotes;

/// <summary>Where a form of a reporting verb reports though the tagger takes it for no verb.</summary>
[Flags]
internal enum UntaggedCuePlaces
{
    None = 0,
    Anywhere = 1,
    BeforePronoun = 2,
    BehindUtterance = 4,
}
