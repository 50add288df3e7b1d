namespace NewsTools.Quotes;

/// <summary>How likely each way of saying that there was no answer is right, from 0 to 1.</summary>
internal static class NoResponseConfidences
{
    /// <summary>declined to comment</summary>
    public const double RefusedComment = 0.95;

    /// <summary>declined to be interviewed</summary>
    public const double RefusedInterview = 0.95;

    /// <summary>declined to respond</summary>
    public const double RefusedReply = 0.9;

    /// <summary>declined an interview</summary>
    public const double RefusedObject = 0.9;

    /// <summary>declined to say whether …</summary>
    public const double RefusedStatement = 0.8;

    /// <summary>did not respond</summary>
    public const double DeniedReply = 0.9;

    /// <summary>would not say</summary>
    public const double DeniedStatement = 0.8;

    /// <summary>could not be reached for comment</summary>
    public const double UnreachedForComment = 0.95;

    /// <summary>could not be reached</summary>
    public const double Unreached = 0.75;

    /// <summary>calls to X were not returned</summary>
    public const double UnansweredMessage = 0.85;

    /// <summary>attempts to reach X failed</summary>
    public const double FailedAttempt = 0.85;

    /// <summary>had no comment</summary>
    public const double NoComment = 0.95;

    /// <summary>offered no response</summary>
    public const double NoOtherReply = 0.75;

    /// <summary>there was no comment from X</summary>
    public const double NoCommentFrom = 0.85;

    /// <summary>said nothing</summary>
    public const double NothingSaid = 0.7;
}
