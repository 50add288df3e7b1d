namespace NewsTools.Web;

/// <summary>What a site asks of those who fetch from it.</summary>
/// <param name="Robots">Its robots.txt.</param>
/// <param name="RobotsFault">Why robots.txt could not be read, where that forbids everything.</param>
/// <param name="Tdm">What it says of text and data mining.</param>
/// <param name="Until">How long that holds: milliseconds of the system's run.</param>
internal sealed record SiteRules(RobotsTxt Robots, string? RobotsFault, TdmRules Tdm, long Until);
