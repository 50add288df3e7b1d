namespace NewsTools;

/// <summary>What a note beside the copy is.</summary>
public enum NoteKind
{
    /// <summary>Says what was wrong.</summary>
    Correction,
    /// <summary>Says what could be misread.</summary>
    Clarification,
    /// <summary>Says that the copy was brought up to date.</summary>
    Update,
    /// <summary>The editors to their readers.</summary>
    EditorsNote,
    /// <summary>A wire service to the editors who use its copy.</summary>
    Advice,
    /// <summary>The status of a wire's item, where it is other than usable.</summary>
    Status,
}
