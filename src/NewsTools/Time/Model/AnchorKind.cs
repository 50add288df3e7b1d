namespace NewsTools;

/// <summary>What a time is counted from.</summary>
public enum AnchorKind
{
    /// <summary>Nothing: the words say all, or there is nothing to count from.</summary>
    None,
    /// <summary>When the article, or the entry of a live blog, was published.</summary>
    PublicationDate,
    /// <summary>The day in the dateline.</summary>
    Dateline,
    /// <summary>A time that the text names elsewhere.</summary>
    EarlierTime,
    /// <summary>Something that happened, as the text tells it.</summary>
    Event,
    /// <summary>When the words in quotation marks around it were said.</summary>
    Utterance,
}
