namespace NewsTools;

/// <summary>Why a source could not be read. The names are the ids of the cmdlets' errors.</summary>
public enum ArticleReadFault
{
    /// <summary>It holds no text.</summary>
    Empty,
    /// <summary>It is not text in any known form.</summary>
    Binary,
    /// <summary>It is larger than allowed.</summary>
    TooLarge,
    /// <summary>It is broken beyond reading.</summary>
    Malformed,
    /// <summary>No reader knows the form.</summary>
    UnknownFormat,
    /// <summary>The page contains no article.</summary>
    NoArticle,
}
