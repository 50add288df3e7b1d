namespace NewsTools;

/// <summary>What stands in a timeline.</summary>
public enum TimelineKind
{
    /// <summary>Somebody says something.</summary>
    Statement,
    /// <summary>Something happens.</summary>
    Event,
    /// <summary>Somebody gives no answer.</summary>
    NoResponse,
}
