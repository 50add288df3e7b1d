namespace NewsTools.Time;

/// <summary>What a time is counted from.</summary>
/// <param name="Day">The day; null where there is none, and the time stays open.</param>
/// <param name="Clock">The time of day, where it is known.</param>
/// <param name="Anchor">The same as users get it.</param>
internal readonly record struct TimeOrigin(DateOnly? Day, TimeOnly? Clock, TimeAnchor Anchor);
