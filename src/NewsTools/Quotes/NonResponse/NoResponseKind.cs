namespace NewsTools;

/// <summary>How someone who was asked gave no answer.</summary>
public enum NoResponseKind
{
    /// <summary>An answer was refused (“declined to comment”, “would not say”).</summary>
    Declined,
    /// <summary>No answer came (“did not respond to a request for comment”).</summary>
    NoReply,
    /// <summary>Nobody was met (“could not be reached”).</summary>
    Unreachable,
}
