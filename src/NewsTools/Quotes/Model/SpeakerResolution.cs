namespace NewsTools;

/// <summary>How a speaker was identified from the source words.</summary>
public enum SpeakerResolution
{
    /// <summary>By a full name.</summary>
    Name,
    /// <summary>By a surname or another form of the name.</summary>
    Surname,
    /// <summary>By a pronoun.</summary>
    Pronoun,
    /// <summary>By a description.</summary>
    Description,
    /// <summary>By the conversation: the quotation has no source words of its own.</summary>
    Floating,
    /// <summary>By the layout: a label of a Q&amp;A, the author of a post or block quote.</summary>
    Label,
}
