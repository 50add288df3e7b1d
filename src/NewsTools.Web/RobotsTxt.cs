using System.Globalization;

namespace NewsTools.Web;

/// <summary>The rules of a site's robots.txt (Robots Exclusion Protocol, RFC 9309) for one robot.</summary>
internal sealed class RobotsTxt
{
    /// <summary>The most that is read: bytes (RFC 9309, 2.5).</summary>
    public const int MaximumLength = 500 << 10;

    /// <summary>The longest delay that is kept to; more is a way of saying no.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);

    private readonly List<(PathPattern Path, bool IsAllowed)> _rules = [];
    private readonly bool _allowsAll = true;

    private RobotsTxt(bool allowsAll) => _allowsAll = allowsAll;

    /// <summary>Nothing is forbidden.</summary>
    public static RobotsTxt AllowAll { get; } = new(true);

    /// <summary>Everything is forbidden.</summary>
    public static RobotsTxt DisallowAll { get; } = new(false);

    /// <summary>How long to wait between two requests, where it says so.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>The sitemaps that it names.</summary>
    public IReadOnlyList<string> Sitemaps { get; private set; } = [];

    /// <summary>Reads the rules.</summary>
    /// <param name="text">The file.</param>
    /// <param name="robot">The product token of the robot.</param>
    public static RobotsTxt Parse(string text, string robot)
    {
        var own = new RobotsTxt(true);
        var others = new RobotsTxt(true);
        var sitemaps = new List<string>();
        var hasOwn = false;
        bool isOwn = false, isForAll = false, inNames = false;
        foreach (var raw in text.Split('\n', '\r'))
        {
            var line = raw.TrimStart('\uFEFF').AsSpan();
            var comment = line.IndexOf('#');
            if (comment >= 0)
                line = line[..comment];
            var colon = line.IndexOf(':');
            if (colon <= 0)
                continue;
            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim().ToString();
            if (key.Equals("sitemap", StringComparison.OrdinalIgnoreCase))
            {
                sitemaps.Add(value);
                continue;
            }
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase) || key.Equals("useragent", StringComparison.OrdinalIgnoreCase) || key.Equals("user agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!inNames)
                    isOwn = isForAll = false;
                inNames = true;
                isOwn |= Token(value).Equals(robot, StringComparison.OrdinalIgnoreCase);
                isForAll |= value.StartsWith('*');
                hasOwn |= isOwn;
                continue;
            }
            var isDelay = key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase);
            var isAllowed = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!isDelay && !isAllowed && !key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
                continue;
            inNames = false;
            foreach (var rules in (ReadOnlySpan<(bool Apply, RobotsTxt Rules)>)[(isOwn, own), (isForAll, others)])
            {
                if (!rules.Apply)
                    continue;
                if (!isDelay && value.Length > 0)
                    rules.Rules._rules.Add((new PathPattern(value), isAllowed));
                else if (isDelay && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0)
                    rules.Rules.Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
            }
        }
        var result = hasOwn ? own : others;
        result.Sitemaps = sitemaps;
        return result;
    }

    /// <summary>Whether an address may be fetched: the longest rule that fits decides, and of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        if (!_allowsAll)
            return false;
        if (address.AbsolutePath == "/robots.txt")
            return true;
        var path = PathPattern.Normal(address.PathAndQuery);
        var longest = -1;
        var isAllowed = true;
        foreach (var rule in _rules)
        {
            if (rule.Path.Length < longest || rule.Path.Length == longest && (isAllowed || !rule.IsAllowed) || !rule.Path.Fits(path))
                continue;
            longest = rule.Path.Length;
            isAllowed = rule.IsAllowed;
        }
        return isAllowed;
    }

    /// <summary>The product token at the start of a name: letters, hyphens and underscores (RFC 9309, 2.2.1).</summary>
    public static string Token(string name)
    {
        var end = 0;
        while (end < name.Length && (char.IsAsciiLetter(name[end]) || name[end] is '-' or '_'))
            end++;
        return name[..end];
    }
}
