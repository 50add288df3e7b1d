namespace NewsTools.Time;

/// <summary>A date read from a text.</summary>
/// <param name="Moment">The moment; midnight where no time is named, UTC where no offset is.</param>
/// <param name="HasTime">Whether a time of day is named.</param>
/// <param name="HasOffset">Whether an offset or zone is named.</param>
internal readonly record struct DatedText(DateTimeOffset Moment, bool HasTime, bool HasOffset);
