namespace NewsTools;

/// <summary>An office that a person held.</summary>
/// <param name="Title">The name of the office (“mayor of Halford”, “prime minister”).</param>
/// <param name="From">The first day; null if it is unknown.</param>
/// <param name="Until">The last day; null if it is still held or unknown.</param>
public sealed record WhosWhoOffice(string Title, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Whether it was held on a day; always true if the day is unknown.</summary>
    public bool IsHeldOn(DateOnly? day) => day is null || (From is null || From <= day) && (Until is null || Until >= day);
}
