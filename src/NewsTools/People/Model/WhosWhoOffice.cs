namespace NewsTools;

/// <summary>An office that a person held.</summary>
/// <param name="Title">What it is called (“mayor of Halford”, “prime minister”).</param>
/// <param name="From">The first day; null where it is not known.</param>
/// <param name="Until">The last day; null where it is still held or not known.</param>
public sealed record WhosWhoOffice(string Title, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Whether it was held on a day; always where no day is known.</summary>
    public bool IsHeldOn(DateOnly? day) => day is null || (From is null || From <= day) && (Until is null || Until >= day);
}
