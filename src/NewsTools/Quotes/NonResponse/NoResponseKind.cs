namespace NewsTools;

/// <summary>The kinds of non-response.</summary>
public enum NoResponseKind
{
    /// <summary>An answer was refused (“declined to comment”, “would not say”).</summary>
    Declined,
    /// <summary>No answer came (“did not respond to a request for comment”).</summary>
    NoReply,
    /// <summary>The party was not reached (“could not be reached”).</summary>
    Unreachable,
}
