namespace NewsTools;

/// <summary>The kind of a note that accompanies the copy.</summary>
public enum NoteKind
{
    /// <summary>Says what was wrong.</summary>
    Correction,
    /// <summary>Clarifies what could be misread.</summary>
    Clarification,
    /// <summary>Says that the copy was updated.</summary>
    Update,
    /// <summary>A note from the editors to their readers.</summary>
    EditorsNote,
    /// <summary>A note from a wire service to the editors who use its copy.</summary>
    Advice,
    /// <summary>The status of a wire item, if it is not usable.</summary>
    Status,
    /// <summary>The head of a message that an e-mail passes on: who sent it, when, to whom.</summary>
    ForwardedHead,
    /// <summary>The message that an e-mail answers.</summary>
    QuotedMessage,
}
