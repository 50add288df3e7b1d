namespace NewsTools.PowerShell;

/// <summary>What the cmdlets of the web have in common.</summary>
internal static class WebOptions
{
    private static readonly FetchOptions Default = new()
    {
        CacheFolder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? Path.Combine(folder, "NewsTools", "responses") : null,
    };

    /// <summary>How to fetch.</summary>
    public static FetchOptions Of(bool allowPrivateNetwork, bool ignoreTdmReservation, string? userAgent, int timeoutSeconds) => Default with
    {
        AllowPrivateNetwork = allowPrivateNetwork,
        IgnoreTdmReservation = ignoreTdmReservation,
        UserAgent = userAgent ?? Default.UserAgent,
        Timeout = TimeSpan.FromSeconds(timeoutSeconds),
    };

    /// <summary>The address with its scheme: <c>herald.example/story</c> is one of the web.</summary>
    public static Uri Complete(Uri address) =>
        address.IsAbsoluteUri || !Uri.TryCreate("https://" + address.OriginalString, UriKind.Absolute, out var full) ? address : full;
}
