namespace NewsTools;

/// <summary>Why a source could not be read. The names are the error ids of the cmdlets.</summary>
public enum ArticleReadFault
{
    /// <summary>It contains no text.</summary>
    Empty,
    /// <summary>It is not text in any known format.</summary>
    Binary,
    /// <summary>It is larger than allowed.</summary>
    TooLarge,
    /// <summary>It is too damaged to be read.</summary>
    Malformed,
    /// <summary>No reader knows the format.</summary>
    UnknownFormat,
    /// <summary>The page contains no article.</summary>
    NoArticle,
}
