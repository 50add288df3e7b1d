namespace NewsTools;

/// <summary>What a speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>A named person.</summary>
    Person,
    /// <summary>An organisation, government or outlet.</summary>
    Organization,
    /// <summary>A described person without a name (“a spokesman”, “a person familiar with the case”).</summary>
    Unnamed,
    /// <summary>Several people (“residents”, “the two ministers”).</summary>
    Group,
    /// <summary>A text (“the report”, “the indictment”).</summary>
    Document,
}
