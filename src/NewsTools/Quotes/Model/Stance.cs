namespace NewsTools;

/// <summary>What a cue says about the speaker's attitude to the content.</summary>
public enum Stance
{
    /// <summary>Said, told, according to.</summary>
    Neutral,
    /// <summary>Insisted, vowed, stressed.</summary>
    Assertive,
    /// <summary>Denied, rejected, refuted.</summary>
    Denying,
    /// <summary>Doubted, questioned.</summary>
    Doubting,
    /// <summary>Admitted, acknowledged, conceded.</summary>
    Conceding,
    /// <summary>Asked, wondered.</summary>
    Asking,
    /// <summary>Ordered, urged, demanded.</summary>
    Ordering,
    /// <summary>Promised, pledged, threatened.</summary>
    Committing,
    /// <summary>Suggested, hinted, speculated.</summary>
    Tentative,
    /// <summary>Praised, welcomed, thanked.</summary>
    Approving,
    /// <summary>Criticised, blamed, warned, complained.</summary>
    Critical,
}
