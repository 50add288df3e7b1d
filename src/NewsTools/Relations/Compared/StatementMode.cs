namespace NewsTools.Relations;

/// <summary>How what is asserted is meant.</summary>
internal enum StatementMode
{
    /// <summary>It is so or was so.</summary>
    Fact,
    /// <summary>It is to come.</summary>
    Future,
    /// <summary>It may, could or should be.</summary>
    Modal,
    /// <summary>It is wanted.</summary>
    Wish,
}
