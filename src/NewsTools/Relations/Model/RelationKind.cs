namespace NewsTools;

/// <summary>How a statement stands to another.</summary>
public enum RelationKind
{
    /// <summary>It says what cannot be so if the other is.</summary>
    Contradicts,
    /// <summary>Its speaker goes back on what they said.</summary>
    WalksBack,
    /// <summary>Its speaker says that the other, or what they are blamed for, is not so.</summary>
    Denies,
    /// <summary>It is unlike the other, in tone or substance.</summary>
    Contrasts,
    /// <summary>It says that the other is so, or still stands.</summary>
    Confirms,
    /// <summary>It says how the other was meant.</summary>
    Clarifies,
    /// <summary>It says the same again.</summary>
    Repeats,
    /// <summary>Who was asked about the other gave no answer.</summary>
    LeavesUnanswered,
}
